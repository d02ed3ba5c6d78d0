import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isArray, isObject, type Json, type JsonObject } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";
import { InputError } from "../../scripts/errors.ts";
import { diff } from "../support/diff.ts";

/*
 * Each field of a rich document is changed alone: removed, and replaced if it holds a value. The table beside
 * the document lists the changes found for each mutation, the most severe first:
 *   <pointer> <mutation>: <severity> <rule>, …
 * `npx vitest run test/changes/mutations.test.ts -u` writes the table: review its difference.
 */

/** Mutations without an effect on a client, and why. */
const SAME: readonly (readonly [mutation: RegExp, why: string])[] = [
  [/^\/openapi change$/, "a patch version of the specification"],
  [/\/type remove$/, "properties, items or members imply the type"],
  [/\/additionalProperties remove$/, "`true` is the default"],
  [/\/required (change|remove)$/, "a path parameter is required, any other is optional by default"],
  [/\/(style|minContains) remove$/, "the default"],
  [/\/encoding\/label\/explode /, "a string is one value either way"],
  [/\/x-ms-discriminator-value remove$/, "the name of the type is the default"],
  [/\/(properties\/@odata\.type|required\/0) ?/, "every response may have an `@odata.type`"],
];

const FOLDER = new URL("mutations/", import.meta.url);

describe.each(["3.0", "3.1"])("OpenAPI %s", (version) => {
  const document = parseYamlObject(readFileSync(new URL(`${version}.yaml`, FOLDER), "utf8"), version);
  const rows = mutationsOf(document).map(({ name, mutated }) => ({
    name,
    found: foundBetween(document, mutated),
  }));

  test("each mutation gives the changes in the table", async () => {
    const table = rows.map(({ name, found }) => `${name}: ${found}\n`).join("");
    await expect(table).toMatchFileSnapshot(fileURLToPath(new URL(`${version}.txt`, FOLDER)));
  });

  test("a mutation without changes is known to have no effect", () => {
    const unseen = rows.filter(
      ({ found, name }) => found === "" && !SAME.some(([pattern]) => pattern.test(name)),
    );
    expect(unseen.map(({ name }) => name)).toEqual([]);
  });
});

interface Mutation {
  readonly name: string;
  readonly mutated: JsonObject;
}

function foundBetween(before: JsonObject, after: JsonObject): string {
  try {
    const found = diff(before, after).changes.map(({ level, rule }) => `${level} ${rule}`);
    return [...new Set(found)].join(", ");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return "refused";
  }
}

// In document order; the contents of examples and extensions are data and are not changed.
function mutationsOf(document: JsonObject): readonly Mutation[] {
  const visit = (
    value: Json,
    pointer: string,
    replace: (value: Json | undefined) => JsonObject,
  ): readonly Mutation[] => {
    const isData = /\/(examples?|x-[^/]*|links|mapping\/[^/]*|scopes)$/.test(pointer);
    const own: Mutation[] =
      pointer === "" ? [] : [{ name: `${pointer} remove`, mutated: replace(undefined) }];
    const changed = changedValue(value, pointer);
    if (changed !== undefined) own.push({ name: `${pointer} change`, mutated: replace(changed) });
    if (isData) return own;
    if (isArray(value))
      return [
        ...own,
        ...value.flatMap((item, index) =>
          visit(item, `${pointer}/${index}`, (other) =>
            replace(
              value.flatMap((each, at) => (at !== index ? [each] : other === undefined ? [] : [other])),
            ),
          ),
        ),
      ];
    if (!isObject(value)) return own;
    return [
      ...own,
      ...Object.entries(value).flatMap(([name, item]) =>
        item === undefined
          ? []
          : visit(item, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, (other) =>
              replace(
                Object.fromEntries(
                  Object.entries(value).flatMap(([key, each]) =>
                    key !== name ? [[key, each]] : other === undefined ? [] : [[key, other]],
                  ),
                ),
              ),
            ),
      ),
    ];
  };
  return visit(document, "", (value) => (isObject(value) ? value : {}));
}

const OTHERS: Readonly<Record<string, Json>> = {
  openapi: "3.1.1",
  in: "query",
  type: "boolean",
  format: "other",
  style: "spaceDelimited",
  pattern: "^b",
  url: "https://other.example",
  scheme: "digest",
};

// Returns another value of the same kind; for a reference, another component.
function changedValue(value: Json, pointer: string): Json | undefined {
  const name = pointer.split("/").at(-1) ?? "";
  if (name === "$ref" && typeof value === "string") return otherReference(value);
  const other = OTHERS[name];
  if (other !== undefined && (typeof value === "string" || isArray(value)))
    return value === other ? "header" : other;
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  return typeof value === "string" ? `${value}2` : undefined;
}

function otherReference(reference: string): string | undefined {
  if (!reference.includes("/schemas/")) return undefined;
  const others = reference.includes("ns.") ? ["ns.error", "ns.person"] : ["party", "status"];
  return others.map((name) => reference.replace(/[^/]*$/, name)).find((other) => other !== reference);
}
