import { frontDoor, joiningComponent, rooms, sharedComponents } from "./scripts/rooms.mjs";

const pathOf = new Map(rooms.map((room) => [room.name, room.path]));
const notTests = "\\.test\\.tsx?$";
const escaped = (name) => name.replaceAll("/", "\\/").replaceAll(".", "\\.");

const roomRules = rooms.map((room) => ({
  name: `${room.name} may import only: ${[...room.may, "itself"].join(", ")}`,
  severity: "error",
  from: { path: room.path, pathNot: notTests },
  to: {
    path: "^(lib|components|app|cli|tests|bench|scripts|data)/",
    pathNot: [room.path, ...room.may.map((name) => pathOf.get(name)), "^data/.*\\.json$", "\\.css$"],
  },
}));

const packageRules = rooms.map((room) => ({
  name: `${room.name} may use only these packages: ${room.packages.join(", ") || "none"}`,
  severity: "error",
  from: { path: room.path, pathNot: notTests },
  to: {
    path: "node_modules/",
    ...(room.packages.length > 0
      ? {
          pathNot: room.packages.flatMap((name) => [
            `node_modules/${escaped(name)}`,
            `node_modules/@types/${escaped(name)}`,
          ]),
        }
      : {}),
  },
}));

const nodeRules = rooms
  .filter((room) => room.node !== "any")
  .map((room) => ({
    name: `${room.name} has no clock, disk or socket: Node's own modules stay in store, server and cli`,
    severity: "error",
    from: { path: room.path, pathNot: notTests },
    to: {
      dependencyTypes: ["core"],
      ...(room.node ? { pathNot: room.node.map((name) => `^(node:)?${name}$`) } : {}),
    },
  }));

const browserCode = "^(components|lib/client|lib/viz)/";

export default {
  forbidden: [
    ...roomRules,
    ...packageRules,
    ...nodeRules,
    {
      name: "a route or page enters the server by its front door, lib/server/index.ts",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/server/", pathNot: frontDoor },
    },
    {
      name: "nothing that runs in the browser can reach server, store or pipeline",
      severity: "error",
      from: { path: browserCode, pathNot: notTests },
      to: { path: "^lib/(server|store|pipeline)/", reachable: true },
    },
    {
      name: "features of components do not import each other; only the dashboard joins them",
      severity: "error",
      from: { path: "^components/([^/]+)/", pathNot: `^components/${joiningComponent}/` },
      to: {
        path: "^components/",
        pathNot: ["^components/$1/", `^components/(${sharedComponents.join("|")})/`],
      },
    },
    {
      name: "no cycles",
      severity: "error",
      from: { pathNot: notTests },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["\\.next/", "\\.tmp/", "dist/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
