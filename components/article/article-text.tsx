import type { ReactNode } from "react";
import type { ArticleDetail } from "@/lib/contract/models";
import { ForeignText } from "../ui/foreign";
import styles from "./article.module.css";
import { type Block, type Group, layOut, type Mark, type Paragraph, type Run } from "./lay-out";
import { MarkedWords } from "./marked-words";
import { regionName } from "./region-words";

type Span = { readonly start: number; readonly end: number };

type Props = {
  readonly article: ArticleDetail;
  readonly pointed: Span | null;
  readonly marks: readonly Mark[];
  /** What stands beside a paragraph. */
  readonly notes: (paragraph: Paragraph) => ReactNode;
};

/** The text we hold, whole: what may be quoted in full ink, the rest dimmed and named. */
export function ArticleText({ article, pointed, marks, notes }: Props) {
  return (
    <div className={styles.text} data-testid="article-text">
      {layOut(article, pointed, marks).map((block) => (
        <BlockView key={block.start} block={block} notes={notes} />
      ))}
    </div>
  );
}

const PROSE = new Set(["body", "standfirst", "headline"]);

function BlockView({ block, notes }: { block: Block; notes: Props["notes"] }) {
  const label = PROSE.has(block.type) && block.type !== "headline" ? null : regionName(block.type);
  const look = block.excerptable ? styles[block.type] : styles.dim;
  return (
    <div className={look} data-region={block.type}>
      {label && (
        <p className={styles.label}>
          {label}
          {!block.excerptable && <span className={styles.unquoted}> · not quoted</span>}
        </p>
      )}
      {block.paragraphs.map((p) => (
        <div key={p.start} className={styles.row}>
          <ParagraphView paragraph={p} />
          {notes(p)}
        </div>
      ))}
    </div>
  );
}

function ParagraphView({ paragraph }: { paragraph: Paragraph }) {
  return (
    <p className={styles.para} dir="auto">
      {paragraph.groups.map((g) => (
        <GroupView key={g.start} group={g} />
      ))}
    </p>
  );
}

function GroupView({ group }: { group: Group }) {
  const runs = group.runs.map((r) => <RunView key={r.start} run={r} />);
  if (group.mentions.length === 0) return runs;
  return (
    <Anchored ids={group.anchors}>
      <span className={styles.mention}>{runs}</span>
    </Anchored>
  );
}

/** Mentions that begin at the same place nest, so that each of them can be the target of a link. */
function Anchored({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  const [id, ...rest] = ids;
  if (!id) return children;
  return (
    <span id={id} className={styles.target}>
      <Anchored ids={rest}>{children}</Anchored>
    </span>
  );
}

function RunView({ run }: { run: Run }) {
  const words = <ForeignText text={run.text} />;
  const shown = run.pointed ? (
    <span id={run.firstPointed ? "at" : undefined} className={styles.pointed}>
      {words}
    </span>
  ) : (
    words
  );
  const timed = run.tid ? (
    <a id={run.firstOfTimex ? run.tid : undefined} href={`#why-${run.tid}`} className={styles.timex}>
      {shown}
    </a>
  ) : (
    shown
  );
  return run.marks.length === 0 ? timed : <MarkedWords run={run}>{timed}</MarkedWords>;
}
