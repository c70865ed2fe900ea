import { searchHits } from "@/lib/domain/search-hits";
import { ForeignText } from "./foreign";
import { type Layer, splitQuote, windowAround } from "./split-quote";
import styles from "./ui.module.css";

type Span = { readonly start: number; readonly end: number };

/** A verbatim excerpt: the date phrase marked, figures underlined, the part that is dated in full ink. */
export function Excerpt({
  quote,
  start,
  clause,
  date,
  figures = [],
  most,
  q = "",
}: {
  quote: string;
  start: number;
  clause?: Span;
  date?: Span | null;
  figures?: readonly Span[];
  /** Longest stretch shown, in UTF-16 code units. */
  most?: number;
  /** What a reader searched for, marked too. */
  q?: string;
}) {
  const focus = date ?? clause ?? { start, end: start };
  const part = windowAround(quote, { start: focus.start - start, end: focus.end - start }, most);
  const shown = quote.slice(part.start, part.end);
  const layers: Layer[] = [
    ...(clause ? [{ ...clause, kind: "clause" as const }] : []),
    ...(date ? [{ ...date, kind: "date" as const }] : []),
    ...figures.map((f) => ({ start: f.start, end: f.end, kind: "figure" as const })),
    ...searchHits(quote, q).map((h) => ({
      start: start + h.start,
      end: start + h.end,
      kind: "hit" as const,
    })),
  ];
  return (
    <blockquote className={styles.excerpt}>
      {part.start > 0 && <span className={styles.omitted}>… </span>}
      <bdi dir="auto">
        {splitQuote(shown, start + part.start, layers).map((p) => (
          <QuotePart key={p.start} text={p.text} kinds={p.kinds} hasClause={clause !== undefined} />
        ))}
      </bdi>
      {part.end < quote.length && <span className={styles.omitted}> …</span>}
    </blockquote>
  );
}

function QuotePart({
  text,
  kinds,
  hasClause,
}: {
  text: string;
  kinds: ReadonlySet<Layer["kind"]>;
  hasClause: boolean;
}) {
  const inner = kinds.has("hit") ? (
    <mark className={styles.hit} data-hit="">
      <ForeignText text={text} />
    </mark>
  ) : (
    <ForeignText text={text} />
  );
  if (kinds.has("date")) return <mark>{inner}</mark>;
  if (kinds.has("figure")) return <span className={styles.figure}>{inner}</span>;
  return hasClause && !kinds.has("clause") ? <span className={styles.aside}>{inner}</span> : inner;
}
