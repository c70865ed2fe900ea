import type { Metadata } from "next";
import { loadById } from "@/app/_data/ask";
import { CompareView } from "@/components/compare/compare-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { Page } from "@/components/ui/page-head";
import { cutTitle, listWords } from "@/components/ui/words";
import { splitOutlets } from "@/lib/contract/link-state";

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { answer } = await loadById("compare", (await params).id);
  if (!answer) return { title: "No such comparison" };
  const { event } = answer;
  const title = `Compared: ${cutTitle(event.title, 110).shown}`;
  return { title, description: `${listWords(event.outlets)} side by side, in their own words.` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { answer: comparison, missing } = await loadById("compare", (await params).id);
  if (!comparison) return <ProblemPage title="No such comparison" detail={missing} />;
  const { outlets } = await searchParams;
  // A form sends one field for each ticked outlet, a shared link one field for all.
  const wanted = [outlets ?? []].flat().flatMap((field) => splitOutlets(field));
  return (
    <Page wide>
      <CompareView comparison={comparison} wanted={wanted} />
    </Page>
  );
}
