import type { NewsEvent } from "@/lib/domain/news-event";
import { mergeRegion, type Placed } from "@/lib/pipeline/incremental";
import type { KnownMentions } from "./known-mentions";
import type { LinksAround } from "./links-around";

export type RegionEvents = { readonly events: readonly NewsEvent[]; readonly former: readonly string[] };

/**
 * Events of the new mentions and of the stored events `from` that a change touches. Where they reach into another
 * stored event, that one is worked out again too, until nothing more is drawn in.
 */
export const regionEvents = async (
  known: KnownMentions,
  links: LinksAround,
  fresh: readonly string[],
  from: ReadonlySet<string>,
): Promise<RegionEvents> => {
  const former = new Set(from);
  for (;;) {
    const own = [...(await known.ofEvents(former)).values()].flat();
    const region = new Set([...fresh, ...own]);
    const linked = await links.of([...region]);
    const outside = linked
      .filter((l) => l.score > 0)
      .flatMap((l) => [l.a, l.b])
      .filter((id) => !region.has(id));
    await known.byId(outside);
    const beside = new Set(outside.flatMap((id) => known.eventOf.get(id) ?? []));
    const members = await known.ofEvents(beside);
    const around = [...members].flatMap(([event, ids]) => ids.map((id) => ({ id, event })));
    const inner = await links.of(around.map((m) => m.id));
    const placed = [
      ...[...region].map((id) => ({ id, event: null })),
      ...around.filter((m) => !region.has(m.id)),
    ].flatMap(({ id, event }): Placed[] => {
      const features = known.features.get(id);
      return features ? [{ features, event }] : [];
    });
    const all = new Map([...linked, ...inner].map((l) => [`${l.a} ${l.b}`, l]));
    const result = mergeRegion(placed, [...all.values()], known.stories);
    if (result.absorbed === null) return { events: result.events, former: [...former].sort() };
    for (const event of result.absorbed) former.add(event);
  }
};
