import { z } from "zod";
import { endpoints } from "@/lib/contract/endpoints";
import { PROBLEMS } from "@/lib/contract/errors";

export type ApiField = { readonly name: string; readonly type: string };
export type ApiPage = {
  readonly name: string;
  readonly path: string;
  readonly fields: readonly ApiField[];
  readonly answer: readonly ApiField[];
};

type Schema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
};

const range = ({ minimum, maximum }: Schema): string =>
  minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
    ? ` ${minimum} to ${maximum}`
    : "";

/** A schema in a few words: "a list of objects", "text or nothing", "day, month or year". */
const typeWords = (s: Schema): string => {
  if (s.const !== undefined) return JSON.stringify(s.const);
  if (s.enum) return s.enum.map(String).join(" | ");
  if (s.anyOf) return s.anyOf.map(typeWords).join(" or ");
  if (s.prefixItems) return `list of ${s.prefixItems.length}`;
  if (s.type === "array") return `list of ${s.items ? typeWords(s.items) : "anything"}`;
  if (s.type === "object") return s.properties ? `{${Object.keys(s.properties).join(", ")}}` : "object";
  if (s.type === "string") return s.maxLength ? `text, at most ${s.maxLength}` : "text";
  if (s.type === "integer" || s.type === "number")
    return `${s.type === "integer" ? "whole number" : "number"}${range(s)}`;
  return s.type === "null" ? "null" : String(s.type ?? "anything");
};

const fieldsOf = (schema: z.ZodType): readonly ApiField[] => {
  const { properties = {} } = z.toJSONSchema(schema, { io: "output" }) as Schema;
  return Object.entries(properties).map(([name, part]) => {
    const usual =
      part.default === undefined || part.default === "" ? "" : `; ${String(part.default)} if left out`;
    return { name, type: typeWords(part) + usual };
  });
};

/** All endpoints for readers, from the schemas that server and client use. */
export const apiPages = (): readonly ApiPage[] =>
  Object.values(endpoints).map(({ name, path, query, answer }) => ({
    name,
    path,
    fields: [...(path.includes("{id}") ? [{ name: "{id}", type: "in the path" }] : []), ...fieldsOf(query)],
    answer: fieldsOf(answer),
  }));

/** All codes a refusal may carry. */
export const apiProblems = () =>
  Object.entries(PROBLEMS).map(([code, { status, title }]) => ({ code, status, title }));
