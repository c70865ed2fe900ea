/** Length of a tooth along the axis, about; pixels. */
const TOOTH = 15;
const DEPTH = 4;

/** A zigzag across the axis line over the stretch `a0` to `a1` that is folded away, as an SVG path. */
export const zigzag = (a0: number, a1: number, at: number, flat: boolean): string => {
  const teeth = Math.max(2, Math.round((a1 - a0) / TOOTH));
  const step = (a1 - a0) / (teeth * 2);
  const points = Array.from({ length: teeth * 2 + 1 }, (_, i) => {
    const along = Math.round((a0 + i * step) * 10) / 10;
    const across = at + (i === 0 || i === teeth * 2 ? 0 : i % 2 === 1 ? -DEPTH : DEPTH);
    return flat ? `${along} ${across}` : `${across} ${along}`;
  });
  return `M${points.join("L")}`;
};
