import type { Metadata } from "next";
import { MethodView } from "@/components/method/method-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { Page } from "@/components/ui/page-head";
import { readDoc } from "@/lib/server";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "What we promise about a link",
  description: "What a link to Dateline holds, and what becomes of it when articles are added or read again.",
};

export default async function LinksPage() {
  const blocks = await readDoc("links");
  if (!blocks) return <ProblemPage title="Not here" detail="The file docs/links.md was not found." />;
  return (
    <Page>
      <MethodView blocks={blocks} />
    </Page>
  );
}
