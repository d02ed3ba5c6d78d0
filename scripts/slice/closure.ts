import { fieldOf, type NodeKind } from "../document/grammar.ts";
import {
  arrayAt,
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
  stringsAt,
} from "../document/json.ts";
import { componentReference, mappingTarget, pointer, schemaReference } from "../document/pointer.ts";
import { faultOf } from "../document/reference-chain.ts";
import { pathOf, type Visitor, visit } from "../document/visit.ts";
import { InputError } from "../errors.ts";
import type { Catalog } from "./catalog.ts";
import { hoister } from "./hoist.ts";
import { hasImplicitMapping, subtypeFinder } from "./subtypes.ts";

/** A pointer of three tokens, as those to components have: `components`, a section, a name. */
const WHOLE_COMPONENT = /^#\/[^/]*\/[^/]*\/[^/]*$/;

/** Why a component is part of a slice, strongest first. A component can have several reasons. */
export type Reason = "referenced" | "family" | "base";

/** A component that is part of a slice. */
export interface Reached {
  readonly section: string;
  readonly name: string;
  readonly value: Json;
  readonly reasons: ReadonlySet<Reason>;
  /** The components that refer to it, as `section/name`; the empty string is the path items. */
  readonly users: ReadonlySet<string>;
}

/** The parts of a slice other than its path items. */
export interface Closure {
  /** By section, then by name. */
  readonly components: ReadonlyMap<string, ReadonlyMap<string, Reached>>;
  /** Families that were not followed because of `stopAt`. */
  readonly stopped: readonly string[];
  readonly tags: ReadonlySet<string>;
  /** References into a component or path, each with the reference to the component made from its target. */
  readonly hoisted: ReadonlyMap<string, string>;
}

interface Entry extends Reached {
  readonly reasons: Set<Reason>;
  readonly users: Set<string>;
  /** How it was walked so far: a schema walked as a base is walked again when it is used as a value. */
  walked: "not" | "base" | "value";
}

/**
 * Finds everything that path items need: the targets of their references; the subtypes of schemas used as values
 * (a property, an item, a request or response body); the tags and security schemes of their operations.
 * A schema used only as a base (`allOf`) does not add its other subtypes.
 *
 * @param catalog   the document
 * @param pathItems the selected path items
 * @param stopAt    names of schemas whose subtypes are not followed
 * @throws {InputError} if the target of a reference does not exist or is outside the document
 */
export function closureOf(catalog: Catalog, pathItems: JsonObject, stopAt: readonly string[]): Closure {
  const components = new Map<string, Map<string, Entry>>();
  const stopped = new Set<string>();
  const tags = new Set<string>();
  const pending: { readonly entry: Entry; readonly asValue: boolean }[] = [];

  const hoisted = new Map<string, string>();
  const hoist = hoister(catalog);
  const subtypesOf = subtypeFinder(catalog);

  const reach = (
    reference: string,
    reason: Reason,
    path: readonly string[],
    kind: NodeKind = "schema",
  ): void => {
    const entry = entryOf(reference, kind);
    if (entry === undefined) {
      throw new InputError(`${catalog.source}${pointer(...path)}`, ...faultOf(reference));
    }
    entry.reasons.add(reason);
    entry.users.add(path[0] === "components" ? path.slice(1, 3).join("/") : "");
    const asValue = reason !== "base";
    if (entry.walked === "value" || (entry.walked === "base" && !asValue)) return;
    entry.walked = asValue ? "value" : "base";
    pending.push({ entry, asValue });
  };

  const entryOf = (reference: string, kind: NodeKind): Entry | undefined => {
    const whole = WHOLE_COMPONENT.test(reference) ? componentReference(reference) : undefined;
    const inner = whole === undefined ? hoist(reference, kind) : undefined;
    if (inner !== undefined) hoisted.set(reference, pointer("components", inner.section, inner.name));
    const { section, name } = whole ?? inner ?? {};
    if (section === undefined || name === undefined) return undefined;
    const entries = components.get(section) ?? new Map<string, Entry>();
    const known = entries.get(name);
    if (known !== undefined) return known;
    const value = inner === undefined ? catalog.component(section, name) : inner.value;
    if (value === undefined) return undefined;
    const entry: Entry = { section, name, value, reasons: new Set(), users: new Set(), walked: "not" };
    components.set(section, entries.set(name, entry));
    return entry;
  };

  const reachSecurity = (owner: JsonObject, path: readonly string[]): void => {
    for (const requirement of arrayAt(owner, "security").filter(isObject)) {
      // OpenAPI 3.2 has references too, in place of names.
      for (const name of Object.keys(requirement))
        reach(
          name.startsWith("#/") ? name : pointer("components", "securitySchemes", name),
          "referenced",
          path,
          "securityScheme",
        );
    }
  };

  const reachFrom = (root: Json, kind: NodeKind, path: readonly string[], followFamily: boolean): void => {
    if (!isObject(root)) return;
    const visitor: Visitor = (node, nodeKind, place) => {
      const reference = stringAt(node, "$ref");
      const isFamily = nodeKind === "schema" && own(node, "discriminator") !== undefined;
      if (reference === undefined && nodeKind !== "operation" && !isFamily) return;
      const nodePath = pathOf(place);
      if (reference !== undefined) {
        const isBase = nodeKind === "schema" && isPart(nodePath.at(-2), nodePath.at(-1));
        reach(reference, isBase ? "base" : "referenced", nodePath, nodeKind);
      }
      if (nodeKind === "operation") {
        for (const tag of stringsAt(node, "tags")) tags.add(tag);
        reachSecurity(node, nodePath);
      }
      if (isFamily && (followFamily || !isOwnPart(nodePath))) {
        for (const target of Object.values(objectAt(node, "discriminator", "mapping"))) {
          if (typeof target === "string") reach(mappingTarget(target), "family", nodePath);
        }
        const [root, section, name = "", ...within] = nodePath;
        const isComponent = root === "components" && section === "schemas" && within.length === 0;
        if (isComponent && hasImplicitMapping(node))
          for (const subtype of subtypesOf(name)) reach(schemaReference(subtype), "family", nodePath);
      }
    };
    visit(root, visitor, kind, path);
  };

  const roots = { paths: pathItems, webhooks: objectAt(catalog.head, "webhooks") };
  for (const [root, items] of Object.entries(roots))
    for (const [name, item] of entriesOf(items)) reachFrom(item, "pathItem", [root, name], true);
  reachSecurity(catalog.head, ["security"]);
  // `reach` adds to this list while the loop runs.
  for (const next of pending) {
    const { section, name, value } = next.entry;
    const isStopped = section === "schemas" && stopAt.includes(name);
    if (isStopped && next.asValue) stopped.add(name);
    reachFrom(
      value,
      fieldOf("components", section)?.kind ?? "example",
      ["components", section, name],
      next.asValue && !isStopped,
    );
  }
  return { components, stopped: [...stopped], tags, hoisted };
}

// Whether a schema is the component itself or an inline part of its `allOf`, not of a property or item.
function isOwnPart(path: readonly string[]): boolean {
  const rest = path.slice(3);
  return rest.every((token, index) => index % 2 === 1 || isPart(token, rest[index + 1]));
}

// Whether the last two tokens of a path are an item of `allOf`; a property named `allOf` has no numeric token after it.
function isPart(field: string | undefined, item: string | undefined): boolean {
  return field === "allOf" && item !== undefined && /^\d+$/.test(item);
}
