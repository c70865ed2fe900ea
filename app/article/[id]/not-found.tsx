import { notFoundWords } from "@/app/_data/not-found-words";
import { ProblemPage } from "@/components/problem/problem-page";

export default async function ArticleNotFound() {
  return <ProblemPage title="No such article" detail={await notFoundWords("article")} />;
}
