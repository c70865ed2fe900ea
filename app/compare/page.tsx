import type { Metadata } from "next";
import { load } from "@/app/_data/ask";
import { CompareIndex } from "@/components/compare/compare-index";
import { FallbackNotice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";

export const metadata: Metadata = {
  title: "Compare outlets",
  description: "Events that at least two outlets report, to be read side by side.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CompareIndexPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const { answer, notices } = await load("events", { cursor, limit: 500 });
  return (
    <Page>
      <PageHead title="Compare outlets">
        <p>
          Events that at least two outlets report. Open one to see headlines, dates, figures and voices side
          by side, each cell in the outlet’s own words.
        </p>
      </PageHead>
      <FallbackNotice messages={notices.map((n) => n.message)} />
      <CompareIndex events={answer.events} />
      <Pager path="/compare" next={answer.next} start={cursor !== undefined} />
    </Page>
  );
}
