import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRevision } from "../../scripts/changes/read-revision.ts";
import { report } from "../../scripts/changes/report.ts";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { reworded } from "../bench/reworded.ts";

/** The path of the published document, if given: `GRAPH_DOCUMENT=<file> npx vitest run test/changes`. */
const file = process.env["GRAPH_DOCUMENT"];

test.runIf(file !== undefined)(
  "of two whole documents with many new descriptions, the report shows the one breaking change first",
  () => {
    const text = readFileSync(file ?? "", "utf8");
    const after = reworded(text);
    const pool = new Map();
    const [old, now] = [text, after].map((content) => readRevision(bytesInMemory("whole", content), pool));
    if (old === undefined || now === undefined) throw new Error("a revision is missing");
    const found = report(old, now);
    expect(found.changes[0]).toMatchObject({ rule: "enum-member-removed", level: "breaking" });
  },
  600_000,
);
