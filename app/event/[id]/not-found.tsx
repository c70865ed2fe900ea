import { notFoundWords } from "@/app/_data/not-found-words";
import { ProblemPage } from "@/components/problem/problem-page";

export default async function EventNotFound() {
  return <ProblemPage title="No such event" detail={await notFoundWords("event")} />;
}
