// Makes the table of README.md beside this file: this project and its alternatives. Needs the registry.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markdownTable } from "../support/markdown-table.ts";
import { install } from "../support/package.ts";
import { installed } from "./installed.ts";
import { type Library, libraries, TOOLS } from "./libraries.ts";
import { measureUse, type Use } from "./measure-use.ts";
import { type Measured, ROWS } from "./rows.ts";

// `--why` adds the compiler's messages.
const { why } = parseArgs({ options: { why: { type: "boolean", default: false } }, strict: true }).values;
const work = mkdtempSync(join(tmpdir(), "compare-"));
try {
  const all = libraries(work);
  const measured: Measured[] = [];
  for (const library of all) measured.push(await measure(library, join(work, library.folder)));
  for (const { name, versions, note } of all) {
    console.log(`- ${name}: ${versions.join(", ")}${note === undefined ? "" : ` (${note})`}`);
  }
  console.log(`- measured with ${TOOLS.join(", ")}\n`);
  const rows = ROWS.map(([fact, cell]) => [fact, ...measured.map(cell)]);
  console.log(markdownTable(["", ...all.map(({ name }) => name)], rows));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure(library: Library, folder: string): Promise<Measured> {
  install(folder, ...library.packages);
  library.prepare?.(folder);
  const found = installed(folder);
  cpSync(join(import.meta.dirname, "libraries", library.folder), folder, { recursive: true });
  const use = await measureUse(folder);
  if (why) console.log(reasons(library, use));
  return { ...use, installed: found };
}

function reasons({ name }: Library, { compiler }: Use): string {
  const lines = [...compiler].flatMap(([section, faults]) => faults.map((fault) => `${section}: ${fault}`));
  return `${[name, ...lines].join("\n")}\n`;
}
