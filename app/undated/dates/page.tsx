import type { Metadata } from "next";
import Link from "next/link";
import { load } from "@/app/_data/ask";
import { ButtonLink } from "@/components/ui/button-link";
import { FallbackNotice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page-head";
import { count } from "@/components/ui/words";
import { PassedOverList } from "@/components/undated/passed-over-list";
import { PassedOverReasons } from "@/components/undated/passed-over-sum";

export const metadata: Metadata = {
  title: "Dates that give no event",
  description: "Every date in the texts that stands in no event, with the reason and its words.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const first = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : value?.[0];

export default async function PassedOverPage({ searchParams }: Props) {
  const { reason: asked, cursor } = await searchParams;
  const { answer, notices } = await load("passedOver", { reason: asked, cursor });
  const reason = answer.counts.find((c) => c.reason === first(asked))?.reason;
  const here = reason ? `/undated/dates?reason=${reason}` : "/undated/dates";
  const go = (next: string): string => `${here}${reason ? "&" : "?"}cursor=${encodeURIComponent(next)}`;
  return (
    <Page>
      <PageHead
        title="Dates that give no event"
        above={
          <Link href="/undated" prefetch={false}>
            Undated
          </Link>
        }
      >
        <p>
          {count(answer.total, "date")} in the texts could have dated an event and did not. Nothing is dropped
          in silence: each is here with the reason and its sentence.
        </p>
      </PageHead>
      <FallbackNotice messages={notices.map((n) => n.message)} />
      <PassedOverReasons answer={answer} chosen={reason} />
      <PassedOverList dates={answer.dates} />
      {answer.next && (
        <p>
          <ButtonLink href={go(answer.next)}>Next page</ButtonLink>
        </p>
      )}
    </Page>
  );
}
