import { z } from "zod";
import type { Article } from "@/lib/domain/article";
import { parseEdtf } from "@/lib/domain/edtf";
import { readDocument } from "@/lib/pipeline/read/read";
import { complaint, type LineResult } from "./tag-line";

const id = z.union([z.string(), z.number()]).transform(String);
const published = z
  .string()
  .refine((s) => parseEdtf(s).ok, 'must be an EDTF date such as "2019-02-27", or null')
  .nullish()
  .transform((s) => s ?? null);

/** An article as the commands take it. `sentences` may stand for `text`. */
const articleLine = z
  .object({
    id,
    outlet: z.string().default(""),
    title: z.string().nullish(),
    published,
    text: z.string().optional(),
    sentences: z.array(z.string()).optional(),
  })
  .refine(({ text, sentences }) => text !== undefined || sentences !== undefined, {
    message: "text is missing",
    path: ["text"],
  })
  .transform(({ text, title, ...rest }) => ({
    ...rest,
    title: title ?? "",
    text: text ?? (rest.sentences ?? []).join("\n"),
  }));
export type ArticleLine = z.infer<typeof articleLine>;

const eventWordLine = z.object({
  id,
  doc: id,
  published,
  sentence: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
});

/** A phrase in its sentence. `group` keeps phrases of different stories apart; all are one story where it is absent. */
const phraseLine = z.object({
  id,
  group: id.default(""),
  sentence: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

const readLine =
  <T extends z.ZodType>(schema: T) =>
  (value: unknown): LineResult<z.infer<T>> => {
    const read = schema.safeParse(value);
    return read.success ? { ok: true, value: read.data } : { ok: false, why: complaint(read.error) };
  };

export const readArticleLine = readLine(articleLine);
export const readEventWordLine = readLine(eventWordLine);
export const readPhraseLine = readLine(phraseLine);

/** `dateline names`: phrases that name one thing share a cluster. */
export const namesOf = async (
  phrases: readonly z.infer<typeof phraseLine>[],
): Promise<readonly unknown[]> => {
  const { groupNamed } = await import("@/lib/pipeline/framing/labels");
  return groupNamed(phrases);
};

/** `dateline stories`: articles about the same happening share a cluster. */
export const storiesOf = async (articles: readonly ArticleLine[]): Promise<readonly unknown[]> => {
  const { groupStories } = await import("@/lib/pipeline/stories");
  return groupStories(articles);
};

/** `dateline link`: event words that mean the same happening share a cluster. */
export const linksOf = async (
  words: readonly z.infer<typeof eventWordLine>[],
): Promise<readonly unknown[]> => {
  const { linkEvents } = await import("@/lib/pipeline/stories");
  return linkEvents(words);
};

/** `dateline reuse`: pairs of articles that share wording. */
export const reuseOf = async (articles: readonly ArticleLine[]): Promise<readonly unknown[]> => {
  const { findReuse } = await import("@/lib/pipeline/framing/reuse");
  return findReuse(articles).map(({ a, b, shared, containment }) => ({ a, b, shared, containment }));
};

const articleOf = ({ outlet, title, published: edtf, text }: ArticleLine): Article | null => {
  const fields = { outlet, title: title || undefined, published: edtf ?? undefined, text };
  return readDocument({ name: "line.json", bytes: new TextEncoder().encode(JSON.stringify(fields)) }).article;
};

/** `dateline published`: when each article came out, and how that is known. */
export const publishedOf = async (lines: readonly ArticleLine[]): Promise<readonly unknown[]> => {
  const { dateAll } = await import("@/lib/pipeline/run");
  const read = lines.map((line) => ({ id: line.id, article: articleOf(line) }));
  // The same article on two lines is one witness, not two.
  const distinct = new Map(read.flatMap(({ article }) => (article ? [[article.id, article] as const] : [])));
  const dated = new Map(
    dateAll([...distinct.values()]).map(({ article }) => [article.id, article.publication]),
  );
  return read.map(({ id: lineId, article }) => {
    const publication = article ? dated.get(article.id) : undefined;
    const { edtf = null, basis = "unknown", evidence = [] } = publication ?? {};
    return { id: lineId, published: edtf, basis, evidence };
  });
};

/** `dateline labels`: what each outlet calls the same person, body, group, place or act, one referent a line. */
export const labelsOfLines = async (lines: readonly ArticleLine[]): Promise<readonly unknown[]> => {
  const { labelsOf } = await import("@/lib/pipeline/framing/labels");
  const lineOf = new Map<string, string>();
  const articles = lines.flatMap((line) => {
    const article = articleOf(line);
    if (article === null || lineOf.has(article.id)) return [];
    lineOf.set(article.id, line.id);
    return [article];
  });
  return labelsOf(articles).referents.map(({ key: _, forms, ...referent }) => ({
    ...referent,
    forms: forms.map(({ uses, ...form }) => ({
      ...form,
      uses: uses.map(({ articleId, sentence: __, ...use }) => ({ id: lineOf.get(articleId), ...use })),
    })),
  }));
};

/** Options of `dateline digest` as they are typed. */
export type DigestFields = {
  readonly dates: string;
  readonly sentences: string;
  readonly from?: string;
  readonly to?: string;
};

const digestOptions = z.object({
  dates: z.coerce.number().int().min(1).max(10_000),
  sentences: z.coerce.number().int().min(1).max(1_000),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** Checks the options of `dateline digest`, or says what is wrong with them. */
export const readDigestOptions = readLine(digestOptions);

/** `dateline digest`: the days of one topic that matter most, with sentences that tell what happened. */
export const digestOf = async (
  articles: readonly ArticleLine[],
  options: z.infer<typeof digestOptions>,
): Promise<readonly unknown[]> => {
  const [{ digest }, { tag }] = await Promise.all([
    import("@/lib/pipeline/stories"),
    import("@/lib/pipeline/timex"),
  ]);
  return digest(articles, options, tag);
};

const textLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** A command that looks at one text at a time. */
const onText =
  (name: string, find: (text: string) => unknown) =>
  (value: unknown): LineResult<unknown> => {
    const line = readLine(textLine)(value);
    return line.ok ? { ok: true, value: { id: line.value.id, [name]: find(line.value.text) } } : line;
  };

/** `dateline attributions`: who says what, line by line. */
export const attributionsLine = async (): Promise<(value: unknown) => LineResult<unknown>> =>
  onText("attributions", (await import("@/lib/pipeline/framing/attribution")).attributions);

/** `dateline loaded`: evaluative and loaded words, line by line. */
export const loadedLine = async (): Promise<(value: unknown) => LineResult<unknown>> =>
  onText("spans", (await import("@/lib/pipeline/framing/loaded")).loaded);
