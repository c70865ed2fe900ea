const HUES = 12;

/** CSS colour of a place in the hue order; the order starts again after twelve, and -1 is neutral. */
export const hueOf = (hue: number): string => (hue < 0 ? "var(--rule-strong)" : `var(--hue-${hue % HUES})`);
