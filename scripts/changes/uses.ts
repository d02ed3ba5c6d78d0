import { fieldOf, type NodeKind } from "../document/grammar.ts";
import { isArray, isObject, type Json, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { operationsOf } from "../document/path-item.ts";
import { type ComponentReference, componentReference, mappingTarget } from "../document/pointer.ts";
import type { Direction } from "./change.ts";
import { marksIn } from "./resolved/marks.ts";

/** How an object of a document uses a component. */
export interface Use {
  readonly section: string;
  readonly name: string;
  /**
   * As a value; as a base, without its other subtypes; as a member of its own family; as a member of the
   * family of something that it contains.
   */
  readonly as: "value" | "base" | "family" | "member";
  /** The only direction in which it travels, if a property is `readOnly` or `writeOnly`. */
  readonly only: Direction | undefined;
  /** Whether more values mean fewer, as under `not`. */
  readonly isNegated: boolean;
}

/** The text of a reference that does not lead to a component of the document. */
export interface StrayReference {
  readonly stray: string;
}

/** What an object uses, in document order. */
export type Uses = readonly (Use | StrayReference)[];

/** What an operation uses, by direction. */
export type OperationUses = Readonly<Record<Direction, Uses>>;

// Two revisions share the objects that are equal in both.
const known = new WeakMap<JsonObject, { readonly kind: NodeKind; readonly uses: Uses }>();

/**
 * Returns the components that an object refers to directly, in document order.
 *
 * @param node an object of a document
 * @param kind the kind of the object
 */
export function usesOf(node: JsonObject, kind: NodeKind): Uses {
  const found = known.get(node);
  if (found?.kind === kind) return found.uses;
  const uses: (Use | StrayReference)[] = [];
  collect(node, kind, { isOwnPart: true, only: undefined, negations: [false] }, uses);
  known.set(node, { kind, uses });
  return uses;
}

/**
 * Returns what the operations of a path item use, by method. The server sends the requests of a callback, so
 * its directions are reversed.
 *
 * @param resolved a callback or path item, or the component that it refers to
 * @param turned   whether the path item is a webhook, whose directions are reversed
 * @param open     the callbacks around it, which may refer to themselves
 */
export function operationUses(
  item: JsonObject,
  resolved: (node: JsonObject) => JsonObject,
  turned = false,
  open: readonly JsonObject[] = [],
): ReadonlyMap<string, OperationUses> {
  const shared = usesAt(item, "pathItem", "parameters");
  const found = new Map<string, OperationUses>();
  for (const [method, operation] of [...operationsOf(item), ...furtherOperations(item)]) {
    const usesIn = (field: string) => usesAt(operation, "operation", field);
    const request = [...shared, ...usesIn("parameters"), ...usesIn("requestBody")];
    const response = usesIn("responses");
    for (const callback of Object.values(objectAt(operation, "callbacks")).filter(isObject)) {
      for (const path of Object.values(resolved(callback)).filter(isObject)) {
        if (open.includes(path)) continue;
        for (const uses of operationUses(resolved(path), resolved, true, [...open, path]).values()) {
          request.push(...uses.request);
          response.push(...uses.response);
        }
      }
    }
    found.set(method, turned ? { request: response, response: request } : { request, response });
  }
  return found;
}

// Returns the operations that only 3.2 has. They are compared as a whole; what they refer to is compared by itself.
function furtherOperations(item: JsonObject): readonly (readonly [method: string, operation: JsonObject])[] {
  const operations = { query: own(item, "query"), ...objectAt(item, "additionalOperations") };
  return Object.entries(operations).flatMap(([method, operation]) =>
    isObject(operation) ? [[method, operation] as const] : [],
  );
}

interface Context {
  /**
   * Whether this is the component or an inline part of it (`allOf`), rather than something that it contains.
   */
  readonly isOwnPart: boolean;
  readonly only: Direction | undefined;
  /** Whether more values mean fewer; both under `if`, where they mean more of one case and fewer of the other. */
  readonly negations: readonly boolean[];
}

function collect(node: JsonObject, kind: NodeKind, around: Context, uses: (Use | StrayReference)[]): void {
  const marks = kind === "schema" ? marksIn(node) : undefined;
  const only = marks?.readOnly ? "response" : marks?.writeOnly ? "request" : around.only;
  const use = (target: ComponentReference, as: Use["as"]): void => {
    for (const isNegated of around.negations) uses.push({ ...target, as, only, isNegated });
  };
  const reference = stringAt(node, "$ref");
  if (reference !== undefined) {
    const target = componentReference(reference);
    if (target === undefined) uses.push({ stray: reference });
    else use(target, "value");
  }
  if (kind === "schema") {
    for (const value of Object.values(objectAt(node, "discriminator", "mapping"))) {
      const target = typeof value === "string" ? componentReference(mappingTarget(value)) : undefined;
      if (target !== undefined) use(target, around.isOwnPart ? "family" : "member");
    }
  }
  for (const [name, value] of Object.entries(node)) {
    const field = fieldOf(kind, name);
    if (field === undefined || value === undefined) continue;
    const isBase = around.isOwnPart && kind === "schema" && name === "allOf";
    const negations = kind === "schema" ? negationsUnder(name, around.negations) : around.negations;
    for (const child of childrenOf(value, field.shape)) {
      const base = isBase ? componentReference(stringAt(child, "$ref")) : undefined;
      if (base !== undefined) use(base, "base");
      else collect(child, field.kind, { isOwnPart: isBase, only, negations }, uses);
    }
  }
}

function negationsUnder(keyword: string, around: readonly boolean[]): readonly boolean[] {
  if (keyword === "if") return [false, true];
  return keyword === "not" ? around.map((isNegated) => !isNegated) : around;
}

function childrenOf(value: Json, shape: "one" | "list" | "map"): readonly JsonObject[] {
  if (shape === "list") return isArray(value) ? value.filter(isObject) : [];
  if (shape === "map") return isObject(value) ? Object.values(value).filter(isObject) : [];
  return isObject(value) ? [value] : [];
}

function usesAt(node: JsonObject, kind: NodeKind, name: string): (Use | StrayReference)[] {
  const [value, field] = [own(node, name), fieldOf(kind, name)];
  if (value === undefined || field === undefined) return [];
  return childrenOf(value, field.shape).flatMap((child) => usesOf(child, field.kind));
}
