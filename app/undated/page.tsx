import type { Metadata } from "next";
import { load } from "@/app/_data/ask";
import { FallbackNotice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { count } from "@/components/ui/words";
import { PassedOverSum } from "@/components/undated/passed-over-sum";
import { UndatedList } from "@/components/undated/undated-list";

export const metadata: Metadata = {
  title: "Undated",
  description: "Events without a date that could be worked out, each with the reason.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UndatedPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const [{ answer, notices }, { answer: passed }] = await Promise.all([
    load("events", { cursor, undated: "only", limit: 100 }),
    load("passedOver", { limit: 1 }),
  ]);
  return (
    <Page>
      <PageHead title="Without a date">
        <p>
          {count(answer.undated, "event")} could not be placed in time. Nothing is guessed and nothing is
          dropped: each is here with the reason and its words.
        </p>
      </PageHead>
      <FallbackNotice messages={notices.map((n) => n.message)} />
      <UndatedList events={answer.events} />
      <Pager path="/undated" next={answer.next} start={cursor !== undefined} />
      <PassedOverSum answer={passed} />
    </Page>
  );
}
