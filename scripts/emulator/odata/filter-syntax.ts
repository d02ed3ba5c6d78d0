import { Refusal } from "../wire/errors.ts";

/** The comparison operators, by the order of the operands: negative, 0 or positive. */
export const OPERATORS = {
  eq: (order: number): boolean => order === 0,
  ne: (order: number): boolean => order !== 0,
  gt: (order: number): boolean => order > 0,
  ge: (order: number): boolean => order >= 0,
  lt: (order: number): boolean => order < 0,
  le: (order: number): boolean => order <= 0,
} as const;

export type Operator = keyof typeof OPERATORS;

/** A value in a filter. */
export type Literal =
  | { readonly kind: "string" | "dateTime" | "name"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null"; readonly value: null };

/** The functions that compare two strings. */
export const FUNCTIONS = {
  contains: (text: string, part: string): boolean => text.includes(part),
  startswith: (text: string, part: string): boolean => text.startsWith(part),
  endswith: (text: string, part: string): boolean => text.endsWith(part),
} as const;

type StringFunction = keyof typeof FUNCTIONS;

/** An argument of a function: the path of a property, or a value. */
export type Operand = { readonly kind: "path"; readonly path: string } | Literal;

/**
 * An expression of `$filter`, as far as the emulator supports it (OData URL Conventions 4.01, section 5.1.1).
 */
export type Filter =
  | { readonly kind: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "not"; readonly operand: Filter }
  | {
      readonly kind: "compare";
      readonly path: string;
      readonly operator: Operator;
      readonly literal: Literal;
    }
  | { readonly kind: "in"; readonly path: string; readonly literals: readonly Literal[] }
  | { readonly kind: "call"; readonly name: StringFunction; readonly operands: readonly [Operand, Operand] }
  | {
      readonly kind: "any" | "all";
      readonly path: string;
      /** The name of the item in the condition. */
      readonly variable: string;
      /** Left out: whether there is an item. */
      readonly condition: Filter | undefined;
    };

const MOST_TOKENS = 2_000;

// The order matters: a date starts like a number. An enum's literal may begin with its type.
const TOKENS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["space", /\s+/y],
  ["dateTime", /\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})/y],
  ["string", /(?:[A-Za-z_][\w.]*\.\w+)?'(?:[^']|'')*'/y],
  ["number", /-?\d+(?:\.\d+)?(?![\w-])/y],
  ["name", /[A-Za-z_@][\w.@]*(?:\/[A-Za-z_@][\w.@]*)*/y],
  ["mark", /[(),:]/y],
];

interface Token {
  readonly kind: string;
  readonly text: string;
}

/**
 * Parses a filter: comparisons of a property with a literal, `in`, `and`, `or`, `not`, parentheses, functions
 * of strings, and `any` and `all` of a collection.
 *
 * @throws {Refusal} if the filter is invalid or not supported
 */
export function parseFilter(text: string): Filter {
  const tokens = tokenize(text);
  let position = 0;
  const peek = (ahead = 0): Token | undefined => tokens[position + ahead];
  const next = (): Token => {
    const token = tokens[position];
    if (token === undefined) throw invalidFilter("unexpected end");
    position += 1;
    return token;
  };
  const expect = (mark: string): void => {
    const { text: found } = next();
    if (found !== mark) throw invalidFilter(`expected '${mark}' instead of '${found}'`);
  };
  const isWord = (word: string): boolean => peek()?.kind === "name" && peek()?.text === word;

  const joined = (kind: "and" | "or", part: () => Filter): Filter => {
    let left = part();
    while (isWord(kind)) {
      next();
      left = { kind, left, right: part() };
    }
    return left;
  };
  const disjunction = (): Filter => joined("or", conjunction);
  const conjunction = (): Filter => joined("and", operand);
  const operand = (): Filter => {
    if (isWord("not")) {
      next();
      return { kind: "not", operand: operand() };
    }
    if (peek()?.kind === "name" && peek(1)?.text === "(") return called();
    if (peek()?.text !== "(") return comparison();
    next();
    const inner = disjunction();
    expect(")");
    return inner;
  };
  const comparison = (): Filter => {
    const path = next();
    const { text: operator } = next();
    if (path.kind === "name" && operator === "in")
      return { kind: "in", path: path.text, literals: list(() => literalOf(next())) };
    if (path.kind !== "name" || !isOperator(operator)) {
      throw invalidFilter(`'${path.text} ${operator}' is not supported`);
    }
    return { kind: "compare", path: path.text, operator, literal: literalOf(next()) };
  };
  const list = <T>(item: () => T): readonly T[] => {
    expect("(");
    const items = [item()];
    while (peek()?.text === ",") {
      next();
      items.push(item());
    }
    expect(")");
    return items;
  };
  const called = (): Filter => {
    const { text: name } = next();
    const [, path, quantifier] = /^(.+)\/(any|all)$/.exec(name) ?? [];
    if (path !== undefined) return quantified(path, quantifier === "any" ? "any" : "all");
    if (!isFunction(name)) throw invalidFilter(`the function '${name}' is not supported`);
    const [first, second, ...more] = list(() => operandOf(next()));
    if (first === undefined || second === undefined || more.length > 0)
      throw invalidFilter(`'${name}' takes two arguments`);
    const call: Filter = { kind: "call", name, operands: [first, second] };
    if (!isWord("eq") && !isWord("ne")) return call;
    // The result of a function may be compared with `true` or `false`.
    const { text: operator } = next();
    const { kind, value } = literalOf(next());
    if (kind !== "boolean") throw invalidFilter(`'${name}' can only be compared with true or false`);
    return value === (operator === "eq") ? call : { kind: "not", operand: call };
  };
  const quantified = (path: string, kind: "any" | "all"): Filter => {
    expect("(");
    if (kind === "any" && peek()?.text === ")") {
      next();
      return { kind, path, variable: "", condition: undefined };
    }
    const variable = next();
    if (!/^\w+$/.test(variable.text)) throw invalidFilter(`'${variable.text}' cannot name an item`);
    expect(":");
    const condition = disjunction();
    expect(")");
    return { kind, path, variable: variable.text, condition };
  };

  const filter = disjunction();
  const rest = peek();
  if (rest !== undefined) throw invalidFilter(`unexpected '${rest.text}'`);
  return filter;
}

/** Returns the error for an invalid filter. */
export function invalidFilter(why: string): Refusal {
  return new Refusal(400, "InvalidFilter", `Invalid filter clause: ${why}.`, { target: "$filter" });
}

function isOperator(text: string): text is Operator {
  return Object.hasOwn(OPERATORS, text);
}

function isFunction(text: string): text is StringFunction {
  return Object.hasOwn(FUNCTIONS, text);
}

// A name that is not a literal is the path of a property.
function operandOf(token: Token): Operand {
  const literal = literalOf(token);
  return literal.kind === "name" ? { kind: "path", path: literal.value } : literal;
}

function literalOf({ kind, text }: Token): Literal {
  if (kind === "string") {
    return { kind, value: text.slice(text.indexOf("'") + 1, -1).replaceAll("''", "'") };
  }
  if (kind === "dateTime") return { kind, value: text };
  if (kind === "number") return { kind, value: Number(text) };
  if (text === "null") return { kind: "null", value: null };
  if (text === "true" || text === "false") return { kind: "boolean", value: text === "true" };
  if (kind === "name") return { kind, value: text };
  throw invalidFilter(`'${text}' is not a value`);
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const token = tokenAt(text, position);
    if (token === undefined) throw invalidFilter(`syntax error at position ${position}`);
    position += token.text.length;
    if (token.kind !== "space") tokens.push(token);
    if (tokens.length > MOST_TOKENS) throw invalidFilter("it is too long");
  }
  return tokens;
}

function tokenAt(text: string, position: number): Token | undefined {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found };
  }
  return undefined;
}
