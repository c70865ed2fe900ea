/** Direction controls, zero-width space and byte order mark. Joiners stay out: scripts and emoji need them. */
const CONTROL = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

export type Piece = { readonly at: number; readonly text: string; readonly control: string | null };

const codeName = (ch: string): string => `U+${ch.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Cuts a text into stretches without controls and single controls with their code ("U+202E"). Loses nothing. */
export const splitControls = (text: string): readonly Piece[] => {
  if (!CONTROL.test(text)) return [{ at: 0, text, control: null }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const ch = text.charAt(i);
    if (!CONTROL.test(ch)) continue;
    if (i > from) pieces.push({ at: from, text: text.slice(from, i), control: null });
    pieces.push({ at: i, text: ch, control: codeName(ch) });
    from = i + 1;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from), control: null });
  return pieces;
};
