"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ARTICLE_LAYERS, type ArticleLayer, articleHref } from "@/lib/contract/article-link";
import { LAYER_WORDS } from "./layer-words";
import styles from "./layers.module.css";

type Span = { readonly start: number; readonly end: number };

type Props = {
  readonly articleId: string;
  readonly on: readonly ArticleLayer[];
  readonly counts: Readonly<Record<ArticleLayer, number>>;
  readonly pointed: Span | null;
};

/** Samples look as the marks do in the text, so that the switches are the legend too. */
const SAMPLES: Readonly<Record<ArticleLayer, string>> = {
  time: `${styles.sample} ${styles.timeSample}`,
  excerpts: `${styles.sample} ${styles.excerptSample}`,
  speech: `${styles.sample} ${styles.content}`,
  words: `${styles.sample} ${styles.word}`,
  shared: `${styles.sample} ${styles.shared}`,
  figures: `${styles.sample} ${styles.figure}`,
};

/**
 * Which layers lie over the text. The choice is in the link; without scripts the form sends it, with them each switch
 * takes effect at once.
 */
export function LayerSwitches({ articleId, on, counts, pointed }: Props) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const flip = (layer: ArticleLayer, checked: boolean) => {
    const next = ARTICLE_LAYERS.filter((l) => (l === layer ? checked : on.includes(l)));
    start(() => router.replace(articleHref(articleId, next, pointed).replace("#at", ""), { scroll: false }));
  };
  return (
    <form method="get" className={styles.switches} aria-busy={pending}>
      <input type="hidden" name="layers" value="none" />
      {pointed && <input type="hidden" name="at" value={`${pointed.start}-${pointed.end}`} />}
      <fieldset>
        <legend>Marked in the text</legend>
        {ARTICLE_LAYERS.map((layer) => (
          <label key={layer} className={styles.switch}>
            <input
              type="checkbox"
              name="layers"
              value={layer}
              checked={on.includes(layer)}
              onChange={(e) => flip(layer, e.target.checked)}
            />
            <span>
              <span className={SAMPLES[layer]}>{LAYER_WORDS[layer].name}</span>{" "}
              <span className={styles.n}>{counts[layer]}</span>
              <span className={styles.shows}>{LAYER_WORDS[layer].shows}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <noscript>
        <button type="submit" className={styles.submit}>
          Show these layers
        </button>
      </noscript>
    </form>
  );
}
