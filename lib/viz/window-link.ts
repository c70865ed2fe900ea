import { boundsOf, type Edtf, edtfOfDay } from "@/lib/domain/edtf";
import { fitWithin, type TimeWindow } from "./time-window";

/** The closest one can look: days. */
export const MIN_DAYS = 3;

/** The window that a link asks for, inside the extent; open ends are the extent's. */
export const windowOf = (from: Edtf | null, to: Edtf | null, extent: TimeWindow): TimeWindow => {
  const start = from === null ? extent.from : boundsOf(from).earliestStart;
  const end = to === null ? extent.to : boundsOf(to).latestEnd + 1;
  const wished = { from: Math.max(start, extent.from), to: Math.min(end, extent.to) };
  return wished.to > wished.from ? fitWithin(wished, extent, MIN_DAYS) : extent;
};

/**
 * The whole days nearest to a window, as the link says them; nulls when it shows the whole extent. The length is
 * rounded by itself, so that moving a window never stretches it.
 */
export const linkOf = (
  w: TimeWindow,
  extent: TimeWindow,
): { readonly from: Edtf | null; readonly to: Edtf | null } => {
  const from = Math.round(w.from);
  const to = from + Math.max(1, Math.round(w.to - w.from));
  return {
    from: from <= extent.from ? null : edtfOfDay(from),
    to: to >= extent.to ? null : edtfOfDay(to - 1),
  };
};
