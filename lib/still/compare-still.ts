import type { CompareAnswer, CompareCell } from "@/lib/contract/models";
import { foreign, type Html, html } from "./html";

/** What a comparison needs to be shown; an edition keeps no more of it. */
export type Compared = Pick<CompareAnswer, "columns" | "rows">;

const NAMES: Readonly<Record<CompareAnswer["rows"][number]["dimension"], string>> = {
  headline: "Headline",
  date: "Date given",
  figures: "Figures",
  labels: "What it is called",
  voice: "Who speaks",
  loaded: "Loaded words",
  position: "Where it stands",
  excerpts: "Excerpts",
  told: "Told differently",
  selection: "What is told",
  shared: "Shared wording",
  credits: "Credits",
};

/** Longest cell shown whole, in UTF-16 code units: an excerpt is never cut, it is shown in the row for excerpts. */
const cellStill = (cell: CompareCell): Html =>
  html`<li><span class="q">“${foreign(cell.text)}”</span>${cell.note !== null && html` <span class="small soft">${cell.note}</span>`}</li>`;

const rowStill = (row: Compared["rows"][number]): Html =>
  html`<tr><th scope="row">${NAMES[row.dimension]}${row.topic !== null && html`: ${foreign(row.topic)}`}${
    row.differs && html` <span class="badge">differs</span>`
  }</th>${row.cells.map((cells) =>
    cells.length === 0
      ? html`<td class="soft small">not found in the text we hold</td>`
      : html`<td><ul>${cells.map(cellStill)}</ul></td>`,
  )}</tr>\n`;

/** The outlets side by side: rows are dimensions, cells verbatim words. */
export const compareStill = ({ columns, rows }: Compared): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Comparison"><table>
<thead><tr><th scope="col"><span class="hidden">Dimension</span></th>${columns.map(
    (c) => html`<th scope="col">${foreign(c.outlet)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(rowStill)}</tbody></table></div>
<p class="small soft">Every cell is verbatim. An empty one means that nothing was found in the text we hold, not that the outlet never printed it. Differences are shown, not rated.</p>`;
