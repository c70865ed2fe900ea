import type { Metadata } from "next";
import { load, loadById } from "@/app/_data/ask";
import { pageOrigin } from "@/app/_data/origin";
import { previewMetadata } from "@/app/_data/preview-metadata";
import { ArticleView } from "@/components/article/article-view";
import { ProblemPage } from "@/components/problem/problem-page";
import { JsonLd } from "@/components/ui/json-ld";
import { FallbackNotice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page-head";
import { parsePlace } from "@/components/ui/parse-place";
import { cutTitle } from "@/components/ui/words";
import { parseLayers } from "@/lib/contract/article-link";
import { linkedArticle } from "@/lib/contract/linked-data";

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { answer: article } = await loadById("article", (await params).id);
  if (!article) return { title: "No such article" };
  const title = cutTitle(article.title ?? "Article without a headline", 120).shown;
  return previewMetadata({
    title,
    description: `${article.outlet}. Every time expression and excerpt marked, and how each date was read.`,
    path: `/article/${article.id}`,
    picture: `article/${article.id}`,
    alt: `${title}, ${article.outlet}, published: ${article.published.words}`,
    type: "article",
  });
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { answer: article, missing } = await loadById("article", (await params).id);
  if (!article) return <ProblemPage title="No such article" detail={missing} />;
  const { answer: layers } = await load("layers", { id: article.id });
  const { at, layers: named } = await searchParams;
  const { layers: on, unknown } = parseLayers(named);
  const asked = typeof at === "string" ? at : at?.[0];
  const pointed = parsePlace(asked, article.text.length);
  const notices = [
    ...(asked && !pointed ? ["“at” does not name a place in this text, such as 120-180."] : []),
    ...unknown.map((name) => `“${name}” is no layer of an article.`),
  ];
  return (
    <Page>
      <JsonLd data={linkedArticle(await pageOrigin(), article)} />
      <FallbackNotice messages={notices} />
      <ArticleView article={article} layers={layers} on={on} pointed={pointed} />
    </Page>
  );
}
