/** What the story stages need to know of an article; `published` is an EDTF date, null where it is not known. */
export type StoryArticle = {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
};

/** Which group an item belongs to. Two items share a `cluster` exactly when they were judged to be one thing. */
export type ClusterRow = { readonly id: string; readonly cluster: string };
