import type { Metadata } from "next";
import { groupFiltersOf, load, loadById } from "@/app/_data/ask";
import { pageOrigin } from "@/app/_data/origin";
import { previewMetadata } from "@/app/_data/preview-metadata";
import { CompareView } from "@/components/compare/compare-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { Coins } from "@/components/share/coins";
import { JsonLd } from "@/components/ui/json-ld";
import { Page } from "@/components/ui/page-head";
import { cutTitle, listWords } from "@/components/ui/words";
import { type CompareLink, compareHref, NO_CHOICE, parseCompareLink } from "@/lib/contract/compare-link";
import { joinOutlets } from "@/lib/contract/link-state";
import { linkedEvent } from "@/lib/contract/linked-data";
import { comparisonReference } from "@/lib/contract/references";
import type { AnswerOf } from "@/lib/server";

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { answer } = await loadById("compare", (await params).id);
  if (!answer) return { title: "No such comparison" };
  const { event } = answer;
  const { outlets } = parseCompareLink(await searchParams);
  const path = compareHref(event.id, { ...NO_CHOICE, outlets });
  const origin = await pageOrigin();
  return previewMetadata({
    title: `Compared: ${cutTitle(event.title, 110).shown}`,
    description: `${listWords(event.outlets)} side by side, in their own words.`,
    path,
    picture: path.slice(1),
    alt: `${cutTitle(event.title, 110).shown}, in the words of ${listWords(event.outlets)}`,
    type: "article",
    reference: comparisonReference(answer, origin + path),
    embeddable: origin + path,
  });
}

/** Of very many outlets the answer holds some; those that the link names are asked for where they are not among them. */
const withWanted = async (answer: AnswerOf<"compare">, link: CompareLink): Promise<AnswerOf<"compare">> => {
  const wanted = [...(link.base === null ? [] : [link.base]), ...link.outlets];
  const lacking = wanted.filter((n) => !answer.columns.some((c) => c.outlet === n));
  if (!lacking.some((name) => answer.event.outlets.includes(name))) return answer;
  return (await load("compare", { id: answer.event.id, outlets: joinOutlets(wanted) })).answer;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { answer, missing } = await loadById("compare", (await params).id);
  if (!answer) return <ProblemPage title="No such comparison" detail={missing} />;
  const fields = await searchParams;
  const { outlets, chosen, message } = await groupFiltersOf(fields);
  const link = { ...parseCompareLink(fields), ...chosen };
  const comparison = await withWanted(answer, link);
  const origin = await pageOrigin();
  const path = compareHref(comparison.event.id, link);
  return (
    <Page wide>
      <JsonLd data={linkedEvent(origin, `/compare/${comparison.event.id}`, comparison.event)} />
      <Coins reference={comparisonReference(comparison, origin + path)} />
      <CompareView comparison={comparison} link={link} outlets={outlets} messages={message} />
    </Page>
  );
}
