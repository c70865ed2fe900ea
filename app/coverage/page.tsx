import type { Metadata } from "next";
import { load, loadOutlets } from "@/app/_data/ask";
import { CoverageMatrix } from "@/components/coverage/coverage-matrix";
import { FallbackNotice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";

export const metadata: Metadata = {
  title: "Coverage",
  description: "Which outlet reports which event, in the texts we hold.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoveragePage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const [{ answer, notices }, outlets] = await Promise.all([
    load("events", { cursor, limit: 100 }),
    loadOutlets(),
  ]);
  return (
    <Page wide>
      <PageHead title="Who reports what">
        <p>
          Each filled cell opens the outlet’s words. An empty one means: not found in the text we hold. It
          does not mean that the outlet never reported it.
        </p>
      </PageHead>
      <FallbackNotice messages={notices.map((n) => n.message)} />
      <CoverageMatrix events={answer.events} outlets={outlets} />
      <Pager path="/coverage" next={answer.next} start={cursor !== undefined} />
    </Page>
  );
}
