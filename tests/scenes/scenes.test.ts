import { describe, expect, it } from "vitest";
import { SCENES } from "@/lib/viz/sample/scenes";
import { sceneSvg } from "@/lib/viz/scene-svg";

/** Pictures as text: a change to one shows as a change to its file, and the gallery page shows it to the eye. */
describe("scenes", () => {
  for (const { name, scene } of SCENES) {
    it(name, async () => {
      await expect(sceneSvg(scene())).toMatchFileSnapshot(
        `./snapshots/${name.replaceAll(/[^a-z0-9]+/g, "-")}.svg`,
      );
    });
  }
});
