import Link from "next/link";
import type { FiguresAnswer, FigureTopicModel } from "@/lib/contract/figures-models";
import type { OutletsAnswer } from "@/lib/contract/outlet-models";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { ChoiceFilter, FilterForm, GroupFilter, TextFilter } from "../ui/filter-form";
import { PageHead } from "../ui/page-head";
import { count } from "../ui/words";
import styles from "./figures.module.css";
import { type FiguresLink, figuresHref } from "./figures-link";
import { TopicView } from "./topic-view";

type Props = {
  readonly answer: FiguresAnswer;
  readonly outlets: OutletsAnswer;
  readonly link: FiguresLink;
  readonly isFirst: boolean;
};

/** Figures that several outlets give for one thing: those that exclude each other, that fit, that agree. */
export function FiguresView({ answer, outlets, link, isFirst }: Props) {
  const start = figuresHref(link);
  return (
    <>
      <PageHead title="Figures side by side">
        <p>
          Numbers that at least two outlets give for the same thing, as printed, each opening its sentence.
          They are never averaged, and none is called the right one. Among more than twelve articles only
          figures in reports of one event are set side by side.{" "}
          <Link href="/method" prefetch={false}>
            How figures are put together, and what that misses
          </Link>
          .
        </p>
      </PageHead>
      <FilterForm label="Filter figures" reset={start === "/figures" ? null : "/figures"}>
        <ChoiceFilter name="relation" label="Show" value={link.relation} choices={RELATIONS} />
        <TextFilter name="q" label="In events about" value={link.q} />
        <TextFilter name="from" label="From" value={link.from} hint="2018, 2018-12" />
        <TextFilter name="to" label="To" value={link.to} hint="2019, 2019-02-27" />
        <GroupFilter kinds={outlets.kinds} group={link.group} />
      </FilterForm>
      <p className={styles.sum} data-testid="figures-sum">
        {sumWords(answer)}
      </p>
      {answer.topics.length === 0 && (
        <EmptyState title="No figures to set side by side">
          <p>No two outlets give a figure for the same thing in the reports that match.</p>
        </EmptyState>
      )}
      {SECTIONS.map((section) => (
        <Section
          key={section.relation}
          {...section}
          topics={answer.topics.filter((t) => t.relation === section.relation)}
        />
      ))}
      {(answer.next !== null || !isFirst) && (
        <nav aria-label="Pages" className={styles.pages}>
          {!isFirst && <ButtonLink href={start}>First events</ButtonLink>}
          {answer.next !== null && (
            <ButtonLink href={figuresHref(link, answer.next)}>Figures of later events</ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

const RELATIONS = [
  { value: "", label: "all figures" },
  { value: "conflict", label: "no number in common" },
  { value: "nested", label: "one within the other" },
  { value: "agree", label: "the same numbers" },
];

const SECTIONS = [
  {
    relation: "conflict",
    title: "No number in common",
    about: "Taken by their words, these figures cannot all hold for the same thing at the same time.",
  },
  {
    relation: "nested",
    title: "One within the other",
    about:
      "“2,000” and “more than 1,500”, or “tens of thousands” and “50,000”: different, and both can hold.",
  },
  {
    relation: "agree",
    title: "The same numbers",
    about: "Outlets that give the same figure for the same thing.",
  },
] as const;

const sumWords = ({ counts, read, articles, next }: FiguresAnswer): string => {
  const of = read < articles ? `${read} of ${count(articles, "article")}` : count(articles, "article");
  const more = next === null ? "" : " The figures of later events are on the next page.";
  return `${counts.conflict} with no number in common, ${counts.nested} one within the other, ${counts.agree} the same, in ${of}.${more}`;
};

type SectionProps = {
  readonly relation: string;
  readonly title: string;
  readonly about: string;
  readonly topics: readonly FigureTopicModel[];
};

function Section({ relation, title, about, topics }: SectionProps) {
  if (topics.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`figures-${relation}`} data-relation={relation}>
      <h2 id={`figures-${relation}`}>{title}</h2>
      <p className={styles.about}>{about}</p>
      {topics.map((topic) => (
        <TopicView key={topic.key} topic={topic} />
      ))}
    </section>
  );
}
