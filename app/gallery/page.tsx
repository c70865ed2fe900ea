import Image from "next/image";
import { notFound } from "next/navigation";
import { Dashboard } from "@/components/dashboard/dashboard";
import { parseLinkState } from "@/lib/contract/link-state";
import { generateEvents, generateOutlets } from "@/lib/viz/sample/generate-events";
import { answerOf } from "@/lib/viz/sample/sample-answer";
import { sampleStory } from "@/lib/viz/sample/sample-story";
import { SCENES } from "@/lib/viz/sample/scenes";
import { sceneSvg } from "@/lib/viz/scene-svg";

export const metadata = { title: "Gallery" };
export const dynamic = "force-dynamic";

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For development: every scene of the snapshot tests as a picture, and the dashboard on invented events. */
export default async function GalleryPage({ searchParams }: Props) {
  if (process.env.NODE_ENV === "production") notFound();
  const fields = await searchParams;
  const { state, notices } = parseLinkState(fields);
  const n = Number(fields.n ?? 0);
  if (fields.show === "dashboard") {
    const timeline = n > 0 ? answerOf(generateEvents(n, 7), generateOutlets(12), 3) : sampleStory();
    return <Dashboard initial={{ state, notices, timeline, facets: null, events: null }} />;
  }
  return (
    <div style={{ padding: "2rem", display: "grid", gap: "3rem", overflowX: "auto" }}>
      <h1>Scenes</h1>
      <p>
        <a href="/gallery?show=dashboard">Dashboard on the invented story</a> ·{" "}
        <a href="/gallery?show=dashboard&n=2000">on 2,000 invented events</a>
      </p>
      {SCENES.map(({ name, scene }) => (
        <figure key={name} style={{ margin: 0 }}>
          <figcaption>{name}</figcaption>
          <Picture name={name} svg={sceneSvg(scene(), standAlone)} />
        </figure>
      ))}
    </div>
  );
}

function Picture({ name, svg }: { readonly name: string; readonly svg: string }) {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return <Image alt={name} src={src} width={Number(width)} height={Number(height)} unoptimized />;
}

const COLORS: Readonly<Record<string, string>> = {
  ink: "#16181c",
  soft: "#44484f",
  faint: "#666a71",
  rule: "#dedad1",
  paper: "#fcfbf8",
  sunk: "#f3f1ec",
  accent: "#9a1b30",
};
const HUES = ["#3f82d6", "#a67f22", "#1d5d5d", "#5f0f96", "#402005", "#dd5590", "#102658", "#776502"];

/** A picture in an image knows nothing of the page's custom properties. */
const standAlone = (tone: string): string =>
  COLORS[tone] ?? HUES[Number(tone.slice(4)) % HUES.length] ?? "#000000";
