import { groupRuns } from "@/lib/contract/group-link";
import type { ReferentModel } from "@/lib/contract/labels-models";
import type { GroupedOutlet } from "@/lib/contract/outlet-models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { placeHref } from "../ui/parse-place";
import { PlaceLink } from "../ui/place-link";
import { QuotedCell } from "../ui/quoted-cell";
import { count } from "../ui/words";
import styles from "./labels.module.css";

const KINDS: Readonly<Record<ReferentModel["kind"], string>> = {
  person: "a person",
  body: "a body",
  group: "a group",
  place: "a place",
  act: "an act",
  thing: "a thing",
};

/** Rows shown at once for one referent; the rest is one click away. */
const FIRST = 12;

type Props = {
  readonly referent: ReferentModel;
  readonly outlets: readonly GroupedOutlet[];
  readonly by: string | null;
};

/** One referent: a row for each outlet, with the labels it uses, how often, and their sentences. */
export function ReferentView({ referent, outlets, by }: Props) {
  const runs = groupRuns(referent.outlets, outlets, by);
  const rows = runs.flatMap((run) =>
    run.names.map((name, i) => ({ name, head: by !== null && i === 0 ? (run.value ?? "not known") : null })),
  );
  return (
    <section className={styles.referent} aria-label={referent.name}>
      <h2 className={styles.name}>
        <Foreign text={referent.name} />{" "}
        <span className={styles.kind}>
          {KINDS[referent.kind]}, {count(referent.forms.length, "label")},{" "}
          {count(referent.outlets.length, "outlet")}
        </span>
      </h2>
      {referent.reasons.length > 0 && (
        <details className={styles.why}>
          <summary>Why these words were put together</summary>
          <p>
            <Foreign text={referent.reasons.join("; ")} />
          </p>
        </details>
      )}
      <Rows referent={referent} rows={rows.slice(0, FIRST)} />
      {rows.length > FIRST && (
        <details className={styles.why}>
          <summary>{count(rows.length - FIRST, "more outlet")}</summary>
          <Rows referent={referent} rows={rows.slice(FIRST)} />
        </details>
      )}
    </section>
  );
}

type RowsProps = {
  readonly referent: ReferentModel;
  readonly rows: readonly { readonly name: string; readonly head: string | null }[];
};

function Rows({ referent, rows }: RowsProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Labels for {referent.name} by outlet</caption>
      <tbody>
        {rows.map(({ name, head }) => (
          <tr key={name}>
            <th scope="row" className={styles.outlet}>
              {head !== null && <span className={styles.group}>{head}</span>}
              <OutletTag name={name} />
            </th>
            <td>
              <OutletLabels referent={referent} outlet={name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Labels of one outlet that are given, its most used ones; the others are counted. */
const MOST_LABELS = 20;
/** Sentences given for one outlet's labels; each label opens its own in any case. */
const MOST_SENTENCES = 8;

function OutletLabels({ referent, outlet }: { referent: ReferentModel; outlet: string }) {
  const all = referent.forms
    .flatMap((form) => form.uses.filter((use) => use.outlet === outlet).map((use) => ({ form, use })))
    .sort((a, b) => b.use.count - a.use.count);
  const said = all.slice(0, MOST_LABELS);
  const rarer = all.length - said.length;
  const sentences = said.flatMap(({ use }) => use.cells);
  const more = said.reduce((sum, { use }) => sum + use.count, 0) - Math.min(sentences.length, MOST_SENTENCES);
  return (
    <>
      <ul className={`plain ${styles.labels}`}>
        {said.map(({ form, use }) => (
          <li key={`${form.words} ${use.cells[0]?.start ?? ""}`} className={styles.label}>
            <Label words={use.cells[0]} fallback={form.words} />{" "}
            <span className={styles.n}>
              ×{use.count}
              {use.quoted > 0 &&
                (use.quoted === use.count ? ", in quotations" : `, ${use.quoted} in quotations`)}
              {form.variantOf && (
                <>
                  , a spelling of <Foreign text={form.variantOf} />
                </>
              )}
            </span>
          </li>
        ))}
        {rarer > 0 && <li className={styles.n}>and {count(rarer, "rarer label")}</li>}
      </ul>
      <details className={styles.quotes}>
        <summary>
          Sentences<span className="visually-hidden"> of {outlet}</span>
        </summary>
        {sentences.slice(0, MOST_SENTENCES).map((cell) => (
          <QuotedCell key={`${cell.articleId} ${cell.start}`} cell={cell} />
        ))}
        {more > 0 && <p className={styles.n}>{count(more, "more use")}; each label above opens its first.</p>}
      </details>
    </>
  );
}

type Cell = ReferentModel["forms"][number]["uses"][number]["cells"][number];

function Label({ words, fallback }: { words: Cell | undefined; fallback: string }) {
  if (!words) return <Foreign text={fallback} />;
  return (
    <PlaceLink href={placeHref(words.articleId, words)} className={styles.words}>
      <Foreign text={words.text} />
    </PlaceLink>
  );
}
