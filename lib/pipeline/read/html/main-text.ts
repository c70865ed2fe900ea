import { cueOf, isShareBar } from "../line-cues";
import type { Block, Box, PageBlocks } from "./blocks";

const GOOD_NAMES = /article|body|content|entry|hentry|main|post|story|text|blog|paragraph|prose/;
const BAD_NAMES =
  /comment|disqus|sidebar|side-bar|footer|foot(?:er)?-|masthead|related|recommend|promo|share|sharing|social|sponsor|advert|(?:^|[ _-])ads?(?:[ _-]|$)|outbrain|taboola|newsletter|subscri|popup|modal|cookie|consent|gdpr|breadcrumb|menu|navi?(?:gation)?(?:[ _-]|$)|widget|teaser|trending|popular|most-read|mostread|tags?(?:[ _-]|$)|toolbar|paywall|login|signup|sign-up|author-?bio|about-author|author-box|pagination|skip|banner|disclaimer|copyright|read-?more|more-stories|see-also|byline|meta(?:[ _-]|$)|caption|credit|gallery|slideshow|carousel|print-only|hidden|sr-only|screen-reader|visually-hidden/;
const STRONG_BAD =
  /comment|disqus|sidebar|footer|related|recommend|outbrain|taboola|newsletter|cookie|consent|breadcrumb|trending|most-?read|popular|social|share|sharing|promo|advert|teaser|sr-only|screen-reader|visually-hidden|pagination|author-?bio|author-box/;

/** How much more prose an `<article>` must hold than the best box in it to be taken instead. */
const WIDER = 1.25;

const PROSE_TAGS = new Set("p pre td blockquote dd li div section article main center span body".split(" "));

const wordsIn = (text: string): number => text.split(/\s+/, 4000).length;
const commas = (text: string): number => text.match(/[,،、，]/g)?.length ?? 0;
const linkShare = (block: Block): number => (block.text.length === 0 ? 1 : block.linked / block.text.length);

/** How much a block speaks for the box it stands in: prose does, lists of links and short labels do not. */
const weightOf = (block: Block): number => {
  if (block.text.length < 25 || !PROSE_TAGS.has(block.tag)) return 0;
  const base = 1 + commas(block.text) + Math.min(5, block.text.length / 100);
  const share = linkShare(block);
  if (share > 0.6) return 0;
  return (
    base *
    (1 - share) *
    (block.tag === "li" ? 0.4 : 1) *
    (isShareBar(block.text) || cueOf(block.text) ? 0 : 1)
  );
};

const nameScore = (box: Box): number => {
  let score = box.tag === "article" || box.tag === "main" ? 10 : 0;
  if (
    /articlebody/.test(box.itemprop) ||
    /article-?body|articletext|story-?body|entry-content|post-content|article-?content/.test(box.names)
  )
    score += 30;
  if (STRONG_BAD.test(box.names)) score -= 40;
  else if (BAD_NAMES.test(box.names)) score -= 15;
  if (GOOD_NAMES.test(box.names)) score += 10;
  if (box.tag === "footer" || box.tag === "header") score -= 20;
  return score;
};

const ancestorsOf = (boxes: readonly Box[], from: number): number[] => {
  const path: number[] = [];
  for (let id = from; id >= 0; id = (boxes[id] as Box).parent) path.push(id);
  return path;
};

type Tally = { weight: number; chars: number; linked: number };

/** Score of each box that holds prose close by: from its blocks and their neighbours one and two levels down. */
const scoreBoxes = ({ blocks, boxes }: PageBlocks, weights: readonly number[]): Map<number, number> => {
  const scores = new Map<number, number>();
  const tally: Tally[] = boxes.map(() => ({ weight: 0, chars: 0, linked: 0 }));
  for (const [index, block] of blocks.entries()) {
    for (const id of ancestorsOf(boxes, block.box)) {
      const t = tally[id] as Tally;
      t.chars += block.text.length;
      t.linked += block.linked;
    }
    const weight = weights[index] as number;
    if (weight === 0) continue;
    const leaf = (boxes[block.box] as Box).tag;
    const path = ancestorsOf(boxes, block.box).slice(
      leaf === "p" || leaf === "blockquote" || leaf === "li" || leaf === "td" ? 1 : 0,
    );
    for (const [level, id] of path.slice(0, 5).entries()) {
      const share = level === 0 ? 1 : level === 1 ? 0.6 : 0.35 / (level - 1);
      scores.set(id, (scores.get(id) ?? nameScore(boxes[id] as Box)) + weight * share);
    }
  }
  for (const [id, score] of scores) {
    const t = tally[id] as Tally;
    scores.set(id, score * (1 - t.linked / Math.max(1, t.chars)));
  }
  return scores;
};

/** Whether a box between the main one and a block says by its name that it is something else. */
const isAside = (boxes: readonly Box[], block: Block, main: number): boolean => {
  for (let id = block.box; id !== main && id >= 0; id = (boxes[id] as Box).parent) {
    const box = boxes[id] as Box;
    if (box.tag === "footer" || box.tag === "figure" || box.tag === "figcaption") return true;
    if (STRONG_BAD.test(box.names) && !/articlebody/.test(box.itemprop)) return true;
  }
  return false;
};

const HEADING = /^h[1-6]$/;

/** Kept inside the main box: prose, headings that prose follows, lists that are not link lists. */
const isKept = (block: Block): boolean => {
  const share = linkShare(block);
  if (HEADING.test(block.tag)) return share < 0.5 && block.text.length < 300;
  if (block.text.length < 25) return share < 0.3;
  return share < 0.5 || (block.text.length > 140 && share < 0.7);
};

/** The chosen boxes, and boxes next to them that go on with the same kind of prose. */
const siblingsOf = (
  page: PageBlocks,
  scores: ReadonlyMap<number, number>,
  chosen: readonly number[],
): Set<number> => {
  const best = Math.max(...chosen.slice(0, 1000).map((id) => scores.get(id) ?? 0));
  const parents = new Set(chosen.map((id) => (page.boxes[id] as Box).parent));
  const joined = new Set(chosen);
  for (const box of page.boxes) {
    if (!parents.has(box.parent) || joined.has(box.id) || STRONG_BAD.test(box.names) || box.tag === "footer")
      continue;
    const score = scores.get(box.id) ?? 0;
    if (score >= Math.max(10, best * 0.25)) joined.add(box.id);
  }
  for (const block of page.blocks) {
    const box = page.boxes[block.box] as Box;
    if (box.tag !== "p" || !parents.has(box.parent)) continue;
    if (block.text.length > 80 && linkShare(block) < 0.25 && wordsIn(block.text) > 12) joined.add(block.box);
  }
  return joined;
};

/** A page without any prose to speak of: all it shows outside link lists, if that is at least a sentence's worth. */
const shortPage = (page: PageBlocks): readonly Block[] => {
  const kept = page.blocks.filter(
    (b) => linkShare(b) < 0.3 && !STRONG_BAD.test((page.boxes[b.box] as Box).names) && !isShareBar(b.text),
  );
  const words = kept.slice(0, 50).reduce((sum, b) => sum + wordsIn(b.text), 0);
  return kept.length <= 50 && words >= 3 ? kept : [];
};

/** Tag and class names without numbers: boxes of one kind in a page's template share it. "" for unnamed boxes. */
const kindOf = (box: Box): string => {
  const names = box.names
    .split(/\s+/)
    .filter((name) => name.length > 2 && !/\d/.test(name))
    .join(" ");
  return names === "" ? "" : `${box.tag} ${names}`;
};

const nearestTag = (boxes: readonly Box[], from: number, tag: string): number =>
  ancestorsOf(boxes, from).find((id) => (boxes[id] as Box).tag === tag) ?? -1;

/** Prose in a box and below it, asides left out. */
const proseUnder = (page: PageBlocks, weights: readonly number[], root: number): number =>
  page.blocks.reduce((sum, block, i) => {
    if ((weights[i] as number) === 0 || !ancestorsOf(page.boxes, block.box).includes(root)) return sum;
    return isAside(page.boxes, block, root) ? sum : sum + (weights[i] as number);
  }, 0);

/**
 * Pages that cut an article into sections leave most of it outside the best box. If the `<article>` around it holds
 * much more prose, that is the article; else boxes of the same kind inside the same `<article>` belong to it.
 */
const widened = (page: PageBlocks, weights: readonly number[], main: number): readonly number[] => {
  const article = nearestTag(page.boxes, main, "article");
  if (article !== -1 && article !== main) {
    if (proseUnder(page, weights, article) > WIDER * proseUnder(page, weights, main)) return [article];
  }
  const kind = kindOf(page.boxes[main] as Box);
  if (kind === "") return [main];
  return page.boxes
    .filter((box) => kindOf(box) === kind && nearestTag(page.boxes, box.id, "article") === article)
    .map((box) => box.id);
};

/**
 * The blocks that make up the article, in order. The box with the most prose close to it wins, after Readability's
 * idea of scoring parents by their paragraphs; inside it, asides and link lists are left out.
 */
export const mainBlocks = (page: PageBlocks): readonly Block[] => {
  const weights = page.blocks.map(weightOf);
  const scores = scoreBoxes(page, weights);
  let main = -1;
  for (const [id, score] of scores) if (main === -1 || score > (scores.get(main) ?? 0)) main = id;
  if (main === -1) return shortPage(page);
  const joined = siblingsOf(page, scores, widened(page, weights, main));
  const home = (block: Block): number =>
    ancestorsOf(page.boxes, block.box).find((id) => joined.has(id)) ?? -1;
  return page.blocks.filter((block) => {
    const top = home(block);
    return top !== -1 && isKept(block) && !isAside(page.boxes, block, top);
  });
};
