import type { Metadata } from "next";
import { groupFiltersOf, load } from "@/app/_data/ask";
import { FiguresView } from "@/components/figures/figures-view";
import { FallbackNotice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page-head";

export const metadata: Metadata = {
  title: "Figures",
  description:
    "Numbers that several outlets give for the same thing: conflicts, agreement, each with its sentence.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (field: string | string[] | undefined): string => [field ?? ""].flat()[0] ?? "";

export default async function FiguresPage({ searchParams }: Props) {
  const fields = await searchParams;
  const { outlets, chosen, names, message } = await groupFiltersOf(fields);
  const { q, from, to, relation, cursor } = fields;
  const { answer, notices } = await load("figures", { q, from, to, relation, cursor, outlets: names });
  const left = new Set(notices.map((n) => n.field));
  const kept = (name: string, field: string | string[] | undefined) => (left.has(name) ? "" : one(field));
  const link = {
    group: chosen.group,
    q: kept("q", q),
    from: kept("from", from),
    to: kept("to", to),
    relation: kept("relation", relation),
  };
  return (
    <Page>
      <FallbackNotice messages={[...message, ...notices.map((n) => n.message)]} />
      <FiguresView answer={answer} outlets={outlets} link={link} isFirst={cursor === undefined} />
    </Page>
  );
}
