import { arrayAt, isObject, type JsonObject, objectAt, own, stringAt } from "../../scripts/document/json.ts";
import { schemaName } from "../../scripts/document/pointer.ts";
import { visit } from "../../scripts/document/visit.ts";

/** What makes the two generators differ, each with the one that is right. */
const CAUSES: readonly (readonly [string, (schema: JsonObject, name: string | undefined) => boolean])[] = [
  ["empty object: ours has unknown properties, theirs none", (s) => isBareObject(s)],
  [
    "discriminator: ours narrows by the literals of all variants",
    (s) => own(s, "discriminator") !== undefined,
  ],
  [
    "writeOnly or readOnly: ours has one type for each direction",
    (s) => own(s, "writeOnly") === true || own(s, "readOnly") === true,
  ],
  [
    "nullable without a type, or beside a reference: theirs drops or adds null",
    (s) => own(s, "nullable") === true,
  ],
  ["anyOf or oneOf beside other keywords: theirs unites what is to be intersected", (s) => isMixed(s)],
  [
    "allOf with properties described again: theirs intersects with unknown or never",
    (s) => arrayAt(s, "allOf").length > 0,
  ],
  [
    "typed map beside properties: theirs leaves nothing that fits both",
    (s) => isObject(own(s, "additionalProperties")) || own(s, "patternProperties") !== undefined,
  ],
  ["closed object: ours has no properties", (s) => own(s, "additionalProperties") === false],
  ["a default: theirs takes the property for present", (s) => own(s, "default") !== undefined],
  [
    "enum beside a type that it does not fit",
    (s) => own(s, "enum") !== undefined && own(s, "type") !== "string",
  ],
  [
    "required property that is not described",
    (s) =>
      arrayAt(s, "required").some(
        (name) => typeof name === "string" && own(objectAt(s, "properties"), name) === undefined,
      ),
  ],
  ["tuple: ours is wider unless its length is fixed", (s) => own(s, "prefixItems") !== undefined],
];

/** Names what may make the types of a schema differ, in itself or in what it refers to. */
export function causesOf(document: JsonObject, schema: string): readonly string[] {
  const schemas = objectAt(document, "components", "schemas");
  const found = new Set<string>();
  const seen = new Set([schema]);
  // What is added while it is walked is walked too.
  for (const name of seen) {
    visit(
      objectAt(schemas, name),
      (node, kind, path) => {
        if (kind !== "schema") return;
        for (const [cause, holds] of CAUSES) if (holds(node, path.at(-1))) found.add(cause);
        const target = schemaName(stringAt(node, "$ref"));
        if (target !== undefined) seen.add(target);
        for (const value of Object.values(objectAt(node, "discriminator", "mapping"))) {
          const mapped = typeof value === "string" ? (schemaName(value) ?? value) : undefined;
          if (mapped !== undefined) seen.add(mapped);
        }
      },
      "schema",
    );
  }
  return [...found];
}

function isBareObject(schema: JsonObject): boolean {
  return (
    [own(schema, "type") ?? null].flat().includes("object") &&
    Object.keys(objectAt(schema, "properties")).length === 0 &&
    own(schema, "additionalProperties") !== true
  );
}

function isMixed(schema: JsonObject): boolean {
  const unions = ["anyOf", "oneOf"].filter((keyword) => arrayAt(schema, keyword).length > 0);
  const others = ["type", "properties", "allOf"].filter((keyword) => own(schema, keyword) !== undefined);
  return unions.length + others.length > 1 && unions.length > 0;
}
