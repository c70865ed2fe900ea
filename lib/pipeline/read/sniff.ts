/** What the bytes are, told by their content alone; a file's name is never asked. */
export type ContentKind = { readonly kind: "text" } | { readonly kind: "binary"; readonly what: string };

type Signature = {
  readonly what: string;
  readonly bytes: readonly (number | null)[];
  readonly offset?: number;
};

const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

/** First bytes of formats that are not articles. */
const SIGNATURES: readonly Signature[] = [
  { what: "a PNG picture", bytes: [0x89, ...ascii("PNG")] },
  { what: "a JPEG picture", bytes: [0xff, 0xd8, 0xff] },
  { what: "a GIF picture", bytes: ascii("GIF8") },
  { what: "a WebP picture or RIFF media file", bytes: ascii("RIFF") },
  { what: "a TIFF picture", bytes: [0x49, 0x49, 0x2a, 0x00] },
  { what: "a TIFF picture", bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { what: "a PDF document", bytes: ascii("%PDF-") },
  { what: "a ZIP archive or Office document", bytes: [...ascii("PK"), 0x03, 0x04] },
  { what: "an empty ZIP archive", bytes: [...ascii("PK"), 0x05, 0x06] },
  { what: "a gzip archive", bytes: [0x1f, 0x8b] },
  { what: "a bzip2 archive", bytes: ascii("BZh") },
  { what: "an xz archive", bytes: [0xfd, ...ascii("7zXZ")] },
  { what: "a Zstandard archive", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: "a 7z archive", bytes: [...ascii("7z"), 0xbc, 0xaf] },
  { what: "a RAR archive", bytes: ascii("Rar!") },
  { what: "a Windows program", bytes: [...ascii("MZ"), null, null, null, null] },
  { what: "a Linux program", bytes: [0x7f, ...ascii("ELF")] },
  { what: "a Mach-O program", bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { what: "an old Office document", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: "an MP4 or QuickTime film", bytes: ascii("ftyp"), offset: 4 },
  { what: "an MP3 recording", bytes: ascii("ID3") },
  { what: "an Ogg recording", bytes: ascii("OggS") },
  { what: "a Matroska film", bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { what: "a font", bytes: ascii("wOF2") },
  { what: "an SQLite database", bytes: ascii("SQLite format 3") },
  { what: "a WebAssembly program", bytes: [0x00, ...ascii("asm")] },
  { what: "an RTF document", bytes: ascii("{\\rtf") },
];

const hasSignature = (bytes: Uint8Array, { bytes: wanted, offset = 0 }: Signature): boolean =>
  bytes.length >= offset + wanted.length && wanted.every((b, i) => b === null || bytes[offset + i] === b);

const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const SAMPLE = 8192;

/** Share of bytes that no text in a one-byte or UTF-8 encoding uses: C0 controls except white space and escape. */
const controlShare = (sample: Uint8Array): { readonly controls: number; readonly nulls: number } => {
  let controls = 0;
  let nulls = 0;
  for (const byte of sample) {
    if (byte === 0) nulls += 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls += 1;
  }
  return { controls: controls / sample.length, nulls: nulls / sample.length };
};

/** NUL bytes on one side of each pair only are UTF-16 without a mark. */
const looksUtf16 = (sample: Uint8Array): boolean => {
  const sides = [0, 0];
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] === 0) sides[i % 2] = (sides[i % 2] as number) + 1;
  }
  const [even, odd] = sides as [number, number];
  return Math.max(even, odd) > 8 * Math.min(even, odd) && Math.max(even, odd) >= 2;
};

/** Text or not. Looks at the first 8 KB. */
export const sniff = (bytes: Uint8Array): ContentKind => {
  const found = SIGNATURES.find((signature) => hasSignature(bytes, signature));
  const sample = bytes.subarray(0, SAMPLE);
  if (found) {
    const short = found.bytes.length <= 2 || found.what === "a Windows program";
    if (!short || controlShare(sample).controls + controlShare(sample).nulls > 0.01)
      return { kind: "binary", what: found.what };
  }
  if (sample.length === 0 || hasUtf16Mark(bytes)) return { kind: "text" };
  const { controls, nulls } = controlShare(sample);
  if (nulls > 0.05 && looksUtf16(sample)) return { kind: "text" };
  if (controls > 0.1 || nulls > 0.1) return { kind: "binary", what: "binary data" };
  return { kind: "text" };
};
