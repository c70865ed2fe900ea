import { inertJson, type LinkedData } from "@/lib/contract/linked-data";

/** Data for machines that read the page. A data block is never run, and nothing in it can end its element. */
export function JsonLd({ data }: { readonly data: LinkedData }) {
  return <script type="application/ld+json">{inertJson(data)}</script>;
}
