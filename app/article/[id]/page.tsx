import type { Metadata } from "next";
import { load, loadById, loadExcerpt } from "@/app/_data/ask";
import { pageOrigin } from "@/app/_data/origin";
import { previewMetadata } from "@/app/_data/preview-metadata";
import { ArticleView } from "@/components/article/article-view";
import { ExcerptStanding } from "@/components/excerpt/excerpt-standing";
import { VersionsNote } from "@/components/excerpt/versions-note";
import { ProblemPage } from "@/components/problem/problem-page";
import { Coins } from "@/components/share/coins";
import { JsonLd } from "@/components/ui/json-ld";
import { FallbackNotice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page-head";
import { parsePlace } from "@/components/ui/parse-place";
import { cutTitle } from "@/components/ui/words";
import { parseLayers } from "@/lib/contract/article-link";
import { excerptFields, readExcerptFields } from "@/lib/contract/excerpt-link";
import { linkedArticle } from "@/lib/contract/linked-data";
import { articleReference } from "@/lib/contract/references";

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The excerpt that the link points at, as a query string that a redirect takes along. */
const excerptSearch = (fields: Awaited<Props["searchParams"]>): string => {
  const { selector } = readExcerptFields(fields);
  return selector ? `?${excerptFields(selector)}` : "";
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const search = excerptSearch(await searchParams);
  const { answer: article } = await loadById("article", (await params).id, search);
  if (!article) return { title: "No such article" };
  const title = cutTitle(article.title ?? "Article without a headline", 120).shown;
  return previewMetadata({
    title,
    description: `${article.outlet}. Every time expression and excerpt marked, and how each date was read.`,
    path: `/article/${article.id}`,
    picture: `article/${article.id}`,
    alt: `${title}, ${article.outlet}, published: ${article.published.words}`,
    type: "article",
    reference: articleReference(article, await pageOrigin()),
  });
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { id } = await params;
  const fields = await searchParams;
  const { answer: article, missing } = await loadById("article", id, excerptSearch(fields));
  const excerpt = await loadExcerpt(id, fields);
  if (!article)
    return (
      <ProblemPage title="No such article" detail={missing}>
        {excerpt && <ExcerptStanding excerpt={excerpt} />}
      </ProblemPage>
    );
  const { problem } = readExcerptFields(fields);
  const { answer: layers } = await load("layers", { id: article.id });
  const { at, layers: named } = fields;
  const { layers: on, unknown } = parseLayers(named);
  const asked = typeof at === "string" ? at : at?.[0];
  const found = excerpt?.status === "here" || excerpt?.status === "moved" ? excerpt.spans[0] : undefined;
  // Without words to check it against, a place is taken as it is; with them the words decide.
  const pointed = excerpt ? (found ?? null) : parsePlace(asked, article.text.length);
  const notices = [
    ...(problem ? [problem] : []),
    ...(asked && !pointed && !excerpt ? ["“at” does not name a place in this text, such as 120-180."] : []),
    ...unknown.map((name) => `“${name}” is no layer of an article.`),
  ];
  const origin = await pageOrigin();
  return (
    <Page>
      <JsonLd data={linkedArticle(origin, article)} />
      <Coins reference={articleReference(article, origin)} />
      <FallbackNotice messages={notices} />
      {excerpt && <ExcerptStanding excerpt={excerpt} />}
      <VersionsNote articleId={article.id} versions={article.versions} />
      <ArticleView article={article} layers={layers} on={on} pointed={pointed} />
    </Page>
  );
}
