// Types under other versions of TypeScript, run time under other versions of Node. Needs the registry.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** The oldest that is supported, and what comes after the version the project is built with. */
const TYPESCRIPT = ["5.4", "6", "7"];
const NODE = ["22", "24"];

/** What every version knows; `isolatedDeclarations` came with 5.5. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
};

interface Project {
  readonly name: string;
  readonly file: string;
  readonly options: Readonly<Record<string, unknown>>;
}

function projects(version: string): readonly Project[] {
  const isolated = version === "5.4" ? {} : { isolatedDeclarations: true, declaration: true };
  return [
    { name: "strict", file: "test/types/consumer.ts", options: { ...STRICT, ...isolated } },
    { name: "not strict", file: "test/types/loose-consumer.ts", options: { strict: false } },
  ];
}

let failures = 0;

function report(name: string, passed: boolean, output = ""): void {
  console.log(`${passed ? "passed" : "FAILED"}  ${name}`);
  if (passed) return;
  failures += 1;
  console.log(output);
}

function install(folder: string, spec: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", spec], {
    cwd: folder,
    stdio: "ignore",
  });
}

const work = mkdtempSync(join(tmpdir(), "matrix-"));
try {
  for (const version of TYPESCRIPT) {
    const folder = join(work, `typescript-${version}`);
    install(folder, `typescript@${version}`);
    for (const { name, file, options } of projects(version)) {
      const project = join(folder, "tsconfig.json");
      const compilerOptions = {
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        module: "nodenext",
        moduleResolution: "nodenext",
        types: [],
        allowImportingTsExtensions: true,
        skipLibCheck: false,
        noEmit: true,
        ...options,
      };
      writeFileSync(project, JSON.stringify({ compilerOptions, files: [join(root, file)] }));
      const tsc = join(folder, "node_modules", "typescript", "bin", "tsc");
      const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" });
      report(`TypeScript ${version}, ${name}`, status === 0, stdout);
    }
  }
  for (const version of NODE) {
    const folder = join(work, `node-${version}`);
    const name = `node-${platform()}-${arch()}`;
    install(folder, `${name}@${version}`);
    const node = join(folder, "node_modules", name, "bin", "node");
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const { status, stdout, stderr } = spawnSync(node, [vitest, "run", "test/client"], {
      cwd: root,
      encoding: "utf8",
    });
    report(`Node ${version}, the client's tests`, status === 0, stdout + stderr);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;
