import type { Metadata } from "next";
import { load, loadOutlets } from "@/app/_data/ask";
import { AboutView } from "@/components/about/about-view";
import { Page } from "@/components/ui/page-head";

export const metadata: Metadata = {
  title: "About this data",
  description: "What is in this collection, when each article was published and how we know.",
};

export default async function AboutPage() {
  const [articles, events, outlets] = await Promise.all([
    load("articles"),
    load("events", { limit: 1 }),
    loadOutlets(),
  ]);
  return (
    <Page>
      <AboutView
        articles={articles.answer.articles}
        outlets={outlets.length}
        total={events.answer.total}
        undated={events.answer.undated}
      />
    </Page>
  );
}
