type Selection = Readonly<Record<string, string | number | null | undefined>>;

const isMade = (body: unknown): body is { readonly path: string } =>
  typeof body === "object" && body !== null && "path" in body && typeof body.path === "string";

const detailOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "detail" in body
    ? String(body.detail)
    : "It could not be kept.";

/** Asks the server to keep a selection as a frozen edition: the path of the edition, or in words why there is none. */
export const freezeView = async (
  selection: Selection,
): Promise<{ readonly path: string } | { readonly problem: string }> => {
  const given = Object.entries(selection).filter(([, v]) => v !== null && v !== undefined && v !== "");
  try {
    const answer = await fetch("/api/v1/editions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(Object.fromEntries(given.map(([k, v]) => [k, String(v)]))),
    });
    const body: unknown = await answer.json();
    return answer.ok && isMade(body) ? { path: body.path } : { problem: detailOf(body) };
  } catch {
    return { problem: "Dateline did not answer. Is it still running?" };
  }
};
