import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { emitEnums, enumsOf, type NamedEnum } from "../../scripts/emit/enums.ts";
import { compile } from "../support/compile.ts";
import { faultsOf } from "../support/compiler.ts";
import { temporaryFolder } from "../support/folder.ts";

const STATUS: JsonObject = {
  description: "How it is.",
  "x-graph-enum": { members: ["on", "off"], sentinel: "unknownFutureValue", later: ["broken"] },
  anyOf: [{ type: "string", enum: ["on", "off", "unknownFutureValue", "broken"] }, { type: "string" }],
};

describe("the enums of a document", () => {
  const enumsIn = (schemas: JsonObject) => enumsOf({ components: { schemas } });

  test("are found by the vocabulary of normalizing", () => {
    expect(
      enumsIn({
        "ns.status": STATUS,
        "ns.tags": { type: "string", "x-graph-enum": { members: ["a"], later: [], flags: true } },
        "ns.kind": { type: "string", enum: ["b", "a"], description: "Its kind." },
        "ns.orNull": { type: ["string", "null"], enum: ["a", null] },
        "ns.number": { type: "integer", enum: [1, 2] },
        "ns.thing": { type: "object", properties: { enum: { type: "string", enum: ["inline"] } } },
        any: true,
      }),
    ).toEqual([
      {
        name: "status",
        schema: "ns.status",
        description: "How it is.",
        members: ["on", "off"],
        sentinel: "unknownFutureValue",
        later: ["broken"],
      },
      { name: "tags", schema: "ns.tags", description: undefined, members: ["a"], later: [], flags: true },
      { name: "kind", schema: "ns.kind", description: "Its kind.", members: ["b", "a"], later: [] },
      { name: "orNull", schema: "ns.orNull", description: undefined, members: ["a"], later: [] },
    ]);
  });

  test("are listed once, by the name of the response schema, also if only requests have one", () => {
    const sent = (published: string) => ({
      type: "string",
      enum: ["on", "off", "broken"],
      "x-graph-response-schema": published,
    });
    const found = enumsIn({
      "ns.status": STATUS,
      "ns.statusRequest": sent("ns.status"),
      "ns.onlySentRequest": sent("ns.onlySent"),
      // A published name that ends like that of a request schema.
      "ns.canWrite": { type: "string", enum: ["all"] },
    });
    expect(found.map(({ name, schema, later }) => ({ name, schema, later }))).toEqual([
      { name: "status", schema: "ns.status", later: ["broken"] },
      { name: "onlySent", schema: "ns.onlySent", later: [] },
      { name: "canWrite", schema: "ns.canWrite", later: [] },
    ]);
  });

  test("are empty in a document without enums", () => {
    expect(enumsOf({})).toEqual([]);
    expect(compile(emitEnums([], "// header")).faults).toEqual([]);
  });
});

test("reserved words are not the names of constants", async () => {
  const words =
    "abstract any arguments as async await boolean break case catch class const constructor continue debugger " +
    "declare default delete do else enum eval export exports extends false finally for from function get global " +
    "globalThis if implements import in infer instanceof interface is keyof let module namespace never new null " +
    "number object of package private protected public readonly require return satisfies set static string super " +
    "switch symbol this throw true try type typeof undefined unique unknown using var void while with yield";
  const schemas = words.split(" ").map((word) => [`ns.${word}`, { type: "string", enum: [word] }] as const);
  const enums = enumsOf({ components: { schemas: Object.fromEntries(schemas) } });
  expect(enums).toHaveLength(schemas.length);
  const text = emitEnums(enums, "// header");
  expect(compile(text).faults).toEqual([]);
  expect(commonJsFaults(text)).toEqual([]);
  expect(await evaluate(text)).toEqual(descriptorsOf(enums));
});

test("descriptors have exactly the strings of the document, in their order", async () => {
  const piece = fc.constantFrom(
    "*/",
    "\n",
    "\r\n",
    "\u2028",
    "'",
    '"',
    "`",
    "${",
    "\\",
    "\0",
    "\ud800",
    "é",
    "a",
  );
  const hostile = fc.oneof(
    fc.string(),
    fc.array(piece).map((list) => list.join("")),
  );
  const enumeration = fc.record({
    name: fc.constantFrom("a", "b", "__proto__x", "c"),
    schema: fc.constant("s"),
    description: fc.option(hostile, { nil: undefined }),
    members: fc.uniqueArray(hostile, { maxLength: 5 }),
    later: fc.uniqueArray(hostile, { maxLength: 2 }),
  });
  const enums = fc.uniqueArray(enumeration, { maxLength: 4, selector: ({ name }) => name });
  await fc.assert(
    fc.asyncProperty(enums, async (given) => {
      const text = emitEnums(given, "// header");
      expect(compile(text).faults).toEqual([]);
      expect(await evaluate(text)).toEqual(descriptorsOf(given));
    }),
    { numRuns: 40 },
  );
});

// CommonJS has names of its own; the compiler checks them only where it writes files.
function commonJsFaults(text: string): readonly string[] {
  using folder = temporaryFolder({ "enums.ts": text });
  const places = { rootDir: folder.path, outDir: folder.path };
  const options = { module: "commonjs", target: "es2022", types: [], strict: true, ...places };
  return faultsOf([folder.file("enums.ts")], options).map(({ message }) => message);
}

function descriptorsOf(enums: readonly NamedEnum[]): Readonly<Record<string, unknown>> {
  const descriptors = enums.map(({ name, members, sentinel, later, flags }) => [
    name,
    { name, members, ...(sentinel === undefined ? {} : { sentinel }), later, ...(flags ? { flags } : {}) },
  ]);
  return Object.fromEntries(descriptors);
}

// Returns the exports of the text at run time.
async function evaluate(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputText).toString("base64")}`;
  const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ url);
  return { ...module };
}
