/**
 * Answers already worked out, for one revision of the store at a time. The least recently asked one goes when there
 * are too many.
 */
export class AnswerCache {
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
