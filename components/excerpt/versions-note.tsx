import { Notice } from "../ui/notice";

/** Tells that the article was read with another text before. */
export function VersionsNote({ articleId, versions }: { articleId: string; versions: number }) {
  if (versions < 2) return null;
  return (
    <Notice>
      <p>
        This article was read again with another text: {versions} texts are held.{" "}
        <a href={`/article/${articleId}/changes`}>See what changed, word by word</a>
      </p>
    </Notice>
  );
}
