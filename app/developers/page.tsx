import type { Metadata } from "next";
import { DevelopersView } from "@/components/developers/developers-view";
import { Page } from "@/components/ui/page-head";
import { apiPages, apiProblems } from "@/lib/server";

export const metadata: Metadata = {
  title: "Interface for programs",
  description: "Every endpoint with its fields and answers, from the schemas that check them.",
};

export default function DevelopersPage() {
  return (
    <Page>
      <DevelopersView endpoints={apiPages()} problems={apiProblems()} />
    </Page>
  );
}
