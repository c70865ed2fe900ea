/**
 * A whole number of 52 bits for a text: small enough to be exact everywhere, large enough that two texts of one
 * collection hardly ever share one. Two FNV-1a hashes from different starts, mixed.
 */
export const hash52 = (text: string): number => {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  low ^= high >>> 13;
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
};
