import { test } from "vitest";
import { PUBLISHED } from "./support/project.ts";
import { compile } from "./support/compile.ts";
import { slice } from "../scripts/slice/slice.ts";
import { parseSliceRequest } from "../scripts/slice/slice-request.ts";
import { bytesInMemory } from "../scripts/source/byte-source.ts";
import { pipeline } from "../scripts/pipeline.ts";
import { startLinter } from "../scripts/lint/lint.ts";
test("fuzz", async () => {
const r = parseSliceRequest("name: a\nsource: a\npaths: [/things]\n", "s");
const lines = PUBLISHED.split("\n");
const rnd = (n: number) => Math.floor(Math.random() * n);
const values = ["null", "[]", "{}", "1", "true", "''", "- a", "[null]", "{a: null}", "'#/components/schemas/ns.thing'", "abc", "-1.5", "{$ref: '#/components/schemas/ns.thing'}", "{type: 'null'}", "{type: array}", "object", "array", "string", "[a, b]", "{type: object, properties: {a: {type: string, enum: [1, null]}}}", "{enum: [a, 1, null]}", "{type: string, enum: [unknownFutureValue]}", "{type: string, enum: [unknownFutureValue], x-ms-enum-flags: {isFlags: true}}", "{allOf: []}", "{anyOf: [{type: object, nullable: true}]}"];
const seen = new Map<string, string>();
let ok = 0, other = 0;
let linter = startLinter();
for (let i = 0; i < 2500; i++) {
  const l = [...lines];
  for (let k = 0; k < 1 + rnd(3); k++) {
    const at = rnd(l.length - 2);
    const line = l[at] ?? "";
    const m = /^( *(?:- )?(?:'[^']*'|[^:]+):)(.*)$/.exec(line);
    if (m && rnd(3)) { l[at] = `${m[1]} ${values[rnd(values.length)]}`; 
      const ind = line.search(/\S/); let j = at + 1; while (j < l.length && (l[j] ?? "").search(/\S/) > ind) j++; l.splice(at + 1, j - at - 1); }
    else if (rnd(2)) l.splice(at, 1);
    else l[at] = line.replace(/[a-z]+(?=:)/, () => ["$ref", "allOf", "anyOf", "oneOf", "properties", "items", "enum", "type", "discriminator", "nullable", "mapping", "readOnly"][rnd(12)]!);
  }
  const text = l.join("\n");
  try {
    const document = slice(bytesInMemory("d", text), r).document;
    const o = await pipeline({ document, corrections: [], descriptions: [], manifest: { name: "a", inputs: {} }}, linter);
    if (o.findings.length) { other++; continue; }
    for (const f of ["api.ts", "enums.ts"]) { const c = compile(o.files.get(f)!); if (c.faults.length) throw new Error("COMPILE " + c.faults[0]); }
    ok++;
  } catch (e: any) {
    if (e.name === "InputError") { other++; continue; }
    const key = e.message.replace(/^COMPILE \d+/, "COMPILE");
    if (!seen.has(key)) seen.set(key, text);
    if (!/COMPILE/.test(key)) { await linter.close(); linter = startLinter(); }
  }
}
console.log({ ok, other }, seen.size);
for (const [k, t] of seen) { console.log("----", k); const d = t.split("\n").filter((x) => !lines.includes(x)); console.log(d.slice(0, 6).join("\n")); }
}, 900000);
