import { type Dialect, dialectOf } from "../document/dialect.ts";
import { fieldOf } from "../document/grammar.ts";
import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  omit,
  own,
  stringAt,
} from "../document/json.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";
import { assertSupported } from "../document/version.ts";
import { InputError } from "../errors.ts";
import { implicitValue, subtypesByBase, withMapping } from "../normalize/implicit-mappings.ts";

/** Objects of a document by name. */
export type Entries = ReadonlyMap<string, JsonObject>;

/** One revision of a document, by its parts. Two revisions may share parts as the same objects. */
export interface Revision {
  /** The name of the document, for messages. */
  readonly name: string;
  /** Everything at the top level except `paths` and `components`. */
  readonly head: JsonObject;
  readonly paths: Entries;
  /** By section (`schemas`, `responses`, …), then by name. */
  readonly components: ReadonlyMap<string, Entries>;
  /** The dialect of the document. */
  readonly dialect: Dialect;
}

/** The parts of a revision whose dialect is not known yet. */
export type RevisionParts = Omit<Revision, "dialect">;

/**
 * Splits a parsed document into the parts of a revision.
 *
 * @param dialect its dialect; default: detected from the document
 * @throws {InputError} if the document is not OpenAPI 3.0 or 3.1
 */
export function revisionOf(document: JsonObject, name: string, dialect?: Dialect): Revision {
  const sections = entriesOf(entryOf(own(document, "components"), name, ["components"]));
  const parts = {
    name,
    head: omit(document, "paths", "components"),
    paths: entriesAt(own(document, "paths"), name, ["paths"]),
    components: new Map(
      sections
        .filter(([section]) => fieldOf("components", section) !== undefined)
        .map(([section, value]) => [section, entriesAt(value, name, ["components", section])]),
    ),
  };
  return openRevision(parts, dialect);
}

/** The most path items and components of two revisions that can be compared. All of Graph has 27,000. */
const MOST_ENTRIES = 100_000;

/** Refuses a document with too many path items and components. @throws {InputError} */
export function assertFewEntries(count: number, name: string): void {
  if (count > MOST_ENTRIES)
    throw new InputError(name, `has over ${MOST_ENTRIES} path items and components`, "compare slices of it");
}

/**
 * Checks that the version of a document is supported, and returns the revision of its parts.
 *
 * @param dialect its dialect; default: detected from the parts
 * @throws {InputError} otherwise
 */
export function openRevision(parts: RevisionParts, dialect?: Dialect): Revision {
  const sections = [parts.paths, ...parts.components.values()];
  assertFewEntries(
    sections.reduce((sum, { size }) => sum + size, 0),
    parts.name,
  );
  assertSupported(parts.head, parts.name);
  const known = dialect ?? dialectOf(documentOf(parts));
  return { ...parts, components: withFamilies(parts.components, known), dialect: known };
}

// Without a mapping, the subtypes of a base with a discriminator are those that extend it. Graph always has mappings.
function withFamilies(components: Revision["components"], dialect: Dialect): Revision["components"] {
  const schemas = components.get("schemas") ?? new Map<string, JsonObject>();
  const bases = [...schemas].filter(
    ([, schema]) =>
      isObject(own(schema, "discriminator")) &&
      Object.keys(objectAt(schema, "discriminator", "mapping")).length === 0,
  );
  if (bases.length === 0) return components;
  const subtypes = subtypesByBase(Object.fromEntries(schemas));
  const selectorOf = (name: string) =>
    dialect === "graph" ? name : implicitValue(schemas.get(name) ?? {}, name);
  const mapped = bases.map(
    ([name, schema]) => [name, withMapping(schema, subtypes.get(name) ?? [], selectorOf)] as const,
  );
  return new Map([...components, ["schemas", new Map([...schemas, ...mapped])]]);
}

/** Joins the parts of a revision into a document. */
export function documentOf(revision: RevisionParts): JsonObject {
  const sections = [...revision.components].map(([section, items]) => [section, Object.fromEntries(items)]);
  return {
    ...revision.head,
    paths: Object.fromEntries(revision.paths),
    components: Object.fromEntries(sections),
  };
}

/** Returns the component with a name, or undefined. */
export function componentOf(revision: Revision, section: string, name: string): JsonObject | undefined {
  return revision.components.get(section)?.get(name);
}

/** Returns the names of a section's components. */
export function namesOf(revision: Revision, section: string): readonly string[] {
  return [...(revision.components.get(section)?.keys() ?? [])];
}

/** Returns the target of a reference within the document, or undefined. */
export function targetOf(revision: Revision, reference: string): JsonObject | undefined {
  const [root, section, name, ...rest] = pointerTokens(reference) ?? [];
  if (root !== "components" || section === undefined || name === undefined) return undefined;
  const component = componentOf(revision, section, name);
  if (component === undefined || rest.length === 0) return component;
  const value = rest.reduce<Json | undefined>(stepInto, component);
  return isObject(value) ? value : undefined;
}

/**
 * Returns a path item or callback, or the one that it refers to.
 *
 * @param open references that led to it, which may form a cycle
 */
export function pathItemOf(revision: Revision, item: JsonObject, open: readonly string[] = []): JsonObject {
  const reference = stringAt(item, "$ref");
  if (reference === undefined || open.includes(reference)) return omit(item, "$ref");
  const joined = { ...targetOf(revision, reference), ...omit(item, "$ref") };
  return pathItemOf(revision, joined, [...open, reference]);
}

function stepInto(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(token)];
  return isObject(value) ? own(value, token) : undefined;
}

/** Returns the part at a path of a document, which must be an object. @throws {InputError} if it is not */
export function entryOf(value: Json | undefined, name: string, path: readonly string[]): JsonObject {
  // As a schema, `true` allows everything (JSON Schema 2020-12, section 4.3.2).
  if (value === undefined || value === null || value === true) return {};
  if (!isObject(value))
    throw new InputError(
      `${name}${pointer(...path)}`,
      "is not an object",
      "check that it is an OpenAPI document",
    );
  return value;
}

function entriesAt(value: Json | undefined, name: string, path: readonly string[]): Entries {
  const items = entriesOf(entryOf(value, name, path));
  return new Map(
    items
      // `x-` marks an extension among paths, and an ordinary name among components.
      .filter(([key]) => path[0] !== "paths" || !key.startsWith("x-"))
      .map(([key, item]) => [key, entryOf(item, name, [...path, key])]),
  );
}
