import { getHeapStatistics } from "node:v8";
import type { Article } from "@/lib/domain/article";
import type { ArticleId } from "@/lib/domain/ids";
import type { Issue } from "@/lib/domain/issue";
import { readDocument } from "@/lib/pipeline/read/read";
import { extract } from "@/lib/pipeline/run";
import { articleKey, type MovedArticle, type Store, type StoredDocument, StoreError } from "@/lib/store";
import { container } from "./container";
import { mergeFew } from "./merge-few/merge-few";
import { keepOutletFacts, readOutletFiles } from "./outlet-files";
import { readAgain } from "./read-again";
import { type Progress, type ReadFile, readFiles, stageProgress } from "./read-files";

export type IngestedFile = {
  readonly name: string;
  /** `stored`: new; `known`: the store had it, or another file of this round holds the same; `failed`: not stored. */
  readonly status: "stored" | "known" | "failed";
  readonly articleId: ArticleId | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** For failed files the reason, for others what is worth knowing. */
  readonly issues: readonly Issue[];
};

export type IngestSummary = {
  readonly files: readonly IngestedFile[];
  /** Files in folders that are of no kind we read. */
  readonly leftAlone: readonly string[];
  readonly stored: number;
  readonly known: number;
  readonly failed: number;
  /** In the whole store afterwards. */
  readonly articles: number;
  readonly events: number;
  readonly undated: number;
};

/**
 * Which program finds the events: a hash of its sources, set when the command is bundled. A store that another one
 * filled is read anew from its documents, and the ledger keeps the links.
 */
const PIPELINE = process.env.DATELINE_PIPELINE ?? "unbundled";

const ATTEMPTS = 50;

const isRace = (error: unknown): boolean =>
  error instanceof StoreError && (error.code === "store-changed" || error.code === "store-incomplete");

/** Of files that hold the same article, the one of the lowest name stands for all: the order of files changes nothing. */
const distinct = (files: readonly ReadFile[]): readonly ReadFile[] => {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const first = new Map<string, ReadFile>();
  for (const file of sorted) {
    if (!file.article) continue;
    const key = articleKey(file.article);
    if (!first.has(key)) first.set(key, file);
  }
  return [...first.values()];
};

type Saved = { readonly added: ReadonlySet<string>; readonly idOf: ReadonlyMap<string, ArticleId> };

/** A document that is not in the store yet, with the article in it. */
type Fresh = {
  readonly article: Article;
  readonly issues: readonly Issue[];
  readonly stored: StoredDocument;
};

/** Documents that are not in the store yet, and for each key the article that has it. */
const plan = async (store: Store, files: readonly ReadFile[]) => {
  const idOf = new Map(await store.articleKeys());
  const fresh: Fresh[] = [];
  for (const { article, document, issues } of distinct(files)) {
    if (!article || !document || idOf.has(articleKey(article))) continue;
    // A text that was replaced by a later one stays former, however often its file comes along.
    const former = await store.formerText(article.id);
    if (former?.current) {
      idOf.set(articleKey(article), former.current as ArticleId);
      continue;
    }
    idOf.set(articleKey(article), article.id);
    fresh.push({ article, issues, stored: { articleId: article.id, document } });
  }
  return {
    idOf,
    fresh,
    replaced: await readAgain(
      store,
      fresh.map((f) => f.article),
    ),
  };
};

/** Stored documents that another program read as another article. */
const movedOf = (stored: readonly StoredDocument[]): readonly MovedArticle[] =>
  stored.flatMap(({ articleId: from, document }) => {
    const to = readDocument(document).article?.id ?? null;
    return to === from ? [] : [{ from, to }];
  });

/** Articles that are worked out and stored together: enough to share look-ups, few enough to hold in memory. */
const AT_ONCE = 200;

/** Added so far, in this try and in those before it that another process cut short. */
type Round = {
  readonly files: readonly ReadFile[];
  readonly progress: Progress;
  readonly added: Set<string>;
};

const now = (): string => new Date().toISOString();

/** Looking up neighbourhoods costs more than working out everything once most of it is new. The events are the same. */
const isMost = (fresh: number, held: number): boolean => fresh > AT_ONCE && fresh > held;

/**
 * What is stored and what is new, worked out together: for a store that another program filled, or a large fill. Gives the
 * revision it made.
 */
const saveWhole = async (store: Store, planned: Planned, round: Round): Promise<number> => {
  const { basedOn, fresh, replaced, rejected, current } = planned;
  const gone = new Set<string>(replaced.map((r) => r.from));
  const stored = (await store.documents()).filter((d) => !gone.has(d.articleId));
  const moved = [...replaced, ...(current ? [] : movedOf(stored))];
  const documents = [...stored, ...fresh.map((f) => f.stored)].map((d) => d.document);
  const onProgress = stageProgress(round.progress, documents.length);
  const extraction = extract(documents, { onProgress, remember: true });
  round.progress("storing", 0, 0);
  const { added, revision } = await store.save({
    basedOn,
    documents: fresh.map((f) => f.stored),
    extraction,
    moved,
    rejected,
    pipeline: PIPELINE,
    at: now(),
  });
  for (const id of added) round.added.add(id);
  return revision;
};

/** Memory that one article takes while all are worked out together, measured on ten thousand; bytes. */
const BYTES_AN_ARTICLE = 450_000;

/** Articles that this process can work out together. */
const roomAtOnce = (): number =>
  Math.max(AT_ONCE, Math.floor(getHeapStatistics().heap_size_limit / BYTES_AN_ARTICLE));

/** A large fill: as many together as memory holds, the rest some at a time. */
const saveMany = async (store: Store, planned: Planned, round: Round): Promise<void> => {
  const first = planned.fresh.slice(0, roomAtOnce());
  const ids = new Set<string>(first.map((f) => f.article.id));
  const replaced = planned.replaced.filter((r) => r.to !== null && ids.has(r.to));
  const basedOn = await saveWhole(store, { ...planned, fresh: first, replaced }, round);
  const fresh = planned.fresh.slice(first.length);
  if (fresh.length > 0) await saveFew(store, { ...planned, basedOn, fresh, rejected: [] }, round);
};

/** New articles, some at a time, each with its neighbourhood only. What is saved stays even if the rest fails. */
const saveFew = async (store: Store, planned: Planned, round: Round): Promise<void> => {
  const { fresh, replaced, rejected } = planned;
  let basedOn = planned.basedOn;
  for (let at = 0; at === 0 || at < fresh.length; at += AT_ONCE) {
    round.progress("finding events", at, fresh.length);
    const some = fresh.slice(at, at + AT_ONCE);
    const ids = new Set<string>(some.map((f) => f.article.id));
    const moved = replaced.filter((r) => r.to !== null && ids.has(r.to));
    const few = await mergeFew(store, {
      articles: some.map((f) => f.article),
      issues: some.flatMap((f) => f.issues),
      gone: moved.map((r) => r.from),
    });
    const { added, revision } = await store.save({
      ...few,
      basedOn,
      documents: some.map((f) => f.stored),
      moved,
      rejected: at === 0 ? rejected : [],
      pipeline: PIPELINE,
      at: now(),
    });
    basedOn = revision;
    for (const id of added) round.added.add(id);
  }
  round.progress("finding events", fresh.length, fresh.length);
};

type Planned = Awaited<ReturnType<typeof plan>> & {
  readonly basedOn: number;
  readonly rejected: readonly Issue[];
  /** Whether this same program found what is stored. */
  readonly current: boolean;
};

/** One try. Gives the article that has each text. */
const tryOnce = async (store: Store, round: Round): Promise<ReadonlyMap<string, ArticleId>> => {
  const basedOn = await store.revision();
  const planned = await plan(store, round.files);
  const rejected = round.files.filter((f) => !f.article).flatMap((f) => f.issues.slice(0, 1));
  const current = (await store.pipeline()) === PIPELINE;
  if (planned.fresh.length === 0 && rejected.length === 0 && current) return planned.idOf;
  const all = { ...planned, basedOn, rejected, current };
  const held = planned.idOf.size - planned.fresh.length;
  const mayAdd = (current || held === 0) && (await store.remembersAll());
  if (!mayAdd) await saveWhole(store, all, round);
  else if (isMost(planned.fresh.length, held)) await saveMany(store, all, round);
  else await saveFew(store, all, round);
  return planned.idOf;
};

/** Another process may store at the same time; then ours is computed again with what it stored. */
const saveAll = async (store: Store, files: readonly ReadFile[], progress: Progress): Promise<Saved> => {
  const added = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    try {
      return { idOf: await tryOnce(store, { files, progress, added }), added };
    } catch (error) {
      if (!isRace(error) || attempt >= ATTEMPTS) throw error;
    }
  }
};

const failedFile = (name: string, issues: readonly Issue[]): IngestedFile => ({
  name,
  status: "failed",
  articleId: null,
  outlet: null,
  published: null,
  issues,
});

const outcomes = (files: readonly ReadFile[], { added, idOf }: Saved): readonly IngestedFile[] => {
  const standing = new Set(distinct(files).map((f) => f.name));
  return files.map(({ name, article, issues }) => {
    if (!article) return failedFile(name, issues);
    const articleId = idOf.get(articleKey(article)) ?? article.id;
    const isNew = standing.has(name) && added.has(articleId);
    const { outlet, publication } = article;
    return {
      name,
      status: isNew ? "stored" : "known",
      articleId,
      outlet,
      published: publication.edtf,
      issues,
    };
  });
};

/**
 * Reads files and folders into the store. What is stored already stays; events are merged anew with everything that
 * is there. When this resolves, all that it calls stored is on disk.
 */
export const ingest = async (
  paths: readonly string[],
  progress: Progress = () => undefined,
): Promise<IngestSummary> => {
  const { store } = await container();
  const { files, leftAlone } = await readFiles(paths, progress);
  const outlets = await readOutletFiles(paths);
  await keepOutletFacts(store, outlets.facts);
  const all = [
    ...outcomes(files, await saveAll(store, files, progress)),
    ...outlets.issues.map((issue) => failedFile(issue.article ?? "", [issue])),
  ];
  const count = (status: IngestedFile["status"]): number => all.filter((f) => f.status === status).length;
  const { articles, events, undated } = await store.counts();
  return {
    files: all,
    leftAlone,
    stored: count("stored"),
    known: count("known"),
    failed: count("failed"),
    articles,
    events,
    undated,
  };
};
