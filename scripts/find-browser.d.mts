/** Flags under which Chromium runs the tests and benchmarks. */
export const BROWSER_FLAGS: string[];
/** Path of a Chromium that starts; rejects with what to do when there is none. */
export const findBrowser: (say?: (line: string) => void) => Promise<string>;
