import type { Metadata } from "next";
import { MethodView } from "@/components/method/method-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { Page } from "@/components/ui/page-head";
import { readDoc } from "@/lib/server";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "How outlets are compared",
  description: "What each comparison finds, how well that was measured, and what it misses.",
};

export default async function MethodPage() {
  const blocks = await readDoc("framing");
  if (!blocks) return <ProblemPage title="Not here" detail="The file docs/framing.md was not found." />;
  return (
    <Page>
      <MethodView blocks={blocks} />
    </Page>
  );
}
