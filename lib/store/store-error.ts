/**
 * What the store refuses or cannot do. `code` has a page in `docs/errors`; `message` says what was wrong, the value
 * and the cure.
 */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}

export const STORE_ERROR_CODES = [
  "excerpt-mismatch",
  "store-changed",
  "store-incomplete",
  "store-newer",
  "store-full",
  "store-unavailable",
  "store-damaged",
] as const;

export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];
