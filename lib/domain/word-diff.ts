/** A run of words that both texts share, only the old one has, or only the new one. */
export type DiffPart = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Words with the space after them, so that the parts joined give the text again. */
const piecesOf = (text: string): readonly string[] => text.match(/\S+\s*|^\s+/gu) ?? [];

const bare = (piece: string): string => piece.trimEnd();

/** Beyond this many single changes two texts are told apart as wholes, not word by word. */
const MOST_CHANGES = 2_000;

/**
 * Shortest edit script over words (E. Myers, "An O(ND) difference algorithm and its variations", 1986). Gives for each
 * step how far each diagonal reached; null when there are too many changes.
 */
const trace = (a: readonly string[], b: readonly string[]): readonly Int32Array[] | null => {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const reach = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    steps.push(reach.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, most + k) < at(reach, most + k + 2));
      let x = down ? at(reach, most + k + 2) : at(reach, most + k) + 1;
      while (x < a.length && x - k < b.length && bare(a[x] ?? "") === bare(b[x - k] ?? "")) x++;
      reach[most + k + 1] = x;
      if (x >= a.length && x - k >= b.length) return steps;
    }
  }
  return null;
};

const at = (values: Int32Array, i: number): number => values[i] ?? 0;

type Step = { readonly kind: DiffPart["kind"]; readonly text: string };

/** Walks the steps back from the ends of both texts. */
const walk = (a: readonly string[], b: readonly string[], steps: readonly Int32Array[]): readonly Step[] => {
  const out: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = steps.length - 1; d >= 0; d--) {
    const reach = steps[d] ?? new Int32Array();
    const seen = (k: number): number => at(reach, k + d + 1);
    const k = x - y;
    const down = k === -d || (k !== d && seen(k - 1) < seen(k + 1));
    const before = d === 0 ? 0 : down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : seen(before);
    const fromY = fromX - before;
    while (x > fromX && y > fromY) {
      out.push({ kind: "same", text: b[y - 1] ?? "" });
      x--;
      y--;
    }
    if (d === 0) break;
    if (down) out.push({ kind: "added", text: b[y - 1] ?? "" });
    else out.push({ kind: "removed", text: a[x - 1] ?? "" });
    x = fromX;
    y = fromY;
  }
  return out.reverse();
};

const joined = (steps: readonly Step[]): readonly DiffPart[] => {
  const parts: { kind: DiffPart["kind"]; text: string }[] = [];
  for (const { kind, text } of steps) {
    const last = parts[parts.length - 1];
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  }
  return parts;
};

/**
 * What changed from one text to the other, word by word. Parts that are not `removed` joined give the new text; those
 * not `added` give the old one, but for white space where words stayed the same.
 */
export const wordDiff = (before: string, after: string): readonly DiffPart[] => {
  const a = piecesOf(before);
  const b = piecesOf(after);
  const steps = trace(a, b);
  if (steps) return joined(walk(a, b, steps));
  return joined([
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ]);
};
