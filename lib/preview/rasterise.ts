import sharp from "sharp";

/** A picture as PNG. The text in it must be outlines: no face of the machine is asked for. Rejects where the SVG is broken. */
export const rasterise = (svg: string): Promise<Uint8Array> =>
  sharp(Buffer.from(svg), { density: 72 }).png({ compressionLevel: 9, palette: true }).toBuffer();
