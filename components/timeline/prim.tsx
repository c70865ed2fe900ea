import { memo } from "react";
import { TEXT_STYLES } from "@/lib/viz/measure";
import type { Prim } from "@/lib/viz/scene";
import { cssColor } from "./theme";

const paintOf = (p: Prim) => ({
  fill: "fill" in p && p.fill ? cssColor(p.fill) : "none",
  stroke: p.stroke ? cssColor(p.stroke) : undefined,
  strokeWidth: p.stroke ? (p.width ?? 1) : undefined,
  strokeDasharray: p.dash?.join(" "),
  opacity: p.opacity,
});

const round = (n: number): number => Math.round(n * 10) / 10;

function PrimShape({ prim: p }: { readonly prim: Prim }) {
  const paint = paintOf(p);
  switch (p.kind) {
    case "line":
      return <line x1={round(p.x1)} y1={round(p.y1)} x2={round(p.x2)} y2={round(p.y2)} {...paint} />;
    case "rect":
      return (
        <rect
          x={round(p.x)}
          y={round(p.y)}
          width={round(Math.max(0, p.w))}
          height={round(Math.max(0, p.h))}
          rx={p.r}
          {...paint}
        />
      );
    case "circle":
      return <circle cx={round(p.cx)} cy={round(p.cy)} r={p.r} {...paint} />;
    case "path":
      return <path d={p.d} {...paint} />;
    case "text":
      return (
        <text
          x={round(p.x)}
          y={round(p.y)}
          textAnchor={p.anchor}
          fontSize={TEXT_STYLES[p.style].size}
          fontWeight={TEXT_STYLES[p.style].weight}
          fill={cssColor(p.fill)}
        >
          {p.text}
        </text>
      );
  }
}

/** One primitive of a scene as an SVG element. */
export const PrimElement = memo(PrimShape);

/** Told apart by where they are: two of a kind at one place would be one. */
const keyOf = (p: Prim): string => {
  if (p.kind === "path") return p.d;
  if (p.kind === "line") return `l${p.x1},${p.y1},${p.x2}`;
  return p.kind === "circle" ? `c${p.cx},${p.cy},${p.r}` : `${p.kind}${p.x},${p.y}`;
};

export function Prims({ prims }: { readonly prims: readonly Prim[] }) {
  return prims.map((p) => <PrimElement key={keyOf(p)} prim={p} />);
}
