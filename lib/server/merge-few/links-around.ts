import type { MergeLink } from "@/lib/domain/merge-memory";
import type { Store } from "@/lib/store";

type Ends = Pick<MergeLink, "a" | "b">;
export type KnownLink = Omit<MergeLink, "reasons">;

const nameOf = ({ a, b }: Ends): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Links as they will be once a change is made: what is stored, with new and lost ones worked in. */
export class LinksAround {
  private readonly fresh = new Map<string, KnownLink>();
  private readonly lost = new Set<string>();
  private readonly known = new Map<string, KnownLink>();
  private readonly asked = new Set<string>();

  /** `gone`: mentions whose links are void. */
  constructor(
    private readonly store: Store,
    private readonly gone: ReadonlySet<string>,
  ) {}

  set(link: KnownLink): void {
    this.fresh.set(nameOf(link), link);
  }

  lose(link: Ends): void {
    this.lost.add(nameOf(link));
  }

  /** Links with any of the mentions. */
  async of(ids: readonly string[]): Promise<readonly KnownLink[]> {
    const lacking = ids.filter((id) => !this.asked.has(id));
    for (const link of lacking.length > 0 ? await this.store.linksOf(lacking) : [])
      if (!this.gone.has(link.a) && !this.gone.has(link.b)) this.known.set(nameOf(link), link);
    for (const id of lacking) this.asked.add(id);
    const wanted = new Set(ids);
    const all = new Map([...[...this.known].filter(([name]) => !this.lost.has(name)), ...this.fresh]);
    return [...all.values()].filter((l) => wanted.has(l.a) || wanted.has(l.b));
  }
}
