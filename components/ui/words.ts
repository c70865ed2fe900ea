/** "1 outlet", "3 outlets". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** "4 outlets, 2 independent texts"; without copies the second half says nothing and is left out. */
export const outletCount = (outlets: number, texts: number): string =>
  texts < outlets
    ? `${count(outlets, "outlet")}, ${count(texts, "independent text")}`
    : count(outlets, "outlet");

/** "A", "A and B", "A, B and C". */
export const listWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

const JOINER = "\u200d";
const joins = (point: string): boolean => point === JOINER || /\p{M}/u.test(point);

/** Cuts a title that nobody can take in, never inside a character or before a combining mark. Code points counted. */
export const cutTitle = (text: string, most = 300): { readonly shown: string; readonly cut: boolean } => {
  if (text.length <= most) return { shown: text, cut: false };
  const points = Array.from(text);
  if (points.length <= most) return { shown: text, cut: false };
  let end = most;
  while (end > 0 && joins(points[end] ?? "")) end--;
  return { shown: `${points.slice(0, end).join("")}…`, cut: true };
};

/** Short code for an outlet that came without one: initials, or the first letters of a single word. */
export const codeFor = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const letters = words.length > 1 ? words.map((w) => Array.from(w)[0] ?? "").join("") : (words[0] ?? "?");
  return Array.from(letters).slice(0, 3).join("").toUpperCase();
};

/** A reason without the code that may stand before it ("no-anchor: it counts from …"), beginning with a capital. */
export const reasonWords = (reason: string): string => {
  const at = reason.indexOf(": ");
  const code = reason.slice(0, Math.max(at, 0));
  const words = code.includes("-") && /^[a-z-]+$/.test(code) ? reason.slice(at + 2) : reason;
  return words.charAt(0).toUpperCase() + words.slice(1);
};
