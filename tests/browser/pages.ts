import type { APIRequestContext, Page } from "@playwright/test";
import type { EventsAnswer } from "@/lib/contract/models";

/** One of each page of the product, found through its own interface: no id of an article or event stands in a test. */
export type Pages = Readonly<
  Record<
    | "timeline"
    | "list"
    | "table"
    | "event"
    | "compare"
    | "compareIndex"
    | "article"
    | "digest"
    | "undated"
    | "about",
    string
  >
>;

export const allEvents = async (request: APIRequestContext): Promise<EventsAnswer> => {
  const answer = await request.get("/api/v1/events?limit=500");
  return (await answer.json()) as EventsAnswer;
};

export const findPages = async (request: APIRequestContext): Promise<Pages> => {
  const { events } = await allEvents(request);
  const widest = [...events].sort(
    (a, b) => b.outlets.length - a.outlets.length || b.salience - a.salience,
  )[0];
  if (!widest?.mentions[0]) throw new Error("the store holds no event");
  return {
    timeline: "/",
    list: "/?view=list",
    table: "/?view=table",
    event: `/event/${widest.id}`,
    compare: `/compare/${widest.id}`,
    compareIndex: "/compare",
    article: `/article/${widest.mentions[0].articleId}`,
    digest: "/digest",
    undated: "/undated",
    about: "/about",
  };
};

/** Waits until the page is drawn and its fonts are there, so that a picture of it does not depend on luck. */
export const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
};

export const WIDTHS = [1440, 768, 360] as const;
export const SCHEMES = ["light", "dark"] as const;
