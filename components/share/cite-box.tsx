"use client";

import { useId, useState } from "react";
import { readerToday } from "@/lib/client/reader-today";
import { bibtexOf, cslOf, fullCitation, type Reference, risOf, shortCitation } from "@/lib/domain/citation";
import { CopyButton } from "../ui/copy-button";
import styles from "./cite-box.module.css";

type Format = {
  readonly name: string;
  readonly write: (r: Reference) => string;
  /** For formats that programs read: how a file of it is called. */
  readonly file: { readonly ending: string; readonly type: string } | null;
};

const FORMATS: readonly Format[] = [
  { name: "Short", write: shortCitation, file: null },
  { name: "Full", write: (r) => fullCitation(r, readerToday()), file: null },
  {
    name: "RIS",
    write: (r) => risOf(r, readerToday()),
    file: { ending: "ris", type: "application/x-research-info-systems" },
  },
  {
    name: "BibTeX",
    write: (r) => bibtexOf(r, readerToday()),
    file: { ending: "bib", type: "application/x-bibtex" },
  },
  {
    name: "CSL-JSON",
    write: (r) => `[${cslOf(r, readerToday())}]`,
    file: { ending: "json", type: "application/vnd.citationstyles.csl+json" },
  },
];

/** Names come from ids, so that no title can reach a file system. */
const fileName = (id: string, ending: string): string => `${id.replace(/[^\w-]/gu, "_")}.${ending}`;

const download = (text: string, name: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
};

/** Where a page that was frozen stands; the origin where nothing was. */
const frozenBase = (): string => {
  const { edition } = document.documentElement.dataset;
  return window.location.origin + (edition ? `/v/${edition}` : "");
};

/**
 * A citation in the format the reader chooses. `make` gets the origin of this page, and where it stands in the edition
 * of the collection as it is, if one was made; it is asked only once opened.
 */
export function CiteBox({
  make,
  label = "Cite",
}: {
  make: (origin: string, frozen: string) => Reference | null;
  label?: string;
}) {
  const [reference, setReference] = useState<Reference | null>(null);
  return (
    <details
      className={styles.box}
      data-testid="cite-box"
      onToggle={(e) => setReference(e.currentTarget.open ? make(window.location.origin, frozenBase()) : null)}
    >
      <summary>{label}</summary>
      {reference && <Formats reference={reference} />}
    </details>
  );
}

function Formats({ reference }: { reference: Reference }) {
  const [chosen, setChosen] = useState("Short");
  const group = useId();
  const format = FORMATS.find((f) => f.name === chosen);
  if (!format) return null;
  const text = format.write(reference);
  const { file } = format;
  return (
    <div className={styles.inside}>
      <fieldset className={styles.formats}>
        <legend className="visually-hidden">Format</legend>
        {FORMATS.map(({ name }) => (
          <label key={name}>
            <input
              type="radio"
              name={group}
              value={name}
              checked={name === chosen}
              onChange={() => setChosen(name)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <pre className={styles.text} data-testid="citation">
        {text}
      </pre>
      <div className={styles.actions}>
        <CopyButton label="Copy citation" text={() => text} />
        {file && (
          <button
            type="button"
            className={styles.save}
            onClick={() => download(text, fileName(reference.id, file.ending), file.type)}
          >
            Save as .{file.ending}
          </button>
        )}
      </div>
    </div>
  );
}
