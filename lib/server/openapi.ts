import { z } from "zod";
import { endpoints } from "@/lib/contract/endpoints";
import { PROBLEMS } from "@/lib/contract/errors";
import { problem } from "@/lib/contract/models";

type Json = { readonly [key: string]: unknown };

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};

const queryParameters = (query: z.ZodType): readonly Json[] => {
  const shape: Readonly<Record<string, z.ZodType>> = query instanceof z.ZodObject ? query.shape : {};
  // Output, because input of a coerced number is anything; `required` never holds, every field has a fallback.
  return Object.entries(shape).map(([name, part]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(part, "output"),
  }));
};

const idParameter: Json = { name: "id", in: "path", required: true, schema: { type: "string" } };

const operationOf = (endpoint: (typeof endpoints)[keyof typeof endpoints]): Json => ({
  operationId: endpoint.name,
  parameters: [...(endpoint.path.includes("{id}") ? [idParameter] : []), ...queryParameters(endpoint.query)],
  responses: {
    200: {
      description: "The answer",
      content: { "application/json": { schema: schemaOf(endpoint.answer, "output") } },
    },
    default: {
      description: `A problem; codes: ${Object.keys(PROBLEMS).join(", ")}`,
      content: { "application/problem+json": { schema: schemaOf(problem, "output") } },
    },
  },
});

/** All endpoints as OpenAPI 3.1, made from the same schemas that the server and the client use. */
export const openApi = (): Json => ({
  openapi: "3.1.0",
  info: {
    title: "Dateline",
    version: "1",
    description:
      "News events with dates as EDTF and verbatim excerpts. Offsets are UTF-16 code units, half open; days count from 1970-01-01.",
  },
  paths: Object.fromEntries(Object.values(endpoints).map((e) => [e.path, { get: operationOf(e) }])),
});
