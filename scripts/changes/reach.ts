import type { NodeKind } from "../document/grammar.ts";
import { compareCodePoints, isObject, type JsonObject, stringAt } from "../document/json.ts";
import { InputError } from "../errors.ts";
import type { Direction } from "./change.ts";
import { componentOf, pathItemOf, type Revision, targetOf, webhooksOf } from "./revision.ts";
import { operationsOfAll } from "./users.ts";
import { type OperationUses, operationUses, type StrayReference, type Use, usesOf } from "./uses.ts";

/** Who reaches something: in which directions, and from which operations. */
export interface Reach {
  readonly response: boolean;
  readonly request: boolean;
  /** Whether it is anywhere the type of a value, not only the base of one. */
  readonly asValue: boolean;
  /** The operations by which it is read, and those by which it is sent. */
  readonly operations: Readonly<Record<Direction, OperationList>>;
}

/** Some operations. */
export interface OperationList {
  /** In code point order; of more than `LISTED_OPERATIONS`, the first. */
  readonly names: readonly string[];
  /** How many; beyond `MOST_OPERATIONS` they are not counted. */
  readonly count: number;
}

/** How many operations are listed of those that reach something. */
export const LISTED_OPERATIONS = 50;

/** How many operations are looked for: of a whole document, most reach the most common schemas. */
const MOST_OPERATIONS = 1000;

/** Answers who reaches what in an revision. */
export interface Reaches {
  /** Who reaches a component. */
  of(section: string, name: string): Reach;
  /** The schemas that extend this one and are the type of a value. */
  subtypes(schema: string): readonly string[];
}

/** The name of an operation in reports. */
export function operationName(method: string, path: string): string {
  return `${method.toUpperCase()} ${path}`;
}

/** The reach of these operations themselves. */
export function reachOfOperations(operations: readonly string[]): Reach {
  const names = operations.toSorted(compareCodePoints);
  const list = { names: names.slice(0, LISTED_OPERATIONS), count: names.length };
  return { response: true, request: true, asValue: true, operations: { response: list, request: list } };
}

// A component in one direction and one capacity. What is reached as a value is reached as a base too.
interface State {
  readonly section: string;
  readonly name: string;
  readonly direction: Direction;
  readonly asValue: boolean;
  readonly usedBy: Set<State>;
  /** Operations by their rank in code point order. */
  readonly operations: Set<number>;
}

/**
 * Walks once from all operations along all references, as values travel: what is sent and what is read
 * apart, along the mappings of discriminators where a type stands for its family, not into another
 * direction at `readOnly` and `writeOnly`.
 *
 * A document without an operation is a library of schemas: each may be read and sent.
 *
 * @throws {InputError} on a reference that leads nowhere or out of the document
 */
export function reachesOf(revision: Revision): Reaches {
  const states = new Map<string, State>();
  const pending: State[] = [];
  const operations = operationsOf(revision);

  const enter = (use: Use | StrayReference, direction: Direction, from: State | number): void => {
    if ("stray" in use) throw stray(revision, use.stray);
    if (use.only !== undefined && use.only !== direction) return;
    // A slice leaves out what is not needed of a family; whoever wrote the mapping may have, too.
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
  const used = usesByComponent(revision);
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    for (const use of used(state.section, state.name)) {
      if ("stray" in use || use.as !== "family" || state.asValue) enter(use, state.direction, state);
    }
  }
  return answers(
    revision,
    states,
    operations.map(({ name }) => name),
    used,
  );
}

function answers(
  revision: Revision,
  states: ReadonlyMap<string, State>,
  allOperations: readonly string[],
  used: (section: string, name: string) => readonly (Use | StrayReference)[],
): Reaches {
  const known = new Map<string, Reach>();
  const behind = operationsBehind(states, allOperations);
  const extendedBy = new Map<string, string[]>();
  for (const name of revision.components.get("schemas")?.keys() ?? []) {
    for (const use of used("schemas", name)) {
      if ("stray" in use || use.as !== "base") continue;
      const subtypes = extendedBy.get(use.name);
      if (subtypes === undefined) extendedBy.set(use.name, [name]);
      else subtypes.push(name);
    }
  }
  const of: Reaches["of"] = (section, name) => {
    const key = `${section}/${name}`;
    const reach = known.get(key) ?? reachOf(key, states, behind, allOperations);
    known.set(key, reach);
    return reach;
  };
  const subtypes = (schema: string): readonly string[] => {
    const found = new Set<string>();
    const open = [schema];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      for (const subtype of extendedBy.get(name) ?? [])
        if (!found.has(subtype) && found.add(subtype)) open.push(subtype);
    }
    return [...found].filter((name) => of("schemas", name).asValue);
  };
  return { of, subtypes };
}

// Found for all states when first asked; many states share one list.
function operationsBehind(
  states: ReadonlyMap<string, State>,
  allOperations: readonly string[],
): (reached: readonly State[]) => OperationList {
  const lists = new Map<ReadonlySet<number>, OperationList>();
  let all: ReadonlyMap<State, ReadonlySet<number>> | undefined;
  return (reached) => {
    all ??= operationsOfAll(states.values(), MOST_OPERATIONS);
    const sets = new Set(reached.map((state) => all?.get(state) ?? NONE));
    const [only = NONE, ...more] = sets;
    const ranks = more.length === 0 ? only : new Set([...sets].flatMap((set) => [...set]));
    const list = lists.get(ranks) ?? listOf(ranks, allOperations);
    lists.set(ranks, list);
    return list;
  };
}

const NONE: ReadonlySet<number> = new Set();

function listOf(ranks: ReadonlySet<number>, allOperations: readonly string[]): OperationList {
  const sorted = [...ranks].toSorted((a, b) => a - b).slice(0, MOST_OPERATIONS);
  const names = sorted.slice(0, LISTED_OPERATIONS).map((rank) => allOperations[rank] ?? "");
  return { names, count: sorted.length };
}

function reachOf(
  key: string,
  states: ReadonlyMap<string, State>,
  behind: (reached: readonly State[]) => OperationList,
  allOperations: readonly string[],
): Reach {
  const own = (direction: Direction) =>
    [true, false].flatMap((asValue) => states.get(`${key}/${direction}/${asValue}`) ?? []);
  const [response, request] = [own("response"), own("request")];
  const operations = { response: behind(response), request: behind(request) };
  if (allOperations.length === 0) return { response: true, request: true, asValue: true, operations };
  const asValue = [...response, ...request].some((state) => state.asValue);
  return { response: response.length > 0, request: request.length > 0, asValue, operations };
}

// In code point order of their names.
function operationsOf(
  revision: Revision,
): readonly { readonly name: string; readonly uses: OperationUses }[] {
  const items: (readonly [path: string, item: JsonObject, isWebhook: boolean])[] = [];
  for (const [path, item] of revision.paths) items.push([path, pathItemOf(revision, item), false]);
  for (const [name, item] of Object.entries(webhooksOf(revision)))
    if (isObject(item)) items.push([`webhook ${name}`, item, true]);
  const resolved = (callback: JsonObject): JsonObject => {
    const reference = stringAt(callback, "$ref");
    return reference === undefined ? callback : (targetOf(revision, reference) ?? {});
  };
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

function usesByComponent(
  revision: Revision,
): (section: string, name: string) => readonly (Use | StrayReference)[] {
  const known = new Map<string, readonly (Use | StrayReference)[]>();
  return (section, name) => {
    const key = `${section}/${name}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const component = componentOf(revision, section, name);
    if (component === undefined) throw stray(revision, `#/components/${section}/${name}`);
    const kind = KINDS[section];
    const uses = kind === undefined ? [] : usesOf(component, kind);
    known.set(key, uses);
    return uses;
  };
}

function stray(revision: Revision, reference: string): InputError {
  const todo = reference.startsWith("#/components/")
    ? "the document may be cut off"
    : "only references to #/components/… can be compared";
  return new InputError(revision.name, `${reference} refers to nothing in the document`, todo);
}
