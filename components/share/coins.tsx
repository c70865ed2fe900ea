import { coinsOf, type Reference } from "@/lib/domain/citation";

/** For reference managers that read a page: the work it is about, as a ContextObject in a span (COinS). Nothing is shown. */
export function Coins({ reference }: { reference: Reference }) {
  return <span className="Z3988" title={coinsOf(reference)} hidden />;
}
