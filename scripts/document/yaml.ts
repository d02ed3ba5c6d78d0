import { CORE_SCHEMA, dump, load, YAMLException } from "js-yaml";
import { InputError } from "../errors.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** The values that a document may unfold to. Graph's, the largest known, holds under ten million. */
const MOST_VALUES = 50_000_000;

/**
 * Parses one YAML 1.2 document (core schema) or JSON document.
 *
 * @param text  the document
 * @param where its name, for errors
 * @throws {InputError} when it is no single well-formed document of JSON values
 */
export function parseYaml(text: string, where: string): Json {
  const value = loadYaml(text, where);
  assertJson(value, where, new Map());
  return value;
}

/** Parses a document whose root has to be an object. @throws {InputError} when it is anything else */
export function parseYamlObject(text: string, where: string): JsonObject {
  const value = parseYaml(text, where);
  if (!isObject(value))
    throw new InputError(where, "holds no YAML mapping", "check that it is the right file");
  return value;
}

/**
 * The one way this project writes YAML: block style, plain scalars where YAML allows, two spaces,
 * no line breaks of its own. Same value, same bytes.
 */
export function formatYaml(value: Json): string {
  return dump(value, { noRefs: true, lineWidth: -1, schema: CORE_SCHEMA });
}

function loadYaml(text: string, where: string): unknown {
  try {
    return load(text, { filename: where });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? "" : `:${error.mark.line + 1}`;
    throw new InputError(`${where}${line}`, `not readable as YAML: ${error.reason}`);
  }
}

// What YAML can say and JSON cannot: infinite numbers, and aliases that make a cycle or unfold without
// end. Counts each shared value once for every place it stands in, without walking it again.
function assertJson(value: unknown, where: string, counted: Map<object, number>): asserts value is Json {
  const count = (item: unknown): number => {
    if (typeof item === "number" && !Number.isFinite(item)) {
      throw new InputError(where, "holds a number that is infinite or none", "write a finite number");
    }
    if (typeof item !== "object" || item === null) return 1;
    const known = counted.get(item);
    if (known !== undefined) {
      if (Number.isNaN(known)) throw new InputError(where, "an alias refers to what it stands in");
      return known;
    }
    counted.set(item, Number.NaN);
    let size = 1;
    for (const child of Object.values(item)) size += count(child);
    if (size > MOST_VALUES) {
      throw new InputError(where, `its aliases unfold to more than ${MOST_VALUES} values`);
    }
    counted.set(item, size);
    return size;
  };
  count(value);
}
