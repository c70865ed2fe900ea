import { Foreign } from "../ui/foreign";
import { ForeignHits } from "../ui/hits";
import type { Command } from "./commands";
import styles from "./palette.module.css";

type Props = {
  readonly id: string;
  readonly command: Command;
  readonly typed: string;
  readonly active: boolean;
  readonly onRun: () => void;
};

/** One line of the palette. The keyboard stays in the field, which points at the active line. */
export function PaletteLine({ id, command, typed, active, onRun }: Props) {
  const { words, note, group, deed } = command;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={deed === null || undefined}
      className={styles.line}
      // Before the field loses the focus.
      onPointerDown={(e) => e.preventDefault()}
      onClick={onRun}
      onKeyDown={(e) => e.key === "Enter" && onRun()}
    >
      <span className={styles.words}>
        {group === "Events" && deed?.kind === "link" && deed.change.event ? (
          <ForeignHits text={words} q={typed} />
        ) : (
          <Foreign text={words} />
        )}
      </span>
      {note && (
        <span className={styles.note}>
          <span className="visually-hidden">, </span>
          {note}
        </span>
      )}
    </div>
  );
}
