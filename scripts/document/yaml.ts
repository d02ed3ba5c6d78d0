import { CORE_SCHEMA, dump, load, YAMLException } from "js-yaml";
import { InputError } from "../errors.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { disguiseDirections, hasDirections, revealDirections } from "./unsafe-text.ts";

/** What aliases may unfold a document to, however short it is. Without aliases none has more values than characters. */
const MOST_VALUES = 100_000;

/** How deep a document may nest where aliases stand for what they refer to: no deeper than one can be written. */
const DEEPEST = 100;

/** How much is read at one go. All of Graph holds 1,600,000 entries and takes 840 MB. */
const MOST_ENTRIES = 2_500_000;

/**
 * Parses one YAML 1.2 document (core schema) or JSON document.
 *
 * @param text  the document
 * @param where its name, for errors
 * @throws {InputError} when it is no single well-formed document of JSON values, or too large to be read at one go
 */
export function parseYaml(text: string, where: string): Json {
  assertReadable(text, where);
  const value = loadYaml(text, where);
  assertJson(value, where, text);
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
  const text = dumpYaml(value);
  if (!hasDirections(text)) return text;
  // Halves of surrogate pairs stand for them: YAML escapes those, and no other text has just these.
  let from = FIRST_LOW_SURROGATE;
  while (/\\uD[C-F]/.test(text) && isUsed(text, from)) from += 1;
  return revealDirections(dumpYaml(disguised(value, from)), from);
}

const FIRST_LOW_SURROGATE = 0xdc00;

function isUsed(text: string, code: number): boolean {
  return text.includes(`\\u${code.toString(16).toUpperCase()}`);
}

function dumpYaml(value: Json): string {
  return dump(value, { noRefs: true, lineWidth: -1, schema: CORE_SCHEMA });
}

function disguised(value: Json, from: number): Json {
  if (typeof value === "string") return disguiseDirections(value, from);
  if (isArray(value)) return value.map((item) => disguised(item, from));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, item]): [string, Json | undefined] => [
    disguiseDirections(name, from),
    item === undefined ? item : disguised(item, from),
  ]);
  return Object.fromEntries(entries);
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

// Told before it is read, since reading is what takes the memory. An entry has a line, a colon or a comma.
function assertReadable(text: string, where: string): void {
  if (text.length <= MOST_ENTRIES) return;
  for (const separator of ["\n", ":", ","]) {
    let count = 0;
    for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) count += 1;
    if (count > MOST_ENTRIES)
      throw new InputError(where, `holds more than ${MOST_ENTRIES} entries, too many to read at one go`);
  }
}

/** An anchor, without which nothing is shared, or a number that is infinite or none. */
const BEYOND_JSON = /&|\.(?:inf|nan)/i;

// What YAML can say and JSON cannot: infinite numbers, and aliases that make a cycle or unfold without
// end. A shared value counts in every place it stands in, and is walked once.
function assertJson(value: unknown, where: string, text: string): asserts value is Json {
  if (!BEYOND_JSON.test(text)) return;
  const most = Math.max(text.length, MOST_VALUES);
  const measured = new Map<object, Extent | "open">();
  const measure = (item: unknown, depth: number): Extent => {
    const known = typeof item === "object" && item !== null ? measured.get(item) : SCALAR;
    if (known === "open") throw new InputError(where, "an alias refers to what it stands in");
    if (depth + (known?.height ?? 0) >= DEEPEST)
      throw new InputError(where, `its aliases nest deeper than ${DEEPEST} levels`);
    if (typeof item === "number" && !Number.isFinite(item))
      throw new InputError(where, "holds a number that is infinite or none", "write a finite number");
    if (known !== undefined || typeof item !== "object" || item === null) return known ?? SCALAR;
    measured.set(item, "open");
    const parts = Object.values(item).map((child) => measure(child, depth + 1));
    const extent = {
      size: parts.reduce((sum, { size }) => sum + size, 1),
      height: parts.reduce((most, { height }) => Math.max(most, height + 1), 0),
    };
    if (extent.size > most) throw new InputError(where, `its aliases unfold to more than ${most} values`);
    measured.set(item, extent);
    return extent;
  };
  measure(value, 0);
}

/** How many values something unfolds to, and how deep it nests. */
interface Extent {
  readonly size: number;
  readonly height: number;
}

const SCALAR: Extent = { size: 1, height: 0 };
