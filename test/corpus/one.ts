// Runs one document of the corpus in its own process, to measure its memory. Prints one line of JSON.
import { readFileSync } from "node:fs";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { messageOf } from "../../scripts/errors.ts";
import { startLinter } from "../../scripts/lint/lint.ts";
import { pipeline } from "../../scripts/pipeline.ts";
import { slice } from "../../scripts/slice/slice.ts";
import { compare } from "./compare.ts";
import type { Result } from "./result.ts";

const [path = "", patterns = "/**", types] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await resultOf(path, patterns.split(","), types !== "without"))}\n`);

async function resultOf(file: string, paths: readonly string[], isCompared: boolean): Promise<Result> {
  const start = performance.now();
  const linter = startLinter();
  const bytes = readFileSync(file);
  try {
    const request = { where: "slice.yaml", name: "corpus", source: file, paths, stopAt: [] };
    const taken = slice(bytesInMemory(file, bytes), request);
    const output = await pipeline(
      {
        document: taken.document,
        corrections: [],
        descriptions: [],
        manifest: { name: "corpus", inputs: {} },
        lint: { path: `${file}.generated`, folder: `${file}.folder` },
      },
      linter,
    );
    const seconds = (performance.now() - start) / 1000;
    const memory = process.resourceUsage().maxRSS / 1000;
    const errors = output.findings.filter(({ severity }) => severity === "error");
    const [first] = errors;
    const base = { file, seconds, memory, dialect: output.dialect, operations: taken.report.operations };
    if (first !== undefined)
      return {
        ...base,
        refused: `${first.rule} at ${first.pointer}: ${first.message}`,
        faults: [],
        differences: [],
      };
    const files = new Map([...output.files].filter(([name]) => name.endsWith(".ts")));
    const { document: normalized, dialect } = output;
    const compared = await compare({ document: taken.document, normalized, dialect, files }, isCompared);
    return { ...base, schemas: count(taken.document), ...compared };
  } catch (error) {
    const seconds = (performance.now() - start) / 1000;
    return {
      file,
      seconds,
      memory: process.resourceUsage().maxRSS / 1000,
      refused: messageOf(error),
      faults: [],
      differences: [],
    };
  } finally {
    await linter.close();
  }
}

function count(document: JsonObject): number {
  return Object.keys(objectAt(document, "components", "schemas")).length;
}
