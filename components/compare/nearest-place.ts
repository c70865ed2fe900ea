type Point = { readonly x: number; readonly y: number };

/** Which of these centres lies nearest to a point; null where there is none. Unknown centres are passed over. */
export const nearestPlace = (centres: readonly (Point | null)[], point: Point): number | null => {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  centres.forEach((centre, i) => {
    if (!centre) return;
    const [dx, dy] = [centre.x - point.x, centre.y - point.y];
    const distance = dx * dx + dy * dy;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
};
