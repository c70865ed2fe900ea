"use client";

import type { EventDetail, MentionModel } from "@/lib/contract/models";
import { excerptReference } from "@/lib/contract/references";
import { CiteBox } from "../share/cite-box";
import { CopyButton } from "../ui/copy-button";
import { DateLine } from "../ui/date-line";
import { Excerpt } from "../ui/excerpt";
import { Foreign } from "../ui/foreign";
import { OutLink } from "../ui/out-link";
import { PlaceLink } from "../ui/place-link";
import { useSearchWords } from "../ui/search-words";
import styles from "./event-panel.module.css";
import { voiceLine } from "./voice-words";

type Props = {
  readonly event: EventDetail;
  readonly mention: MentionModel;
  readonly dated: boolean;
};

/** One report: its verbatim sentence, why it has this date, who is speaking. */
export function MentionItem({ event, mention, dated }: Props) {
  const place = event.places.find((p) => p.mention === mention.id);
  const q = useSearchWords();
  return (
    <li className={styles.mention} data-mention-id={mention.id}>
      <Excerpt
        quote={mention.quote}
        start={mention.start}
        clause={mention.clause}
        date={mention.timex}
        figures={mention.figures}
        q={q}
      />
      <dl className={styles.notes}>
        <div>
          <dt>{mention.date ? "Why this date" : "Why no date"}</dt>
          <dd>
            <Foreign text={mention.why} />
          </dd>
        </div>
        {dated && mention.date && (
          <div>
            <dt>Date given here</dt>
            <dd>
              <DateLine date={mention.date} />
            </dd>
          </div>
        )}
        <Speaking mention={mention} />
      </dl>
      <div className={styles.ways}>
        <PlaceLink className={styles.open} href={`/article/${mention.articleId}#${mention.id}`}>
          Read it in its article
        </PlaceLink>
        {place?.publisher && <OutLink url={place.publisher}>Open at publisher</OutLink>}
        {place && (
          <CopyButton label="Copy link to excerpt" text={() => window.location.origin + place.href} />
        )}
        <CiteBox label="Cite excerpt" make={(origin) => excerptReference(event, mention.id, origin)} />
      </div>
    </li>
  );
}

function Speaking({ mention }: { mention: MentionModel }) {
  const { kind, speaker, cue, via } = voiceLine(mention);
  return (
    <div>
      <dt>Who is speaking</dt>
      <dd>
        {kind}
        {speaker && (
          <>
            : <Printed text={speaker} />
          </>
        )}
        {cue && (
          <>
            {speaker ? ", " : ": "}
            <Printed text={cue} />
          </>
        )}
        {via && (
          <>
            ; taken from <Printed text={via} />
          </>
        )}
      </dd>
    </div>
  );
}

/** Words of the article, in the face of excerpts and in quotation marks. */
function Printed({ text }: { text: string }) {
  return (
    <span className={styles.printed}>
      “<Foreign text={text} />”
    </span>
  );
}
