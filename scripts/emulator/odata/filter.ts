import { isArray, isObject, type Json, type JsonObject, own } from "../../document/json.ts";
import { type EnumDescriptor, isLater, membersIn, rank } from "../contract/enums.ts";
import type { Model, PropertyModel } from "../contract/model.ts";
import {
  type Filter,
  FUNCTIONS,
  invalidFilter,
  type Literal,
  OPERATORS,
  type Operand,
  type Operator,
  parseFilter,
} from "./filter-syntax.ts";

/** Tells whether an object matches a filter. */
export type Predicate = (value: JsonObject) => boolean;

/** The context of a filter. */
export interface FilterScope {
  readonly model: Model;
  /** The component of the objects to filter. */
  readonly type: string;
  /** Whether the request prefers the later members of enums. */
  readonly unknownEnumMembers: boolean;
  /** The items bound to the variables around a condition; an object to test has their values by these names. */
  readonly variables?: ReadonlyMap<string, PropertyModel>;
}

/** Null if the result is unknown: then neither a condition nor its negation matches. */
type Truth = (value: JsonObject) => boolean | null;

/** Returns the predicate of a `$filter`. @throws {Refusal} if it is not supported, or has a hidden member */
export function filterPredicate(text: string, scope: FilterScope): Predicate {
  const truth = bind(parseFilter(text), scope);
  return (value) => truth(value) === true;
}

interface Found {
  readonly property: PropertyModel;
  readonly read: (value: JsonObject) => Json;
}

/** Returns the property at a path, and a function that reads it; undefined if it does not exist. */
export function propertyAt(
  path: string,
  { model, type, variables }: Pick<FilterScope, "model" | "type" | "variables">,
): Found | undefined {
  const [first = "", ...rest] = path.split("/");
  let property = variables?.get(first) ?? model.type(type).get(first);
  for (const name of rest) property = model.type(property?.type ?? "").get(name);
  if (property === undefined) return undefined;
  const read = (value: JsonObject): Json =>
    [first, ...rest].reduce<Json>((held, name) => (isObject(held) ? (own(held, name) ?? null) : null), value);
  return { property, read };
}

function find(path: string, scope: FilterScope): Found {
  const found = propertyAt(path, scope);
  if (found === undefined) throw invalidFilter(`unknown property '${path}'`);
  return found;
}

function bind(filter: Filter, scope: FilterScope): Truth {
  switch (filter.kind) {
    case "not": {
      const operand = bind(filter.operand, scope);
      return (value) => {
        const truth = operand(value);
        return truth === null ? null : !truth;
      };
    }
    case "and":
    case "or": {
      const [left, right] = [bind(filter.left, scope), bind(filter.right, scope)];
      const decisive = filter.kind === "or";
      return (value) => {
        const [a, b] = [left(value), right(value)];
        if (a === decisive || b === decisive) return decisive;
        return a === null || b === null ? null : !decisive;
      };
    }
    case "compare":
      return comparisonWith(filter.path, filter.operator, filter.literal, scope);
    case "in": {
      const equal = filter.literals.map((literal) => comparisonWith(filter.path, "eq", literal, scope));
      return (value) => equal.some((truth) => truth(value) === true);
    }
    case "call": {
      const [whole, part] = filter.operands;
      const [text, wanted] = [stringIn(whole, scope), stringIn(part, scope)];
      const compare = FUNCTIONS[filter.name];
      return (value) => {
        const [held, sought] = [text(value), wanted(value)];
        return typeof held === "string" && typeof sought === "string" ? compare(held, sought) : null;
      };
    }
    default:
      return quantified(filter, scope);
  }
}

function stringIn(operand: Operand, scope: FilterScope): (value: JsonObject) => Json {
  if (operand.kind === "string" || operand.kind === "null") return () => operand.value;
  if (operand.kind !== "path") throw invalidFilter(`${JSON.stringify(operand.value)} is not a string`);
  const { property, read } = find(operand.path, scope);
  const { collection, navigation, type, dateTime, kinds } = property;
  const isString = kinds.length === 0 || kinds.includes("string");
  if (collection || navigation || type !== undefined || property.enum !== undefined || dateTime || !isString)
    throw invalidFilter(`'${operand.path}' is not a string`);
  return read;
}

function quantified(filter: Extract<Filter, { kind: "any" | "all" }>, scope: FilterScope): Truth {
  const { path, kind, variable, condition } = filter;
  const { property, read } = find(path, scope);
  if (!property.collection) throw invalidFilter(`'${path}' is not a collection`);
  const bound = { ...property, collection: false, navigation: false };
  const variables = new Map([...(scope.variables ?? []), [variable, bound]]);
  const meets = condition === undefined ? () => true : bind(condition, { ...scope, variables });
  return (value) => {
    const held = read(value);
    const test = (item: Json): boolean => meets({ ...value, [variable]: item }) === true;
    const items = isArray(held) ? held : [];
    return kind === "any" ? items.some(test) : items.every(test);
  };
}

function comparisonWith(path: string, operator: Operator, literal: Literal, scope: FilterScope): Truth {
  const { property, read } = find(path, scope);
  if (property.navigation || property.collection || property.type !== undefined) {
    throw invalidFilter(`'${path}' cannot be compared`);
  }
  if (literal.kind === "null") {
    if (operator !== "eq" && operator !== "ne") throw invalidFilter("null has no order");
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
  { name, dateTime, kinds }: PropertyModel,
  operator: Operator,
  literal: Literal,
): Comparison {
  const isOfKind = dateTime
    ? literal.kind === "dateTime"
    : kinds.length === 0 || kinds.includes(literal.kind);
  if (!isOfKind || literal.kind === "name") {
    throw invalidFilter(`'${name}' cannot be compared with ${JSON.stringify(literal.value)}`);
  }
  const comparable = (value: Json): Json =>
    dateTime && typeof value === "string" ? Date.parse(value) : value;
  const wanted = comparable(literal.value);
  return (held) => {
    const value = comparable(held);
    if (typeof value !== typeof wanted || value === null || wanted === null) return operator === "ne";
    return OPERATORS[operator](value === wanted ? 0 : value < wanted ? -1 : 1);
  };
}

// Without the preference, each later member equals the sentinel; with it, no member does.
function enumComparison(
  descriptor: EnumDescriptor,
  operator: Operator,
  literal: Literal,
  asked: boolean,
): Comparison {
  if (literal.kind !== "string" && literal.kind !== "name") {
    throw invalidFilter(`${JSON.stringify(literal.value)} is not a member of ${descriptor.name}`);
  }
  const wanted = membersIn(descriptor, literal.value).map((member) => member.split(".").at(-1) ?? member);
  const unknown = wanted.find((member) =>
    descriptor.sentinel === undefined
      ? !descriptor.members.includes(member)
      : !asked && isLater(descriptor, member),
  );
  if (unknown !== undefined) throw invalidFilter(`'${unknown}' is not a member of ${descriptor.name}`);
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
    return OPERATORS[operator](rank(descriptor, held) - rank(descriptor, wanted[0] ?? ""));
  };
}
