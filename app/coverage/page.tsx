import type { Metadata } from "next";
import { groupFiltersOf, load } from "@/app/_data/ask";
import { CoverageView } from "@/components/coverage/coverage-view";
import { FallbackNotice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page-head";
import { inGroup } from "@/lib/contract/group-link";

export const metadata: Metadata = {
  title: "Coverage",
  description: "Which outlet reports which event, in the texts we hold.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Events on a page: a matrix of these by twelve outlets is some hundred kilobytes at most. */
const EVENTS = 50;

const one = (field: string | string[] | undefined): string => [field ?? ""].flat()[0] ?? "";

export default async function CoveragePage({ searchParams }: Props) {
  const fields = await searchParams;
  const { outlets, chosen, names, message } = await groupFiltersOf(fields);
  const { cursor, q, from, to } = fields;
  const { answer, notices } = await load("events", { cursor, q, from, to, outlets: names, limit: EVENTS });
  const left = new Set(notices.map((n) => n.field));
  const kept = (name: string, field: string | string[] | undefined) => (left.has(name) ? "" : one(field));
  return (
    <Page wide>
      <PageHead title="Who reports what">
        <p>
          Each count opens the outlet’s words. A cell without one means: not found in the text we hold. It
          does not mean that the outlet never reported it.
        </p>
      </PageHead>
      <FallbackNotice messages={[...message, ...notices.map((n) => n.message)]} />
      <CoverageView
        events={answer.events}
        total={answer.total}
        next={answer.next}
        isFirst={cursor === undefined}
        names={inGroup(outlets.outlets, chosen.group)}
        outlets={outlets}
        link={{ ...chosen, q: kept("q", q), from: kept("from", from), to: kept("to", to) }}
      />
    </Page>
  );
}
