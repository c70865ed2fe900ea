import type { Metadata } from "next";
import { load } from "@/app/_data/ask";
import { digestFields } from "@/components/digest/digest-link";
import { DigestView } from "@/components/digest/digest-view";
import { FallbackNotice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page-head";

export const metadata: Metadata = {
  title: "Digest",
  description: "The days that matter most in this collection, each told in the words of its sources.",
};

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DigestPage({ searchParams }: Props) {
  const fields = digestFields(await searchParams);
  const { answer, notices } = await load("digest", fields);
  return (
    <Page>
      <FallbackNotice messages={notices.map((n) => n.message)} />
      <DigestView answer={answer} fields={fields} />
    </Page>
  );
}
