import { countryOf } from "@/lib/domain/gazetteer";
import type { Entity, Mention } from "@/lib/domain/mention";
import { entitiesIn } from "./english/entities";
import type { Token } from "./english/tokens";

/** Person key → country key, as one article says it ("Russian President …" once, the last name afterwards). */
export class Affiliations {
  private readonly countries = new Map<string, string>();

  /** Notes every "<nationality> <office> <name>" among the tokens of a sentence. */
  note(tokens: readonly Token[], text: string): void {
    const persons = entitiesIn(tokens, 0, tokens.length, text, () => false).filter((e) => e.kind === "name");
    for (const person of persons) {
      const first = person.text.split(/\s/)[0]!.toLowerCase();
      const country = countryOf(first);
      if (country !== null && !this.countries.has(person.key)) this.countries.set(person.key, country);
    }
  }

  /** Mentions whose persons carry the country they speak for. */
  apply(mention: Mention): Mention {
    if (this.countries.size === 0 || !mention.entities.some((e) => this.countries.has(e.key))) return mention;
    const entities = mention.entities.map((e): Entity => {
      const of = this.countries.get(e.key);
      return of === undefined ? e : { ...e, of };
    });
    return { ...mention, entities };
  }
}
