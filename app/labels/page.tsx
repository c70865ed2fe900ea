import type { Metadata } from "next";
import { groupFiltersOf, load } from "@/app/_data/ask";
import { LabelsView } from "@/components/labels/labels-view";
import { FallbackNotice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page-head";

export const metadata: Metadata = {
  title: "Labels",
  description: "What each outlet calls the same person, body, group, place or act, with counts and quotes.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (field: string | string[] | undefined): string => [field ?? ""].flat()[0] ?? "";

export default async function LabelsPage({ searchParams }: Props) {
  const fields = await searchParams;
  const { outlets, chosen, names, message } = await groupFiltersOf(fields);
  const { q, label, kind, named, page } = fields;
  const { answer, notices } = await load("labels", { q, label, kind, named, page, outlets: names });
  const link = {
    ...chosen,
    q: one(q),
    label: one(label),
    kind: one(kind),
    named: one(named) || "shared",
    page: answer.page,
  };
  return (
    <Page>
      <FallbackNotice messages={[...message, ...notices.map((n) => n.message)]} />
      <LabelsView answer={answer} outlets={outlets} link={link} />
    </Page>
  );
}
