import type { Prim } from "./scene";

/** Swaps the numbers of a path pairwise; our paths hold absolute M, L, C and Z only. */
const swapPath = (d: string): string => {
  const out: string[] = [];
  let held: string | null = null;
  for (const token of d.match(/[MLCZ]|[-.\d]+/g) ?? []) {
    if (/[MLCZ]/.test(token)) out.push(token);
    else if (held === null) held = token;
    else {
      out.push(`${token} ${held} `);
      held = null;
    }
  }
  return out.join("").trimEnd();
};

/** Mirrors a drawing in the diagonal: what lay along the axis from left to right now lies along it from top to bottom. */
export const swapPrims = (prims: readonly Prim[]): readonly Prim[] => prims.map(swapPrim);

const swapPrim = (p: Prim): Prim => {
  switch (p.kind) {
    case "line":
      return { ...p, x1: p.y1, y1: p.x1, x2: p.y2, y2: p.x2 };
    case "rect":
      return { ...p, x: p.y, y: p.x, w: p.h, h: p.w };
    case "circle":
      return { ...p, cx: p.cy, cy: p.cx };
    case "path":
      return { ...p, d: swapPath(p.d) };
    case "text":
      return {
        ...p,
        x: p.anchor === "middle" ? p.y - 3.6 : p.y - 4,
        y: p.anchor === "middle" ? p.x + 3.6 : p.x + 10,
        anchor: p.anchor === "middle" ? "middle" : "start",
      };
  }
};
