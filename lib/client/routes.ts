import type { z } from "zod";
import type { endpoints } from "@/lib/contract/endpoints";

type Endpoints = typeof endpoints;
export type RouteName = keyof Endpoints;
export type AnswerOf<K extends RouteName> = z.infer<Endpoints[K]["answer"]>;

/**
 * The endpoints' addresses without their schemas, which would bring the whole validator into the page. A test holds
 * them equal to the contract.
 */
export const routes: Readonly<Record<RouteName, string>> = {
  health: "/api/health",
  articles: "/api/v1/articles",
  article: "/api/v1/articles/{id}",
  layers: "/api/v1/articles/{id}/layers",
  versions: "/api/v1/articles/{id}/versions",
  excerpt: "/api/v1/excerpts/{id}",
  labels: "/api/v1/labels",
  figures: "/api/v1/figures",
  outlets: "/api/v1/outlets",
  events: "/api/v1/events",
  event: "/api/v1/events/{id}",
  timeline: "/api/v1/timeline",
  digest: "/api/v1/digest",
  passedOver: "/api/v1/passed-over",
  facets: "/api/v1/facets",
  compare: "/api/v1/compare/{id}",
};
