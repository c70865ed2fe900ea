import data from "@/data/outlets.json" with { type: "json" };
import { hostOf } from "./urls";

/** An outlet that is known by name: its hosts, a short code, and whether others take its copy. */
export type KnownOutlet = {
  readonly name: string;
  readonly code: string;
  readonly country: string;
  readonly hosts: readonly string[];
  readonly agency?: boolean;
  readonly aliases?: readonly string[];
};

export const KNOWN_OUTLETS: readonly KnownOutlet[] = data.outlets;

const BY_HOST = new Map(
  KNOWN_OUTLETS.flatMap((o) => o.hosts.map((host): [string, KnownOutlet] => [host, o])),
);
const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const BY_NAME = new Map(
  KNOWN_OUTLETS.flatMap((o) =>
    [o.name, ...(o.aliases ?? [])].map((name): [string, KnownOutlet] => [fold(name), o]),
  ),
);

/** The known outlet of a host, its parent domains included (`edition.cnn.com` → CNN), or null. */
export const outletOfHost = (host: string): KnownOutlet | null => {
  const labels = host.split(".");
  for (let i = 0; i < labels.length - 1; i += 1) {
    const known = BY_HOST.get(labels.slice(i).join("."));
    if (known) return known;
  }
  return null;
};

/** A known outlet by one of its names, case and punctuation aside, or null. */
export const outletByName = (name: string): KnownOutlet | null => BY_NAME.get(fold(name)) ?? null;

/** Name of the outlet behind a URL: the known one, else the host itself; null without a URL. */
export const outletNameOfUrl = (url: string | null): string | null => {
  const host = hostOf(url);
  return host === null ? null : (outletOfHost(host)?.name ?? host);
};
