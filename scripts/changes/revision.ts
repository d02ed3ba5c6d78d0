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
import { operationsOf } from "../document/path-item.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";
import { assertSupported } from "../document/version.ts";
import { InputError } from "../errors.ts";

/** Objects of a document by name. */
export type Entries = ReadonlyMap<string, JsonObject>;

/** One revision of a document, by its parts. Parts that two revisions share may be the same object. */
export interface Revision {
  /** The name of the document, for messages. */
  readonly name: string;
  /** Everything at the top except `paths` and `components`. */
  readonly head: JsonObject;
  readonly paths: Entries;
  /** By section (`schemas`, `responses`, …), then by name. */
  readonly components: ReadonlyMap<string, Entries>;
  /** Whose habits it follows. */
  readonly dialect: Dialect;
}

/** The parts of a revision, before it is known whose habits it follows. */
export type RevisionParts = Omit<Revision, "dialect">;

/**
 * The revision that a parsed document is.
 *
 * @param dialect whose habits it follows; by default told from the document
 * @throws {InputError} when it is no OpenAPI 3.0 or 3.1 document
 */
export function revisionOf(document: JsonObject, name: string, dialect?: Dialect): Revision {
  const sections = entriesOf(entryOf(own(document, "components"), `${name}#/components`));
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

/** How many path items and components two revisions may have to be compared. All of Graph has 27,000. */
const MOST_ENTRIES = 100_000;

/** @throws {InputError} when a document has too many path items and components to be compared */
export function assertFewEntries(count: number, name: string): void {
  if (count > MOST_ENTRIES)
    throw new InputError(name, `has over ${MOST_ENTRIES} path items and components`, "compare slices of it");
}

/**
 * The revision of these parts, once it is sure that this project can speak about it.
 *
 * @param dialect whose habits it follows; by default told from the parts
 * @throws {InputError} otherwise
 */
export function openRevision(parts: RevisionParts, dialect?: Dialect): Revision {
  const sections = [parts.paths, ...parts.components.values()];
  assertFewEntries(
    sections.reduce((sum, { size }) => sum + size, 0),
    parts.name,
  );
  assertSupported(parts.head, parts.name);
  return { ...parts, dialect: dialect ?? dialectOf(documentOf(parts)) };
}

/** The whole document again. */
export function documentOf(revision: RevisionParts): JsonObject {
  const sections = [...revision.components].map(([section, items]) => [section, Object.fromEntries(items)]);
  return {
    ...revision.head,
    paths: Object.fromEntries(revision.paths),
    components: Object.fromEntries(sections),
  };
}

/** The component of that name, or undefined. */
export function componentOf(revision: Revision, section: string, name: string): JsonObject | undefined {
  return revision.components.get(section)?.get(name);
}

/** The names of a section's components. */
export function namesOf(revision: Revision, section: string): readonly string[] {
  return [...(revision.components.get(section)?.keys() ?? [])];
}

/** How many operations the paths of an revision have. */
export function countOperations(revision: Revision): number {
  const items = [...revision.paths.values()].map((item) => pathItemOf(revision, item));
  return items.reduce((count, item) => count + operationsOf(item).length, 0);
}

/** What a reference within the document leads to, or undefined. */
export function targetOf(revision: Revision, reference: string): JsonObject | undefined {
  const [root, section, name, ...rest] = pointerTokens(reference) ?? [];
  if (root !== "components" || section === undefined || name === undefined) return undefined;
  const component = componentOf(revision, section, name);
  if (component === undefined || rest.length === 0) return component;
  const value = rest.reduce<Json | undefined>(stepInto, component);
  return isObject(value) ? value : undefined;
}

/** A path item, or the one that it refers to. */
export function pathItemOf(revision: Revision, item: JsonObject): JsonObject {
  const reference = stringAt(item, "$ref");
  return reference === undefined ? item : { ...targetOf(revision, reference), ...omit(item, "$ref") };
}

/** What calls itself a path item beside the paths: the requests that the server sends (OpenAPI 3.1). */
export function webhooksOf(revision: Revision): JsonObject {
  return objectAt(revision.head, "webhooks");
}

function stepInto(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(token)];
  return isObject(value) ? own(value, token) : undefined;
}

/** A part of a document that has to be an object. @throws {InputError} when it is none */
export function entryOf(value: Json | undefined, where: string): JsonObject {
  // `true` is the schema that allows everything (JSON Schema 2020-12, section 4.3.2).
  if (value === undefined || value === null || value === true) return {};
  if (!isObject(value))
    throw new InputError(where, "is not an object", "check that it is an OpenAPI document");
  return value;
}

function entriesAt(value: Json | undefined, name: string, path: readonly string[]): Entries {
  const items = entriesOf(entryOf(value, `${name}${pointer(...path)}`));
  return new Map(
    items
      // `x-` is an extension among paths, and a name like any other among components.
      .filter(([key]) => path[0] !== "paths" || !key.startsWith("x-"))
      .map(([key, item]) => [key, entryOf(item, `${name}${pointer(...path, key)}`)]),
  );
}
