import type { DistinctModel, LabelsAnswer, ReferentModel } from "@/lib/contract/labels-models";
import type { Article } from "@/lib/domain/article";
import type { Cited, DistinctTerm, Referent } from "@/lib/domain/framing";
import { citedCellOf } from "./cited-cell";

/** Referents on a page, and uses of one label by one outlet that are given in full. */
export const REFERENTS_A_PAGE = 15;
const MOST_CELLS = 3;
/** Distinct words given for each outlet. */
const MOST_TERMS = 10;

type Articles = ReadonlyMap<string, Article>;

const cellsOf = (articles: Articles, uses: readonly Cited[]) =>
  uses
    .map((use) => citedCellOf(articles, use, use.quoted ? "in a quotation: the word of the source" : null))
    .filter((cell) => cell !== null)
    .slice(0, MOST_CELLS);

/** The outlet's own uses come before those inside quotations. */
const ownFirst = (uses: readonly Cited[]): readonly Cited[] => [
  ...uses.filter((u) => !u.quoted),
  ...uses.filter((u) => u.quoted),
];

const formModel = (form: Referent["forms"][number], articles: Articles): ReferentModel["forms"][number] => {
  const outlets = [...new Set(form.uses.map((u) => u.outlet))].sort();
  return {
    words: form.words,
    variantOf: form.variantOf ?? null,
    count: form.uses.length,
    uses: outlets
      .map((outlet) => {
        const uses = form.uses.filter((u) => u.outlet === outlet);
        const quoted = uses.filter((u) => u.quoted).length;
        return { outlet, count: uses.length, quoted, cells: cellsOf(articles, ownFirst(uses)) };
      })
      .filter((use) => use.cells.length > 0),
  };
};

const referentOf = (referent: Referent, articles: Articles): ReferentModel => ({
  key: referent.key,
  name: referent.name,
  kind: referent.kind,
  outlets: [...referent.outlets],
  forms: referent.forms.map((form) => formModel(form, articles)).filter((form) => form.uses.length > 0),
  reasons: [...referent.reasons],
});

const distinctOf = (terms: readonly DistinctTerm[], articles: Articles): DistinctModel[] => {
  const given = new Map<string, number>();
  return terms.flatMap(({ uses, ...term }) => {
    const n = given.get(term.outlet) ?? 0;
    const cells = cellsOf(articles, uses);
    if (n >= MOST_TERMS || cells.length === 0) return [];
    given.set(term.outlet, n + 1);
    return [{ ...term, cells }];
  });
};

export type LabelsChoice = {
  /** Words that must stand in one of the labels; empty for all. */
  readonly words: string;
  readonly kind: string;
  /** Only referents that at least two outlets name. */
  readonly shared: boolean;
  /** From 1. */
  readonly page: number;
};

const fits = (referent: Referent, { words, kind, shared }: LabelsChoice): boolean => {
  const wanted = words.trim().toLowerCase();
  if (kind !== "" && referent.kind !== kind) return false;
  if (shared && referent.outlets.length < 2) return false;
  return wanted === "" || referent.forms.some((form) => form.words.toLowerCase().includes(wanted));
};

export type LabelsInput = {
  readonly articles: readonly Article[];
  /** How many articles match, read or not. */
  readonly matching: number;
  readonly referents: readonly Referent[];
  readonly leftOut: number;
  readonly distinct: readonly DistinctTerm[];
};

/** What the articles call the same, one page of it, every label with its outlets and the words around it. */
export const labelsView = (input: LabelsInput, choice: LabelsChoice): LabelsAnswer => {
  const articles: Articles = new Map(input.articles.map((a) => [a.id, a]));
  const found = input.referents.filter((referent) => fits(referent, choice));
  const pages = Math.max(1, Math.ceil(found.length / REFERENTS_A_PAGE));
  const page = Math.min(Math.max(choice.page, 1), pages);
  const from = (page - 1) * REFERENTS_A_PAGE;
  return {
    read: input.articles.length,
    articles: input.matching,
    referents: found.slice(from, from + REFERENTS_A_PAGE).map((referent) => referentOf(referent, articles)),
    total: found.length,
    page,
    pages,
    leftOut: input.leftOut,
    distinct: distinctOf(input.distinct, articles),
  };
};
