import { isObject, type Json, type JsonObject, own } from "../../document/json.ts";
import { type EnumDescriptor, isLater, membersIn, rank } from "../contract/enums.ts";
import type { Model, PropertyModel } from "../contract/model.ts";
import { type Filter, invalidFilter, type Literal, type Operator, parseFilter } from "./filter-syntax.ts";

/** Tells whether an object meets a filter. */
export type Predicate = (value: JsonObject) => boolean;

/** What a filter applies to. */
export interface FilterScope {
  readonly model: Model;
  /** The component of the objects to filter. */
  readonly type: string;
  /** Whether the request prefers the later members of enums. */
  readonly unknownEnumMembers: boolean;
}

/** Returns the predicate of a `$filter`. @throws {Refusal} if it is not supported, or has a hidden member */
export function filterPredicate(text: string, scope: FilterScope): Predicate {
  return bind(parseFilter(text), scope);
}

/** Returns the property at a path, and how to read it from an object; undefined if there is none. */
export function propertyAt(
  path: string,
  { model, type }: Pick<FilterScope, "model" | "type">,
): { readonly property: PropertyModel; readonly read: (value: JsonObject) => Json } | undefined {
  const names = path.split("/");
  let current: string | undefined = type;
  let property: PropertyModel | undefined;
  for (const name of names) {
    property = current === undefined ? undefined : model.type(current).get(name);
    if (property === undefined) return undefined;
    current = property.type;
  }
  if (property === undefined) return undefined;
  const read = (value: JsonObject): Json =>
    names.reduce<Json>((held, name) => (isObject(held) ? (own(held, name) ?? null) : null), value);
  return { property, read };
}

function bind(filter: Filter, scope: FilterScope): Predicate {
  if (filter.kind === "not") {
    const operand = bind(filter.operand, scope);
    return (value) => !operand(value);
  }
  if (filter.kind !== "compare") {
    const [left, right] = [bind(filter.left, scope), bind(filter.right, scope)];
    return filter.kind === "and"
      ? (value) => left(value) && right(value)
      : (value) => left(value) || right(value);
  }
  const { path, operator, literal } = filter;
  const found = propertyAt(path, scope);
  if (found === undefined) throw invalidFilter(`there is no property '${path}'`);
  const { property, read } = found;
  if (property.navigation || property.collection || property.type !== undefined) {
    throw invalidFilter(`'${path}' cannot be compared`);
  }
  if (literal.kind === "null") {
    if (operator !== "eq" && operator !== "ne") throw invalidFilter(`null has no order`);
    return (value) => (read(value) === null) === (operator === "eq");
  }
  const compare =
    property.enum === undefined
      ? plainComparison(property, operator, literal)
      : enumComparison(property.enum, operator, literal, scope.unknownEnumMembers);
  return (value) => compare(read(value));
}

type Comparison = (held: Json) => boolean;

function plainComparison(
  { name, dateTime }: PropertyModel,
  operator: Operator,
  literal: Literal,
): Comparison {
  if (dateTime !== (literal.kind === "dateTime") || literal.kind === "name") {
    throw invalidFilter(`'${name}' cannot be compared with ${JSON.stringify(literal.value)}`);
  }
  const comparable = (value: Json): Json =>
    dateTime && typeof value === "string" ? Date.parse(value) : value;
  const wanted = comparable(literal.value);
  return (held) => {
    const value = comparable(held);
    if (typeof value !== typeof wanted || value === null || wanted === null) return operator === "ne";
    return holds(operator, value === wanted ? 0 : value < wanted ? -1 : 1);
  };
}

// Without the preference every later member equals the sentinel; with it none does.
function enumComparison(
  descriptor: EnumDescriptor,
  operator: Operator,
  literal: Literal,
  asked: boolean,
): Comparison {
  if (literal.kind !== "string" && literal.kind !== "name") {
    throw invalidFilter(`${JSON.stringify(literal.value)} is no member of ${descriptor.name}`);
  }
  const wanted = membersIn(descriptor, literal.value).map((member) => member.split(".").at(-1) ?? member);
  const unasked = wanted.find((member) => isLater(descriptor, member));
  if (unasked !== undefined && !asked) {
    throw invalidFilter(`'${unasked}' is no member of ${descriptor.name}`);
  }
  const shown = (held: string): readonly string[] =>
    membersIn(descriptor, held).map((member) =>
      !asked && isLater(descriptor, member) ? (descriptor.sentinel ?? member) : member,
    );
  return (held) => {
    if (typeof held !== "string") return operator === "ne";
    const members = shown(held);
    if (operator === "eq" || operator === "ne") {
      const same =
        new Set(members).size === new Set(wanted).size && wanted.every((name) => members.includes(name));
      return same === (operator === "eq");
    }
    if (descriptor.flags) throw invalidFilter("a set has no order");
    return holds(operator, rank(descriptor, held) - rank(descriptor, wanted[0] ?? ""));
  };
}

function holds(operator: Operator, order: number): boolean {
  switch (operator) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "gt":
      return order > 0;
    case "ge":
      return order >= 0;
    case "lt":
      return order < 0;
    case "le":
      return order <= 0;
  }
}
