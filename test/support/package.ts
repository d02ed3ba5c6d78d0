// The package as strangers get it: packed by npm, and installed into a project that has nothing else.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The path of the one run-time dependency, installed. */
export const OPENAPI_FETCH: string = join(root, "node_modules", "openapi-fetch");

/** The tarballs of what a consumer installs. */
export interface Tarballs {
  readonly root: string;
  readonly client: string;
}

/** Packs the package and the client that it needs into a folder. */
export function pack(folder: string): Tarballs {
  npm(root, "pack", "--include-workspace-root", "--workspace=src/client", "--pack-destination", folder);
  const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const of = (name: string) => {
    const [tarball, ...others] = tarballs.filter((file) => file.startsWith(name));
    if (tarball === undefined || others.length > 0) throw new Error(`${folder}: expected one ${name}`);
    return join(folder, tarball);
  };
  return { root: of("graph-restore-sessions-"), client: of("graph-slice-client-") };
}

/**
 * Makes a folder a project of ES modules with these packages: names with a version, tarballs, folders. No
 * script of theirs is run.
 *
 * @param packages also options of npm
 */
export function install(folder: string, ...packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  npm(folder, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", ...packages);
}

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync("npm", args, { cwd, stdio: "pipe" });
}
