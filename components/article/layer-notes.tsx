import type { ReactNode } from "react";
import { articleHref } from "@/lib/contract/article-link";
import type { ArticleLayers } from "@/lib/contract/framing-models";
import { Foreign } from "../ui/foreign";
import { OutletTag } from "../ui/outlet-tag";
import { PlaceLink } from "../ui/place-link";
import { figureNote, sharedNote, speechNote, wordNote } from "./layer-marks";
import { speechKindWords } from "./layer-words";
import styles from "./layers.module.css";

type Phrases = readonly { readonly text: string }[];
const joined = (phrases: Phrases): string => phrases.map((p) => p.text).join(" … ");

/** The notes that explain the marks which begin in one paragraph, in the order of the text. */
export function LayerNotes({ layers, notes }: { layers: ArticleLayers; notes: readonly string[] }) {
  const shown = notes.map((id) => noteFor(layers, id)).filter((note) => note !== null);
  if (shown.length === 0) return null;
  return <ul className={`plain ${styles.notes}`}>{shown}</ul>;
}

const noteFor = (layers: ArticleLayers, id: string): ReactNode => {
  const [kind, first = "0", second = "0"] = id.split("-");
  const [i, k] = [Number(first) - 1, Number(second) - 1];
  if (kind === "speech") return <SpeechNote key={id} layers={layers} i={i} />;
  if (kind === "word") return <WordNote key={id} layers={layers} i={i} />;
  if (kind === "figure") return <FigureNote key={id} layers={layers} i={i} />;
  return <SharedNote key={id} layers={layers} i={i} k={k} />;
};

type NoteProps = { readonly layers: ArticleLayers; readonly i: number };

function Note({ id, look, children }: { id: string; look: string | undefined; children: ReactNode }) {
  return (
    <li id={`about-${id}`} className={`${styles.note} ${look ?? ""}`}>
      {children}
    </li>
  );
}

function ToText({ id, text }: { id: string; text: string }) {
  return (
    <a href={`#${id}`} className={styles.phrase}>
      <Foreign text={text} />
    </a>
  );
}

function SpeechNote({ layers, i }: NoteProps) {
  const a = layers.attributions[i];
  if (!a) return null;
  const id = speechNote(i);
  const source = a.source.length > 0 ? joined(a.source) : "somebody not named here";
  return (
    <Note id={id} look={styles.speechNote}>
      <ToText id={id} text={source} />
      {a.cue.length > 0 && (
        <>
          {" · "}
          <span className={styles.cue}>
            <Foreign text={joined(a.cue)} />
          </span>
        </>
      )}{" "}
      <span className={styles.kind}>{speechKindWords(a.kind)}</span>
    </Note>
  );
}

function WordNote({ layers, i }: NoteProps) {
  const w = layers.loaded[i];
  if (!w) return null;
  return (
    <Note id={wordNote(i)} look={styles.wordNote}>
      <ToText id={wordNote(i)} text={w.text} /> <span className={styles.kind}>{w.list}</span>: {w.about}
      {w.quoted && " Inside quotation marks: the word of the source, not of the outlet."}
    </Note>
  );
}

function FigureNote({ layers, i }: NoteProps) {
  const f = layers.figures[i];
  if (!f) return null;
  return (
    <Note id={figureNote(i)} look={styles.figureNote}>
      <ToText id={figureNote(i)} text={f.text} /> {f.unit ?? "counted"}:{" "}
      <Foreign text={f.countsText || f.counts || "not said"} />
    </Note>
  );
}

function SharedNote({ layers, i, k }: NoteProps & { readonly k: number }) {
  const other = layers.shared[i];
  const passage = other?.passages[k];
  if (!other || !passage) return null;
  const id = sharedNote(i, k);
  return (
    <Note id={id} look={styles.sharedNote}>
      <a href={`#${id}`}>{passage.words} words</a> also in{" "}
      <PlaceLink href={articleHref(other.articleId, ["excerpts", "shared"], passage.there)}>
        <OutletTag name={other.outlet} />
      </PlaceLink>
    </Note>
  );
}
