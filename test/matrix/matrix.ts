// Checks the types with each version of TypeScript, from the sources and as installed; programs with
// `diff --project`; the client under other runtimes; and the tests under each version of Node. Needs the registry.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { temporaryFolder } from "../support/folder.ts";
import { install, installNode, nest, pack } from "../support/package.ts";
import { RUNTIMES, runUnder } from "./other-runtimes.ts";
import { checkPrograms } from "./own-compiler.ts";

const root = resolve(import.meta.dirname, "../..");

/** Resolves the packages by name from the sources, as in tsconfig.json. */
const paths = {
  "graph-restore-sessions": [join(root, "src/index.ts")],
  "graph-restore-sessions/types": [join(root, "src/types.ts")],
  "graph-slice-client": [join(root, "src/client/index.ts")],
};

/** The oldest supported version, the one that builds the project, and later ones. */
const TYPESCRIPT = ["5.4", "5.9", "6", "7"];
/** The oldest supported version, and each maintained one. */
const NODE = ["20.19", "22", "24", "26"];

/** The strict options that every version supports; `isolatedDeclarations` came with 5.5. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
};

/** The code of consumers: compiled in the repository, and as copies beside the installed package. */
const STRICT_CONSUMERS = readdirSync(join(root, "test/types")).filter((name) =>
  /^(?!loose)[\w-]+\.ts$/.test(name),
);
/** Its declarations can name types only by packages on which it depends. */
const INFERRED_EXPORTS = join(root, "test/package/inferred-exports.ts");
const LOOSE_CONSUMER = join(root, "test/types/loose-consumer.ts");

interface Project {
  readonly name: string;
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** Returns the projects that a version compiles in a folder with the installed package. */
function projects(version: string, folder: string): readonly Project[] {
  const isolated = version === "5.4" ? {} : { isolatedDeclarations: true, declaration: true };
  const fromSources = { allowImportingTsExtensions: true, paths };
  const sources = STRICT_CONSUMERS.map((name) => join(root, "test/types", name));
  const installed = STRICT_CONSUMERS.map((name) => join(folder, name));
  const module = (name: string) => ({ ...STRICT, module: name, moduleResolution: name });
  const declared = { noEmit: false, declaration: true, rootDir: folder, outDir: join(folder, "declared") };
  return [
    { name: "sources, strict", files: sources, options: { ...STRICT, ...isolated, ...fromSources } },
    { name: "sources, not strict", files: [LOOSE_CONSUMER], options: { strict: false, ...fromSources } },
    { name: "package, node16", files: installed, options: module("node16") },
    { name: "package, nodenext", files: installed, options: module("nodenext") },
    {
      name: "package, declarations of inferred types",
      files: [join(folder, "nested", "inferred-exports.ts")],
      options: { ...module("nodenext"), ...declared },
    },
    {
      name: "package, bundler",
      files: installed,
      options: { ...STRICT, module: "esnext", moduleResolution: "bundler" },
    },
  ];
}

let failures = 0;

function report(name: string, passed: boolean, output = ""): void {
  console.log(`${passed ? "passed" : "FAILED"}  ${name}`);
  if (passed) return;
  failures += 1;
  console.log(output);
}

// Version 7 has no compiler API: this package's TypeScript checks, and the report notes it.
function reportPrograms(version: string): void {
  using folder = temporaryFolder();
  install(folder.path, `typescript@${version}`);
  const { typescript, note = "", wrong } = checkPrograms(folder);
  const isOwn = version !== "7";
  const isChosen = isOwn
    ? typescript.startsWith(`${version}.`) && note === ""
    : note.includes("TypeScript 7.");
  const name = `TypeScript ${version}, the lines of a program, with ${typescript}${note && ` (${note})`}`;
  report(name, isChosen && wrong.length === 0, wrong.join("\n"));
}

const work = mkdtempSync(join(tmpdir(), "matrix-"));

function folderOf(name: string): string {
  const folder = join(work, name);
  mkdirSync(folder);
  return folder;
}

try {
  const tarballs = Object.values(pack(work));
  for (const version of TYPESCRIPT) {
    const folder = folderOf(`typescript-${version}`);
    install(folder, `typescript@${version}`, ...tarballs);
    for (const name of STRICT_CONSUMERS) copyFileSync(join(root, "test/types", name), join(folder, name));
    nest(join(folder, "nested"), join(folder, "node_modules"));
    copyFileSync(INFERRED_EXPORTS, join(folder, "nested", "inferred-exports.ts"));
    for (const { name, files, options } of projects(version, folder)) {
      const project = join(folder, "tsconfig.json");
      const compilerOptions = {
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        module: "nodenext",
        moduleResolution: "nodenext",
        types: [],
        skipLibCheck: false,
        noEmit: true,
        ...options,
      };
      writeFileSync(project, JSON.stringify({ compilerOptions, files }));
      const tsc = join(folder, "node_modules", "typescript", "bin", "tsc");
      const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" });
      report(`TypeScript ${version}, ${name}`, status === 0, stdout);
    }
    reportPrograms(version);
  }
  for (const runtime of RUNTIMES) {
    const failure = await runUnder(runtime, folderOf(runtime.name), tarballs).then(() => "", String);
    report(`${runtime.name}, a program of a consumer`, failure === "", failure);
  }
  for (const version of NODE) {
    const node = installNode(folderOf(`node-${version}`), version);
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const { status, stdout, stderr } = spawnSync(node, [vitest, "run"], {
      cwd: root,
      encoding: "utf8",
    });
    report(`Node ${version}, all tests`, status === 0, stdout + stderr);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
