// Packs the packages with npm, and installs them into an empty project.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "./build.ts";

const root = resolve(import.meta.dirname, "../..");

/** The path of the one run-time dependency, installed. */
export const OPENAPI_FETCH: string = join(root, "node_modules", "openapi-fetch");

/** The tarballs that a consumer installs. */
export interface Tarballs {
  readonly root: string;
  readonly client: string;
}

/** Packs the package and its client into a folder. */
export function pack(folder: string): Tarballs {
  build();
  npm(
    root,
    "pack",
    "--ignore-scripts",
    "--include-workspace-root",
    "--workspace=src/client",
    "--pack-destination",
    folder,
  );
  const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  const of = (name: string) => {
    const [tarball, ...others] = tarballs.filter((file) => file.startsWith(name));
    if (tarball === undefined || others.length > 0) throw new Error(`${folder}: expected one ${name}`);
    return join(folder, tarball);
  };
  return { root: of("graph-restore-sessions-"), client: of("graph-slice-client-") };
}

/** Packs the tool into a folder. @returns the path of the tarball */
export function packTool(folder: string): string {
  build();
  npm(root, "pack", "--ignore-scripts", "--workspace=scripts", "--pack-destination", folder);
  const tarball = readdirSync(folder).find((name) => /^graph-slice-\d.*\.tgz$/.test(name));
  if (tarball === undefined) throw new Error(`${folder}: expected one graph-slice`);
  return join(folder, tarball);
}

/**
 * Makes a folder a project of ES modules with packages: names with a version, tarballs or folders. Does not run their
 * scripts.
 *
 * @param packages also options of npm
 */
export function install(folder: string, ...packages: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  npm(folder, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", ...packages);
}

/**
 * Makes a folder a project that has only the package itself, whose dependencies are nested in it, as pnpm installs them.
 *
 * @param packages a `node_modules` with the package and its dependencies
 */
export function nest(folder: string, packages: string): void {
  const name = "graph-restore-sessions";
  const nested = join(folder, "node_modules", name);
  cpSync(join(packages, name), nested, { recursive: true });
  for (const dependency of ["graph-slice-client", "openapi-fetch"])
    cpSync(join(packages, dependency), join(nested, "node_modules", dependency), { recursive: true });
}

/** Installs a version of Node from the registry. @returns the path of its executable */
export function installNode(folder: string, version: string): string {
  const name = `node-${platform()}-${arch()}`;
  install(folder, `${name}@${version}`);
  return join(folder, "node_modules", name, "bin", "node");
}

/**
 * Installs the package of a tarball without a registry: its dependencies, and no other packages, are links to those of
 * this repository.
 *
 * @returns the folder of the package
 */
export function unpack(tarball: string, packages: string): string {
  mkdirSync(packages, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", packages]);
  const manifest: { name: string; dependencies?: object } = JSON.parse(
    readFileSync(join(packages, "package", "package.json"), "utf8"),
  );
  const folder = join(packages, manifest.name);
  renameSync(join(packages, "package"), folder);
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    mkdirSync(dirname(join(packages, name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(packages, name));
  }
  return folder;
}

function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync("npm", args, { cwd, stdio: "pipe" });
}
