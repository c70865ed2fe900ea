/** A one-line progress bar on a terminal; nothing elsewhere. */
export type ProgressBar = {
  readonly show: (stage: string, done: number, total: number) => void;
  /** Takes the bar away, so that lines can be printed. */
  readonly clear: () => void;
};

const WIDTH = 28;
/** Drawing costs more than reading a short file; ten times a second is enough for the eye. */
const EVERY_MS = 100;

const bar = (share: number): string => {
  const full = Math.round(share * WIDTH);
  return `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
};

export const progressBar = (stream: NodeJS.WriteStream): ProgressBar => {
  let shownAt = 0;
  let shownStage = "";
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  return {
    show: (stage, done, total) => {
      const now = performance.now();
      if (stage === shownStage && done !== total && now - shownAt < EVERY_MS) return;
      shownAt = now;
      shownStage = stage;
      const text = total > 0 ? `${bar(done / total)} ${stage} ${done} of ${total}` : `${stage} …`;
      stream.write(`\r\u001b[K${text}`);
    },
    clear: () => void stream.write("\r\u001b[K"),
  };
};
