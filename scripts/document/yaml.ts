import {
  CORE_SCHEMA,
  DEFAULT_SCALAR_STYLE_RULES,
  dump,
  load,
  mergeTag,
  SCALAR_STYLE,
  type ScalarLayout,
  YAMLException,
} from "js-yaml";
import { InputError } from "../errors.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { parseJson } from "./parse-json.ts";
import { escapeDirections, hasDirections } from "./unsafe-text.ts";

/** The number of values to which aliases may expand any document. Without aliases, it has fewer than its characters. */
const MAX_VALUES = 100_000;

/** The deepest nesting with expanded aliases, the same as the parser's limit without them. */
const MAX_DEPTH = 100;

/** YAML 1.2 has no merge keys (`<<: *anchor`), but published documents do. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/** The largest number of entries to parse at once. All of Graph has 1,600,000, and takes 840 MB of memory. */
const MAX_ENTRIES = 2_500_000;

/**
 * Parses one YAML 1.2 document (core schema, and merge keys) or JSON document.
 *
 * @param text  the document
 * @param where its name, for errors
 * @throws {InputError} if it is not one valid document of JSON values, or too large to parse at once
 */
export function parseYaml(text: string, where: string): Json {
  assertReadable(text, where);
  const json = parseJson(text);
  if (json !== undefined) return json;
  const value = loadYaml(text, where);
  assertJson(value, where, text);
  return value;
}

/** Parses a document whose root has to be an object. @throws {InputError} if it is not */
export function parseYamlObject(text: string, where: string): JsonObject {
  const value = parseYaml(text, where);
  if (!isObject(value))
    throw new InputError(where, "is not a YAML mapping", "check that it is the right file");
  return value;
}

/**
 * Formats a value as YAML: block style, plain scalars if possible, two spaces, no folded lines. The same value always
 * gives the same bytes.
 */
export function formatYaml(value: Json): string {
  const text = dump(value, DUMP_OPTIONS);
  if (!hasDirections(text)) return text;
  const scalarStyleRules = [...Object.values(DEFAULT_SCALAR_STYLE_RULES), quoteDirections];
  return escapeDirections(dump(value, { ...DUMP_OPTIONS, scalarStyleRules }));
}

const DUMP_OPTIONS = { noRefs: true, lineWidth: -1, schema: SCHEMA } as const;

// In double quotes, an escape stands for the character.
function quoteDirections(layout: ScalarLayout): void {
  if (hasDirections(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}

function loadYaml(text: string, where: string): unknown {
  try {
    return load(text, { filename: where, schema: SCHEMA, maxTotalMergeKeys: MAX_VALUES });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark === undefined ? "" : `:${error.mark.line + 1}`;
    throw new InputError(`${where}${line}`, `not readable as YAML: ${error.reason}`);
  }
}

// Checked before parsing, which takes the memory. Each entry has a line break, a colon or a comma.
function assertReadable(text: string, where: string): void {
  if (text.length <= MAX_ENTRIES) return;
  for (const separator of ["\n", ":", ","]) {
    let count = 0;
    for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) count += 1;
    if (count > MAX_ENTRIES)
      throw new InputError(where, `has more than ${MAX_ENTRIES} entries, too many to parse at once`);
  }
}

/** An anchor, or a number that is infinite or NaN. A document without these has only JSON values. */
const BEYOND_JSON = /&|\.(?:inf|nan)/i;

// Refuses what JSON cannot represent: infinite numbers, and aliases that form a cycle or expand beyond the limits. A
// shared value counts once for each alias, but is walked only once.
function assertJson(value: unknown, where: string, text: string): asserts value is Json {
  if (!BEYOND_JSON.test(text)) return;
  const most = Math.max(text.length, MAX_VALUES);
  const measured = new Map<object, Extent | "open">();
  const measure = (item: unknown, depth: number): Extent => {
    const known = typeof item === "object" && item !== null ? measured.get(item) : SCALAR;
    if (known === "open") throw new InputError(where, "an alias refers to a value that contains it");
    if (depth + (known?.height ?? 0) >= MAX_DEPTH)
      throw new InputError(where, `its aliases nest deeper than ${MAX_DEPTH} levels`);
    if (typeof item === "number" && !Number.isFinite(item))
      throw new InputError(where, "has a number that is infinite or NaN", "write a finite number");
    if (known !== undefined || typeof item !== "object" || item === null) return known ?? SCALAR;
    measured.set(item, "open");
    const parts = Object.values(item).map((child) => measure(child, depth + 1));
    const extent = {
      size: parts.reduce((sum, { size }) => sum + size, 1),
      height: parts.reduce((most, { height }) => Math.max(most, height + 1), 0),
    };
    if (extent.size > most) throw new InputError(where, `its aliases expand to more than ${most} values`);
    measured.set(item, extent);
    return extent;
  };
  measure(value, 0);
}

/** The number of values in an expanded value, and its depth. */
interface Extent {
  readonly size: number;
  readonly height: number;
}

const SCALAR: Extent = { size: 1, height: 0 };
