const MAX_FIELD = 2_000;

const plain = (value: unknown): unknown => {
  if (value instanceof Error) return (value.stack ?? value.message).slice(0, MAX_FIELD);
  return typeof value === "string" ? value.slice(0, MAX_FIELD) : value;
};

/** One JSON line on standard error; JSON escapes control characters, so no field can forge a line. */
export const logError = (message: string, fields: Readonly<Record<string, unknown>>): void => {
  const short = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain(value)]));
  process.stderr.write(`${JSON.stringify({ level: "error", message, ...short })}\n`);
};
