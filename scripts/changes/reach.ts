import type { NodeKind } from "../document/grammar.ts";
import { addTo } from "../document/group.ts";
import { compareCodePoints, isObject, type JsonObject, objectAt } from "../document/json.ts";
import { memoized } from "../document/memoized.ts";
import { faultOf } from "../document/reference-chain.ts";
import { subtypesOf } from "../document/subtypes.ts";
import { InputError } from "../errors.ts";
import type { Direction } from "./change.ts";
import { componentOf, namesOf, pathItemOf, type Revision } from "./revision.ts";
import { operationsOfAll } from "./users.ts";
import {
  type OperationUses,
  operationUses,
  type StrayReference,
  type Use,
  type Uses,
  usesOf,
} from "./uses.ts";

/** What reaches an element: in which directions, and from which operations. */
export interface Reach {
  readonly response: boolean;
  readonly request: boolean;
  /** Whether it is the type of a value anywhere, and not only the base of one. */
  readonly asValue: boolean;
  /** The operations whose responses contain it, and those whose requests do. */
  readonly operations: Readonly<Record<Direction, OperationList>>;
}

/** A list of operations. */
export interface OperationList {
  /** In code point order; cut after `LISTED_OPERATIONS`. */
  readonly names: readonly string[];
  /** The number of operations; counting stops at `MOST_OPERATIONS`. */
  readonly count: number;
}

const REVERSE = { request: "response", response: "request" } as const;

/** The most operations that are listed for an element. */
export const LISTED_OPERATIONS = 50;

/** The most operations that are counted: in a whole document, most of them reach the common schemas. */
const MOST_OPERATIONS = 1000;

/** Finds what reaches an element of a revision. */
export interface Reaches {
  /** Returns the reach of a component. */
  of(section: string, name: string): Reach;
  /** Returns the schemas that extend this one and are the type of a value. */
  subtypes(schema: string): readonly string[];
}

/** Returns the name of an operation in reports. */
export function operationName(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`;
}

/** Returns the reach of elements that belong to the operations of a path. */
export function reachOfPath(path: string, methods: readonly string[]): Reach {
  return reachOfOperations(methods.map((method) => operationName(method, path)));
}

/** Returns the reach of elements that belong to these operations. */
export function reachOfOperations(operations: readonly string[]): Reach {
  const names = operations.toSorted(compareCodePoints);
  const list = { names: names.slice(0, LISTED_OPERATIONS), count: names.length };
  return { response: true, request: true, asValue: true, operations: { response: list, request: list } };
}

// A component in one direction, as a value or as a base. Whatever is reached as a value is reached as a base
// too.
interface State {
  readonly section: string;
  readonly name: string;
  readonly direction: Direction;
  readonly asValue: boolean;
  readonly usedBy: Set<State>;
  /** Operations by their position in code point order. */
  readonly operations: Set<number>;
}

/**
 * Walks once from all operations along all references, separately for requests and responses. Follows a
 * discriminator's mapping if a type stands for its family, and stops at `readOnly` and `writeOnly` properties
 * that do not travel in the direction.
 *
 * A document without operations is a library of schemas: each may be in requests and in responses.
 *
 * @throws {InputError} on a reference without a target in the document
 */
export function reachesOf(revision: Revision): Reaches {
  const operations = operationsOf(revision);
  const names = operations.map(({ name }) => name);
  const states = statesOf(revision, operations);
  const extendedBy = new Map<string, string[]>();
  for (const name of namesOf(revision, "schemas")) {
    for (const use of usesIn(revision, "schemas", name)) {
      if (!("stray" in use) && use.as === "base") addTo(extendedBy, use.name, name);
    }
  }
  const listAt = memoized((ranks: ReadonlySet<number>) => listOf(ranks, names));
  let all: ReadonlyMap<State, ReadonlySet<number>> | undefined;
  // Computed for all states at the first call; many states share one list.
  const operationsBehind = (reached: readonly State[]): OperationList => {
    all ??= operationsOfAll(states.values(), MOST_OPERATIONS);
    const sets = new Set(reached.map((state) => all?.get(state) ?? NONE));
    const [only = NONE, ...more] = sets;
    return listAt(more.length === 0 ? only : new Set([...sets].flatMap((set) => [...set])));
  };
  const reachAt = memoized((key: string): Reach => {
    const own = (direction: Direction) =>
      [true, false].flatMap((asValue) => states.get(`${key}/${direction}/${asValue}`) ?? []);
    const [response, request] = [own("response"), own("request")];
    const reached = { response: operationsBehind(response), request: operationsBehind(request) };
    const isLibrary = names.length === 0;
    return {
      response: isLibrary || response.length > 0,
      request: isLibrary || request.length > 0,
      asValue: isLibrary || [...response, ...request].some((state) => state.asValue),
      operations: reached,
    };
  });
  const of: Reaches["of"] = (section, name) => reachAt(`${section}/${name}`);
  const subtypes = (schema: string): readonly string[] => {
    return [...subtypesOf(schema, extendedBy)].filter((name) => of("schemas", name).asValue);
  };
  return { of, subtypes };
}

interface Operation {
  readonly name: string;
  readonly uses: OperationUses;
}

function statesOf(revision: Revision, operations: readonly Operation[]): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  const pending: State[] = [];
  const enter = (use: Use | StrayReference, travels: Direction, from: State | number): void => {
    if ("stray" in use) throw stray(revision, use.stray);
    if (use.only !== undefined && use.only !== travels) return;
    // What allows less under `not` allows more: what breaks requests there is what breaks responses elsewhere.
    const direction = use.isNegated ? REVERSE[travels] : travels;
    // A mapping may name missing schemas: a slice, or the author, may leave out those that are not needed.
    const isMapped = use.as === "family" || use.as === "member";
    if (isMapped && componentOf(revision, use.section, use.name) === undefined) return;
    const asValue = use.as !== "base";
    const key = `${use.section}/${use.name}/${direction}/${asValue}`;
    let state = states.get(key);
    if (state === undefined) {
      const { section, name } = use;
      state = { section, name, direction, asValue, usedBy: new Set(), operations: new Set() };
      states.set(key, state);
      pending.push(state);
    }
    if (typeof from === "number") state.operations.add(from);
    else state.usedBy.add(from);
  };

  for (const [rank, { uses }] of operations.entries()) {
    for (const use of uses.request) enter(use, "request", rank);
    for (const use of uses.response) enter(use, "response", rank);
  }
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    for (const use of usesIn(revision, state.section, state.name)) {
      if ("stray" in use || use.as !== "family" || state.asValue) enter(use, state.direction, state);
    }
  }
  return states;
}

const NONE: ReadonlySet<number> = new Set();

function listOf(ranks: ReadonlySet<number>, allOperations: readonly string[]): OperationList {
  const sorted = [...ranks].toSorted((a, b) => a - b).slice(0, MOST_OPERATIONS);
  const names = sorted.slice(0, LISTED_OPERATIONS).map((rank) => allOperations[rank] ?? "");
  return { names, count: sorted.length };
}

// Sorted by name in code point order.
function operationsOf(revision: Revision): readonly Operation[] {
  const items: (readonly [path: string, item: JsonObject, isWebhook: boolean])[] = [];
  const resolved = (node: JsonObject) => pathItemOf(revision, node);
  for (const [path, item] of revision.paths) items.push([path, resolved(item), false]);
  for (const [name, item] of Object.entries(objectAt(revision.head, "webhooks")))
    if (isObject(item)) items.push([`webhook ${name}`, resolved(item), true]);
  const operations = items.flatMap(([path, item, isWebhook]) =>
    [...operationUses(item, resolved, isWebhook)].map(([method, uses]) => ({
      name: operationName(method, path),
      uses,
    })),
  );
  return operations.toSorted((a, b) => compareCodePoints(a.name, b.name));
}

const KINDS: Readonly<Record<string, NodeKind>> = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  requestBodies: "requestBody",
  headers: "header",
};

function usesIn(revision: Revision, section: string, name: string): Uses {
  const component = componentOf(revision, section, name);
  if (component === undefined) throw stray(revision, `#/components/${section}/${name}`);
  const kind = KINDS[section];
  return kind === undefined ? [] : usesOf(component, kind);
}

/** Reports a reference into a path or another part that is no component. */
export class InnerReferenceError extends InputError {}

function stray({ name }: Revision, reference: string): InputError {
  const isInner = reference.startsWith("#/") && !reference.startsWith("#/components/");
  if (!isInner) return new InputError(name, ...faultOf(reference));
  const todo = "only references to #/components/… can be compared";
  return new InnerReferenceError(name, `${reference} refers to no component`, todo);
}
