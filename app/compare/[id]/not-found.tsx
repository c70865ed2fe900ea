import { notFoundWords } from "@/app/_data/not-found-words";
import { ProblemPage } from "@/components/problem/problem-page";

export default async function CompareNotFound() {
  return <ProblemPage title="No such comparison" detail={await notFoundWords("compare")} />;
}
