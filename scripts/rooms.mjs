/**
 * The rooms of the house and who may import whom, as data. `from` is a regular expression over paths; `may` lists
 * the rooms it may import beside itself; `packages` the npm packages it may use. docs/architecture.md draws it.
 */
const PIPELINE_ROOMS = ["read", "timex", "dct", "mentions", "merge", "stories", "framing", "import"];

const stage = (name, packages = []) => ({
  name: `pipeline/${name}`,
  path: `^lib/pipeline/${name}/`,
  may: ["domain"],
  packages,
});

export const rooms = [
  { name: "domain", path: "^lib/domain/", may: [], packages: ["zod"], node: ["crypto"] },
  stage("read", ["parse5", "jschardet"]),
  stage("import", ["parse5"]),
  ...PIPELINE_ROOMS.filter((name) => !["read", "import"].includes(name)).map((name) => stage(name)),
  {
    name: "pipeline/run",
    path: "^lib/pipeline/[^/]+\\.ts$",
    may: ["domain", ...PIPELINE_ROOMS.map((name) => `pipeline/${name}`)],
    packages: [],
  },
  { name: "contract", path: "^lib/contract/", may: ["domain"], packages: ["zod"] },
  { name: "views", path: "^lib/views/", may: ["domain", "contract"], packages: ["d3"] },
  { name: "store", path: "^lib/store/", may: ["domain"], packages: ["kysely", "pg", "libsql"], node: "any" },
  {
    name: "server",
    path: "^lib/server/",
    may: [
      "domain",
      "contract",
      "views",
      "store",
      "viz",
      "preview",
      "still",
      "pipeline/run",
      ...PIPELINE_ROOMS.map((name) => `pipeline/${name}`),
    ],
    packages: ["zod"],
    node: "any",
  },
  { name: "viz", path: "^lib/viz/", may: ["domain", "contract"], packages: ["d3"] },
  {
    // Pictures of views as files: the plot's layout, outlined and rasterised where there is no browser.
    name: "preview",
    path: "^lib/preview/",
    may: ["domain", "contract", "viz"],
    packages: ["fontkit", "sharp"],
    node: "any",
  },
  {
    // Pages as text that need no script: for frames of other people's pages, for editions, for files.
    name: "still",
    path: "^lib/still/",
    may: ["domain", "contract", "viz"],
    packages: [],
  },
  {
    name: "client",
    path: "^lib/client/",
    may: ["domain", "contract"],
    packages: ["@tanstack/react-query", "react", "zod"],
  },
  {
    name: "components",
    path: "^components/",
    may: ["domain", "contract", "viz", "client"],
    packages: ["react", "react-dom", "d3", "next", "@tanstack/react-query"],
  },
  {
    name: "app",
    path: "^(app/(?!gallery/)|proxy\\.ts)",
    may: ["components", "contract", "client", "domain", "server"],
    packages: ["next", "react", "@tanstack/react-query", "@fontsource-variable/"],
    node: ["crypto"],
  },
  {
    // The gallery draws scenes outside any page, in development only.
    name: "gallery",
    path: "^app/gallery/",
    may: ["components", "contract", "viz"],
    packages: ["next", "react"],
  },
  { name: "cli", path: "^cli/", may: ["domain", "contract", "server"], packages: ["commander"], node: "any" },
];

/** Features of `components` do not import each other; these are the shared ones, and the one that joins. */
export const sharedComponents = ["ui", "shell", "share"];
export const joiningComponent = "dashboard";

/** The one file of the server that pages and routes may import. */
export const frontDoor = "^lib/server/index\\.ts$";
