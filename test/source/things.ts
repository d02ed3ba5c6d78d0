import { readdirSync } from "node:fs";
import { vi } from "vitest";
import { type RunOptions, run } from "../../scripts/run.ts";
import { type TemporaryFolder, temporaryFolder } from "../support/folder.ts";
import { manifest, type Outcome, outcomeOf } from "../support/project.ts";

/** Returns a minimal published document. @param title distinguishes it from others */
export function published(title = "Things"): string {
  return `openapi: 3.0.4
info:
  title: ${title}
  version: v1
servers:
  - url: https://graph.example/beta
paths:
  /things:
    get:
      tags: [things]
      operationId: things.list
      responses:
        2XX:
          description: Done.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ns.thing'
        default:
          description: Failed.
components:
  schemas:
    ns.thing:
      type: object
      properties:
        name:
          type: string
          description: Its name.
`;
}

/** A temporary folder with a `spec/`, a `generated/` that is not empty, and a cache. */
export interface Workplace extends Disposable {
  readonly folder: TemporaryFolder;
  readonly spec: string;
  readonly generated: string;
  readonly cache: string;
  /** Files in the cache, by name. */
  cached(): readonly string[];
  /** Runs `update` with these arguments. */
  update(args: readonly string[], options?: RunOptions): Promise<Outcome>;
}

/** Makes a workplace, and sets its cache in the environment. */
export function workplace(): Workplace {
  const folder = temporaryFolder({
    "spec/slice.yaml": "name: things\nsource: nowhere.yaml\npaths:\n  - /things\n",
    "spec/things.openapi.yaml": published("Before"),
    "generated/api.ts": "// as it was\n",
    "generated/manifest.json": manifest("things", "api.ts"),
  });
  const [spec, generated, cache] = [folder.file("spec"), folder.file("generated"), folder.file("cache")];
  vi.stubEnv("GRAPH_SLICE_CACHE", cache);
  // The servers of the tests are on loopback, so a proxy of this machine is not used.
  for (const name of ["http_proxy", "https_proxy", "all_proxy", "no_proxy"])
    for (const variable of [name, name.toUpperCase()]) vi.stubEnv(variable, "");
  return {
    folder,
    spec,
    generated,
    cache,
    cached: () => filesIn(cache),
    update: (args, options) => outcomeOf(run, ["update", spec, "--generated", generated, ...args], options),
    [Symbol.dispose]() {
      vi.unstubAllEnvs();
      folder[Symbol.dispose]();
    },
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch {
    return [];
  }
}
