import openapiTS, { astToString } from "openapi-typescript";
import type { Dialect } from "../../scripts/document/dialect.ts";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { schemaReference } from "../../scripts/document/pointer.ts";
import { emitTypes } from "../../scripts/emit/types.ts";
import { messageOf } from "../../scripts/errors.ts";
import { normalize } from "../../scripts/normalize/normalize.ts";
import { causeFinder, withoutReadings } from "./causes.ts";
import { compareTypes } from "./compare-types.ts";
import type { Difference, Result } from "./result.ts";

/** A slice and the files generated from it. */
export interface Generated {
  /** The slice as published. */
  readonly document: JsonObject;
  readonly normalized: JsonObject;
  readonly dialect: Dialect;
  /** `api.ts` and `enums.ts`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Compiles the generated files and compares the type of each published schema with openapi-typescript's own. The causes
 * of a difference are the readings that apply to the schema or to a schema it refers to. It is explained by them if both
 * generators agree on the document without them.
 */
export async function compare(
  generated: Generated,
  isCompared: boolean,
): Promise<Pick<Result, "faults" | "compared" | "uncompared" | "differences">> {
  const { document, normalized, dialect, files } = generated;
  const names = isCompared ? commonNames(document, normalized) : [];
  const theirs = isCompared ? await theirTypes(document) : undefined;
  const found = compareTypes(files, theirs?.text, names);
  const { faults } = found;
  if (theirs === undefined) return { faults, uncompared: "not asked for", differences: [] };
  if (faults.length > 0) return { faults, uncompared: "ours does not compile", differences: [] };
  const [fault = theirs.failure] = found.theirFaults;
  if (fault !== undefined)
    return { faults, uncompared: `openapi-typescript: ${fault.slice(0, 200)}`, differences: [] };
  const agrees =
    found.relations.length === 0 ? () => true : await agreementWithoutReadings(document, dialect);
  const causesOf = causeFinder(document, dialect);
  const differences = found.relations.map(({ schema, ...relation }): Difference => {
    const causes = causesOf(schema);
    return { schema, ...relation, causes, isExplained: causes.length > 0 && agrees(schema) };
  });
  return { faults, compared: names.length, differences };
}

// Compares again without the parts that the two generators read differently.
async function agreementWithoutReadings(
  document: JsonObject,
  dialect: Dialect,
): Promise<(schema: string) => boolean> {
  const plain = usingAll(withoutReadings(document, dialect));
  const normalized = normalize(plain, "openapi");
  const theirs = await theirTypes(plain);
  const names = new Set(commonNames(plain, normalized));
  const ours = new Map([["api.ts", emitTypes(normalized)]]);
  const { relations, faults, theirFaults } = compareTypes(ours, theirs.text, [...names]);
  const isCompared = theirs.failure === undefined && faults.length + theirFaults.length === 0;
  const left = new Set(relations.map(({ schema }) => schema));
  return (schema) => isCompared && names.has(schema) && !left.has(schema);
}

// Without discriminators nothing refers to the subtypes, and ours leaves out unused schemas.
function usingAll(document: JsonObject): JsonObject {
  const names = Object.keys(objectAt(document, "components", "schemas"));
  const schema = { anyOf: names.map((name) => ({ $ref: schemaReference(name) })) };
  const response = { description: "", content: { "application/json": { schema } } };
  const paths = {
    ...objectAt(document, "paths"),
    "/every-schema": { get: { responses: { 200: response } } },
  };
  return { ...document, paths };
}

// Ours has no type for a schema that others only extend: their types have its properties.
function commonNames(document: JsonObject, normalized: JsonObject): readonly string[] {
  const ours = objectAt(normalized, "components", "schemas");
  return Object.keys(objectAt(document, "components", "schemas")).filter((name) => Object.hasOwn(ours, name));
}

async function theirTypes(
  document: JsonObject,
): Promise<{ readonly text?: string; readonly failure?: string }> {
  try {
    return { text: astToString(await openapiTS(JSON.stringify(document), { silent: true })) };
  } catch (error) {
    return { failure: messageOf(error) };
  }
}
