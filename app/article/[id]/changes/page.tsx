import type { Metadata } from "next";
import { load, loadById } from "@/app/_data/ask";
import { VersionsView } from "@/components/excerpt/versions-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { Page } from "@/components/ui/page-head";

export const metadata: Metadata = {
  title: "What changed in an article",
  description: "All texts held of an article, word by word, and its headlines.",
};

type Props = { readonly params: Promise<{ id: string }> };

export default async function ChangesPage({ params }: Props) {
  const { answer: article, missing } = await loadById("article", (await params).id);
  if (!article) return <ProblemPage title="No such article" detail={missing} />;
  const { answer } = await load("versions", { id: article.id });
  return (
    <Page>
      <VersionsView answer={answer} />
    </Page>
  );
}
