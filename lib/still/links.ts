/** Where the links of a still page lead: to pages of this server, to places in the same file, or into new windows. */
export type StillLinks = {
  readonly event: (id: string) => string;
  readonly compare: ((id: string) => string) | null;
  /** An excerpt's place; null leaves its words unlinked. */
  readonly excerpt: ((href: string) => string) | null;
  /** True in frames: links leave the frame. */
  readonly newWindow: boolean;
};

/** In a frame links must not replace the page inside somebody's article. */
export const targetOf = (links: StillLinks): string => (links.newWindow ? "_blank" : "_self");
