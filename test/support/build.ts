import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The compiled packages: their sources, and a file of the output. */
const BUILDS = [
  { sources: ["scripts"], built: "scripts/dist/cli.js", command: ["run", "prepack", "--workspace=scripts"] },
  {
    sources: ["src/client"],
    built: "src/client/dist/index.js",
    command: ["run", "prepare", "--workspace=src/client"],
  },
  { sources: ["src", "generated"], built: "dist/src/index.js", command: ["run", "prepare"] },
];

/**
 * Compiles the packages with a source that is newer than the output. Runs once before all tests, since two compilers at
 * once would write the same files.
 */
export function build(): void {
  for (const { sources, built, command } of BUILDS)
    if (Math.max(...sources.map(newestIn)) > timeOf(join(root, built)))
      execFileSync("npm", command, { cwd: root, stdio: "pipe" });
}

/** Prepares a run of the tests: compiled packages, and a cache of its own. */
export default function setup(): () => void {
  build();
  const cache = mkdtempSync(join(tmpdir(), "graph-cache-"));
  process.env["GRAPH_SLICE_CACHE"] = cache;
  return () => rmSync(cache, { recursive: true, force: true });
}

function newestIn(folder: string): number {
  const times = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => !/(?:^|\/)(?:dist|node_modules)(?:\/|$)/.test(name))
    .map((name) => timeOf(join(root, folder, name)));
  return Math.max(...times);
}

/** Returns the time of the last write of a file, in milliseconds; 0 if it does not exist. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
