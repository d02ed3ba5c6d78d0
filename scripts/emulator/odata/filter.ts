import { isArray, isObject, type Json, type JsonObject, own } from "../../document/json.ts";
import { type EnumDescriptor, isLater, membersIn, rank, shownMembers } from "../contract/enums.ts";
import type { Model, PropertyModel } from "../contract/model.ts";
import {
  FUNCTIONS,
  invalidFilter,
  isOperator,
  type Literal,
  literalOf,
  OPERATORS,
  type Operand,
  type Operator,
  operandOf,
  Tokens,
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

/**
 * Returns the predicate of a `$filter`, as far as the emulator supports it (OData URL Conventions 4.01, section
 * 5.1.1): comparisons of a property with a literal, `in`, `and`, `or`, `not`, parentheses, functions of strings, and
 * `any` and `all` of a collection.
 *
 * @throws {Refusal} if the filter is invalid, not supported, or has a hidden member
 */
export function filterPredicate(text: string, scope: FilterScope): Predicate {
  const tokens = new Tokens(text);
  const truth = disjunction(tokens, scope);
  const rest = tokens.peek();
  if (rest !== undefined) throw invalidFilter(`unexpected '${rest.text}'`);
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

function disjunction(tokens: Tokens, scope: FilterScope): Truth {
  let truth = conjunction(tokens, scope);
  while (tokens.take("or")) truth = joined(truth, conjunction(tokens, scope), true);
  return truth;
}

function conjunction(tokens: Tokens, scope: FilterScope): Truth {
  let truth = operand(tokens, scope);
  while (tokens.take("and")) truth = joined(truth, operand(tokens, scope), false);
  return truth;
}

function joined(left: Truth, right: Truth, decisive: boolean): Truth {
  return (value) => {
    const [a, b] = [left(value), right(value)];
    if (a === decisive || b === decisive) return decisive;
    return a === null || b === null ? null : !decisive;
  };
}

function operand(tokens: Tokens, scope: FilterScope): Truth {
  if (tokens.take("not")) return not(operand(tokens, scope));
  if (tokens.peek()?.kind === "name" && tokens.peek(1)?.text === "(") return called(tokens, scope);
  if (!tokens.take("(")) return comparison(tokens, scope);
  const inner = disjunction(tokens, scope);
  tokens.expect(")");
  return inner;
}

function not(truth: Truth): Truth {
  return (value) => {
    const held = truth(value);
    return held === null ? null : !held;
  };
}

function comparison(tokens: Tokens, scope: FilterScope): Truth {
  const path = tokens.next();
  const { text: operator } = tokens.next();
  if (path.kind === "name" && operator === "in") {
    const literals = tokens.list(() => literalOf(tokens.next()));
    const equal = literals.map((literal) => comparisonWith(path.text, "eq", literal, scope));
    return (value) => equal.some((truth) => truth(value) === true);
  }
  if (path.kind !== "name" || !isOperator(operator))
    throw invalidFilter(`'${path.text} ${operator}' is not supported`);
  return comparisonWith(path.text, operator, literalOf(tokens.next()), scope);
}

function called(tokens: Tokens, scope: FilterScope): Truth {
  const { text: name } = tokens.next();
  const [, path, quantifier] = /^(.+)\/(any|all)$/.exec(name) ?? [];
  if (path !== undefined) return quantified(path, quantifier === "all", tokens, scope);
  const compare = FUNCTIONS.get(name);
  if (compare === undefined) throw invalidFilter(`the function '${name}' is not supported`);
  const [whole, part, ...more] = tokens.list(() => operandOf(tokens.next()));
  if (whole === undefined || part === undefined || more.length > 0)
    throw invalidFilter(`'${name}' takes two arguments`);
  const [text, wanted] = [stringIn(whole, scope), stringIn(part, scope)];
  const call: Truth = (value) => {
    const [held, sought] = [text(value), wanted(value)];
    return typeof held === "string" && typeof sought === "string" ? compare(held, sought) : null;
  };
  const isEqual = tokens.take("eq");
  if (!isEqual && !tokens.take("ne")) return call;
  // The result of a function may be compared with `true` or `false`.
  const { kind, value } = literalOf(tokens.next());
  if (kind !== "boolean") throw invalidFilter(`'${name}' can only be compared with true or false`);
  return value === isEqual ? call : not(call);
}

function quantified(path: string, isForAll: boolean, tokens: Tokens, scope: FilterScope): Truth {
  const { property, read } = find(path, scope);
  if (!property.collection) throw invalidFilter(`'${path}' is not a collection`);
  const itemsOf = (value: JsonObject): readonly Json[] => {
    const items = read(value);
    return isArray(items) ? items : [];
  };
  tokens.expect("(");
  if (!isForAll && tokens.take(")")) return (value) => itemsOf(value).length > 0;
  const { text: variable } = tokens.next();
  if (!/^\w+$/.test(variable)) throw invalidFilter(`'${variable}' cannot name an item`);
  tokens.expect(":");
  const bound = { ...property, collection: false, navigation: false };
  const variables = new Map([...(scope.variables ?? []), [variable, bound]]);
  const condition = disjunction(tokens, { ...scope, variables });
  tokens.expect(")");
  return (value) => {
    const test = (item: Json): boolean => condition({ ...value, [variable]: item }) === true;
    return isForAll ? itemsOf(value).every(test) : itemsOf(value).some(test);
  };
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

function plainComparison(property: PropertyModel, operator: Operator, literal: Literal): Comparison {
  const { name, dateTime, kinds } = property;
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
  return (held) => {
    if (typeof held !== "string") return operator === "ne";
    const members = asked ? membersIn(descriptor, held) : shownMembers(descriptor, held);
    if (operator === "eq" || operator === "ne") {
      const same =
        new Set(members).size === new Set(wanted).size && wanted.every((name) => members.includes(name));
      return same === (operator === "eq");
    }
    if (descriptor.flags === true) throw invalidFilter("a set has no order");
    return OPERATORS[operator](rank(descriptor, held) - rank(descriptor, wanted[0] ?? ""));
  };
}
