import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import client from "../../src/client/package.json" with { type: "json" };
import { pack } from "../support/package.ts";

/** A library for calling restore sessions. */
export interface Library {
  /** The heading of its column. */
  readonly name: string;
  /** The folder with its use. */
  readonly folder: string;
  /** Its name and version. */
  readonly versions: readonly string[];
  /** A note on how it is used. */
  readonly note?: string;
  /** The packages to install. */
  readonly packages: readonly string[];
  /** Makes the files that are not installed. */
  readonly prepare?: (folder: string) => void;
}

const ROOT = resolve(import.meta.dirname, "../..");
const OPENAPI_TYPESCRIPT = join(ROOT, "node_modules/openapi-typescript/bin/cli.js");
const SLICE = join(ROOT, "spec/restore-sessions.openapi.yaml");

/** The tools for measuring, in the versions of the project. */
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
 * Returns this project, packed from its working tree, and the other three libraries.
 *
 * @param folder the folder for the package
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
