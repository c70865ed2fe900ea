import type { Metadata } from "next";
import { ProblemPage } from "@/components/problem/problem-page";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return <ProblemPage title="There is no page here" detail="The address may be mistyped or incomplete." />;
}
