/** FNV-1a over UTF-16 units: a fixed 32-bit number for a string, the same on every machine. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
};

/** One 32-bit number out of two, order kept. */
export const mix = (a: number, b: number): number => {
  const h = Math.imul((a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2))) | 0, 0x85ebca6b);
  return h ^ (h >>> 15);
};

/** A growing list of feature numbers, reused between tokens so that tagging does not allocate. */
export class FeatureList {
  readonly mask: number;
  ids = new Int32Array(256);
  length = 0;

  /** @param bits the features fall into 2^bits rows. */
  constructor(bits: number) {
    this.mask = (1 << bits) - 1;
  }

  clear(): void {
    this.length = 0;
  }

  /** One feature: the template's number and one value. */
  one(template: number, a: number): void {
    this.push(mix(template * 0x3d4d51cb, a));
  }

  two(template: number, a: number, b: number): void {
    this.push(mix(mix(template * 0x3d4d51cb, a), b));
  }

  three(template: number, a: number, b: number, c: number): void {
    this.push(mix(mix(mix(template * 0x3d4d51cb, a), b), c));
  }

  private push(hash: number): void {
    const spread = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    this.ids[this.length] = (spread ^ (spread >>> 16)) & this.mask;
    this.length += 1;
  }
}
