import type { MouseEvent } from "react";
import type { LinkControl } from "@/lib/client/use-link-state";
import type { EventsAnswer } from "@/lib/contract/models";
import controls from "../ui/controls.module.css";
import { isPlain } from "../ui/is-plain";
import styles from "./dashboard.module.css";

type Props = { readonly link: LinkControl; readonly answer: EventsAnswer; readonly onNear: () => void };

/** The way through a list that is longer than a page: links, so that they work without JavaScript. */
export function EventPages({ link, answer, onNear }: Props) {
  const { cursor } = link.state;
  if (cursor === null && answer.next === null) return null;
  const turn = (to: string | null) => (e: MouseEvent) => {
    if (!isPlain(e)) return;
    e.preventDefault();
    link.go({ cursor: to });
  };
  return (
    <nav aria-label="Pages" className={styles.pages}>
      {cursor !== null && (
        <a href={link.href({ cursor: null })} onClick={turn(null)} className={controls.chip}>
          First page
        </a>
      )}
      {answer.next !== null && (
        <a
          href={link.href({ cursor: answer.next })}
          onClick={turn(answer.next)}
          onPointerEnter={onNear}
          onFocus={onNear}
          className={controls.chip}
          rel="next"
        >
          Next page
        </a>
      )}
    </nav>
  );
}
