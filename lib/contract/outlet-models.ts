import { z } from "zod";
import { outletModel } from "./models";

/** An outlet with the groups it belongs to: a value for each kind of group that is known for it. */
export const groupedOutlet = outletModel.extend({ groups: z.record(z.string(), z.string()) });
export type GroupedOutlet = z.infer<typeof groupedOutlet>;

/** A kind of group (country, language, owner, one of the user's own) and its values with how many outlets have each. */
export const groupKind = z.object({
  key: z.string(),
  /** In words: "Country". */
  label: z.string(),
  values: z.array(z.object({ value: z.string(), outlets: z.number().int() })),
  /** Outlets for which it is not known. */
  unknown: z.number().int(),
});
export type GroupKind = z.infer<typeof groupKind>;

export const outletsAnswer = z.object({ outlets: z.array(groupedOutlet), kinds: z.array(groupKind) });
export type OutletsAnswer = z.infer<typeof outletsAnswer>;
