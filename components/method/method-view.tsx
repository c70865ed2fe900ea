import { Fragment } from "react";
import type { DocBlock, DocInline } from "@/lib/contract/doc-model";
import { PageHead } from "../ui/page-head";
import styles from "./method.module.css";

/** A page of the documentation inside the product. Its first heading is the page's own. */
export function MethodView({ blocks }: { blocks: readonly DocBlock[] }) {
  const [first, ...rest] = blocks;
  const title =
    first?.kind === "heading" ? first.inlines.map((i) => i.text).join("") : "How outlets are compared";
  return (
    <article className={styles.doc}>
      <PageHead title={title} />
      {rest.map((block) => (
        <BlockView key={block.at} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { block: DocBlock }) {
  if (block.kind === "paragraph") return <p>{inlines(block.inlines)}</p>;
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item) => (
          <li key={item.map((i) => i.text).join("")}>{inlines(item)}</li>
        ))}
      </ul>
    );
  if (block.kind === "table") return <TableView table={block} />;
  const Level = block.level <= 2 ? "h2" : "h3";
  return <Level id={block.id}>{inlines(block.inlines)}</Level>;
}

function TableView({ table }: { table: Extract<DocBlock, { kind: "table" }> }) {
  return (
    <div className={styles.scroller}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) =>
              cell.length === 0 ? (
                <td key="" />
              ) : (
                <th key={textOf(cell)} scope="col">
                  {inlines(cell)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map(textOf).join("|")}>
              {table.head.map((head, column) => (
                <td key={textOf(head)}>{inlines(row[column] ?? [])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const textOf = (cell: readonly DocInline[]): string => cell.map((i) => i.text).join("");

const inlines = (all: readonly DocInline[]) =>
  all.map((inline) => <Fragment key={inline.at}>{inlineView(inline)}</Fragment>);

const inlineView = ({ look, text, href }: DocInline) => {
  if (look === "strong") return <strong>{text}</strong>;
  if (look === "em") return <em>{text}</em>;
  if (look === "code") return <code>{text}</code>;
  return look === "link" && href ? <a href={href}>{text}</a> : text;
};
