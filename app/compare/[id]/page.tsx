import type { Metadata } from "next";
import { loadById } from "@/app/_data/ask";
import { pageOrigin } from "@/app/_data/origin";
import { previewMetadata } from "@/app/_data/preview-metadata";
import { CompareView } from "@/components/compare/compare-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { JsonLd } from "@/components/ui/json-ld";
import { Page } from "@/components/ui/page-head";
import { cutTitle, listWords } from "@/components/ui/words";
import { joinOutlets, splitOutlets } from "@/lib/contract/link-state";
import { linkedEvent } from "@/lib/contract/linked-data";

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A form sends one field for each ticked outlet, a shared link one field for all. */
const wantedOf = ({ outlets }: Awaited<Props["searchParams"]>): readonly string[] =>
  [outlets ?? []].flat().flatMap((field) => splitOutlets(field));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { answer } = await loadById("compare", (await params).id);
  if (!answer) return { title: "No such comparison" };
  const { event } = answer;
  const chosen = joinOutlets(wantedOf(await searchParams));
  const query = chosen === "" ? "" : `?outlets=${encodeURIComponent(chosen)}`;
  return previewMetadata({
    title: `Compared: ${cutTitle(event.title, 110).shown}`,
    description: `${listWords(event.outlets)} side by side, in their own words.`,
    path: `/compare/${event.id}${query}`,
    picture: `compare/${event.id}${query}`,
    alt: `${cutTitle(event.title, 110).shown}, in the words of ${listWords(event.outlets)}`,
    type: "article",
  });
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { answer: comparison, missing } = await loadById("compare", (await params).id);
  if (!comparison) return <ProblemPage title="No such comparison" detail={missing} />;
  const wanted = wantedOf(await searchParams);
  return (
    <Page wide>
      <JsonLd data={linkedEvent(await pageOrigin(), `/compare/${comparison.event.id}`, comparison.event)} />
      <CompareView comparison={comparison} wanted={wanted} />
    </Page>
  );
}
