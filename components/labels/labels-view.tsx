import Link from "next/link";
import type { LabelsAnswer } from "@/lib/contract/labels-models";
import type { OutletsAnswer } from "@/lib/contract/outlet-models";
import { EmptyState } from "../ui/empty-state";
import { ChoiceFilter, FilterForm, GroupByFilter, GroupFilter, TextFilter } from "../ui/filter-form";
import { PageHead } from "../ui/page-head";
import { count } from "../ui/words";
import { DistinctWords } from "./distinct-words";
import styles from "./labels.module.css";
import { type LabelsLink, labelsHref } from "./labels-link";
import { ReferentView } from "./referent-view";

type Props = {
  readonly answer: LabelsAnswer;
  readonly outlets: OutletsAnswer;
  readonly link: LabelsLink;
};

/** What outlets call the same person, body, group, place or act, and the words that only one of them uses so much. */
export function LabelsView({ answer, outlets, link }: Props) {
  return (
    <>
      <PageHead title="What it is called">
        <p>
          Different words for the same person, body, group, place or act, by outlet, each opening its
          sentence. Counts are of uses in the texts we hold. No word is called right here and no outlet rated.{" "}
          <Link href="/method" prefetch={false}>
            How words are put together, and what that misses
          </Link>
          .
        </p>
      </PageHead>
      <Filters outlets={outlets} link={link} />
      <p className={styles.sum} data-testid="labels-sum">
        {sumWords(answer)}
      </p>
      {answer.referents.length === 0 && (
        <EmptyState title="No labels to show">
          <p>Nothing is named in two ways in the articles that match. Change the filters or add articles.</p>
        </EmptyState>
      )}
      {answer.referents.map((referent) => (
        <ReferentView key={referent.key} referent={referent} outlets={outlets.outlets} by={link.by} />
      ))}
      <Pages answer={answer} link={link} />
      <DistinctWords answer={answer} />
    </>
  );
}

const sumWords = ({ read, articles, total, leftOut }: LabelsAnswer): string => {
  const part = read < articles ? `${read} of ${count(articles, "article")}` : count(read, "article");
  const why = read < articles ? ", those with the most prominent events; filter to read others" : "";
  const rest =
    leftOut > 0 ? ` ${count(leftOut, "rarer phrase was", "rarer phrases were")} not compared.` : "";
  return `${count(total, "thing")} named in more than one way, in ${part}${why}.${rest}`;
};

const KINDS = [
  { value: "", label: "anything" },
  { value: "person", label: "persons" },
  { value: "body", label: "bodies" },
  { value: "group", label: "groups" },
  { value: "place", label: "places" },
  { value: "act", label: "acts" },
  { value: "thing", label: "things" },
];

const NAMED = [
  { value: "shared", label: "two outlets or more" },
  { value: "all", label: "any outlet" },
];

function Filters({ outlets, link }: Pick<Props, "outlets" | "link">) {
  const none = labelsHref(link) === "/labels";
  return (
    <FilterForm label="Filter labels" reset={none ? null : "/labels"}>
      <TextFilter name="label" label="Label contains" value={link.label} />
      <TextFilter name="q" label="In articles about" value={link.q} />
      <ChoiceFilter name="kind" label="Names for" value={link.kind} choices={KINDS} />
      <ChoiceFilter name="named" label="Named by" value={link.named} choices={NAMED} />
      <GroupFilter kinds={outlets.kinds} group={link.group} />
      <GroupByFilter kinds={outlets.kinds} by={link.by} />
    </FilterForm>
  );
}

function Pages({ answer: { page, pages }, link }: Pick<Props, "answer" | "link">) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className={styles.pages}>
      {page > 1 && <a href={labelsHref(link, { page: page - 1 })}>Previous page</a>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <a href={labelsHref(link, { page: page + 1 })}>Next page</a>}
    </nav>
  );
}
