import type { Store } from "@/lib/store";

/**
 * Answers already worked out, for one revision of the store at a time. The least recently asked one goes when there
 * are too many.
 */
class AnswerCache {
  readonly #answers = new Map<string, unknown>();
  #revision = -1;

  constructor(private readonly limit: number) {}

  get(revision: number, question: string): unknown {
    if (revision !== this.#revision) return undefined;
    const found = this.#answers.get(question);
    if (found !== undefined) {
      this.#answers.delete(question);
      this.#answers.set(question, found);
    }
    return found;
  }

  put(revision: number, question: string, answer: unknown): void {
    if (revision < this.#revision) return;
    if (revision > this.#revision) this.#answers.clear();
    this.#revision = revision;
    this.#answers.set(question, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.limit) break;
      this.#answers.delete(oldest);
    }
  }
}

const LIMIT = 100;
const MAX_QUESTION = 2_000;
const caches = new WeakMap<Store, AnswerCache>();

const cacheOf = (store: Store): AnswerCache => {
  const known = caches.get(store) ?? new AnswerCache(LIMIT);
  caches.set(store, known);
  return known;
};

/**
 * The answer to a question about a store, worked out once for each revision. `question` names the kind of answer, so
 * that its type is always the same.
 */
export const remembered = async <T>(
  store: Store,
  question: readonly unknown[],
  workOut: () => Promise<T>,
): Promise<T> => {
  const text = JSON.stringify(question);
  // A question as long as that is nobody's habit.
  if (text.length > MAX_QUESTION) return workOut();
  const revision = await store.revision();
  const known = cacheOf(store).get(revision, text) as T | undefined;
  if (known !== undefined) return known;
  const answer = await workOut();
  cacheOf(store).put(revision, text, answer);
  return answer;
};
