import { COUNTRIES } from "./countries";

/** Lower-case name, demonym or capital → key of the country. */
const toCountry = new Map<string, string>();
const demonymSet = new Set<string>();

for (const row of COUNTRIES) {
  const [names = "", demonyms = "", seats = ""] = row.split("|");
  const all = names.split(",");
  const key = (all[0] ?? "").toLowerCase();
  for (const name of [...all, ...demonyms.split(",")])
    if (name !== "") toCountry.set(name.toLowerCase(), key);
  for (const demonym of demonyms.split(",")) if (demonym !== "") demonymSet.add(demonym.toLowerCase());
  for (const seat of seats.split(",")) {
    if (seat === "") continue;
    toCountry.set(seat.toLowerCase(), key);
  }
}

/** Key of the country that a name, demonym or capital stands for as an actor, or null. Lower-case input. */
export const countryOf = (name: string): string | null =>
  toCountry.get(name) ?? (name.endsWith("s") ? (toCountry.get(name.slice(0, -1)) ?? null) : null);

/** "Russian", "French": an adjective of a country. Lower-case input. */
export const isDemonym = (name: string): boolean => demonymSet.has(name);
