import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import client from "../../src/client/package.json" with { type: "json" };
import { pack } from "../support/package.ts";

/** What somebody would use to call the restore sessions. */
export interface Library {
  /** At the head of its column. */
  readonly name: string;
  /** The folder that holds how it is used. */
  readonly folder: string;
  /** What it is, in which version. */
  readonly versions: readonly string[];
  /** How it is taken. */
  readonly note?: string;
  /** What to install. */
  readonly packages: readonly string[];
  /** Makes what is not installed. */
  readonly prepare?: (folder: string) => void;
}

const ROOT = resolve(import.meta.dirname, "../..");
const OPENAPI_TYPESCRIPT = join(ROOT, "node_modules/openapi-typescript/bin/cli.js");
const SLICE = join(ROOT, "spec/restore-sessions.openapi.yaml");

/** What measures, in the versions that the project has. */
export const TOOLS: readonly string[] = [
  `TypeScript ${manifest.devDependencies.typescript}`,
  `esbuild ${manifest.devDependencies.esbuild}`,
  `Node ${process.versions.node}`,
];

const KIOTA = [
  "@microsoft/msgraph-beta-sdk@1.0.0-preview.81",
  "@microsoft/msgraph-sdk-core@1.0.0-preview.17",
  "@microsoft/kiota-abstractions@1.0.0-preview.109",
  "@microsoft/kiota-http-fetchlibrary@1.0.0-preview.109",
];
const TEAMS = ["@microsoft/teams.graph@2.1.0", "@microsoft/teams.graph-endpoints@2.1.0"];
const FETCH = `openapi-fetch@${client.dependencies["openapi-fetch"]}`;
const GENERATOR = `openapi-typescript@${manifest.devDependencies["openapi-typescript"]}`;

/**
 * This project, packed from its working tree, and the other three.
 *
 * @param folder for the package
 */
export function libraries(folder: string): readonly Library[] {
  return [
    {
      name: "this project",
      folder: "this-project",
      versions: [`${manifest.name}@${manifest.version}`],
      packages: Object.values(pack(folder)),
    },
    {
      name: "Kiota's client",
      folder: "kiota",
      versions: KIOTA,
      note: "its models and adapter; the builders of paths, a package of their own, come on top",
      packages: KIOTA,
    },
    {
      name: "openapi-typescript alone",
      folder: "openapi-typescript",
      versions: [GENERATOR, FETCH],
      note: "over the slice as published; what is installed counts without the generator",
      packages: [FETCH],
      prepare: (target) => {
        execFileSync(process.execPath, [OPENAPI_TYPESCRIPT, SLICE, "--output", "api.ts"], { cwd: target });
      },
    },
    {
      name: "Teams Graph package",
      folder: "teams",
      versions: TEAMS,
      note: "for v1.0 of Graph, which has these operations too",
      packages: TEAMS,
    },
  ];
}
