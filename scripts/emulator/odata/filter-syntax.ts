import { Refusal } from "../wire/errors.ts";

/** The comparison operators. */
export type Operator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** A value in a filter. */
export type Literal =
  | { readonly kind: "string" | "dateTime" | "name"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null"; readonly value: null };

/** An expression of `$filter`, as far as the emulator supports it. */
export type Filter =
  | { readonly kind: "and" | "or"; readonly left: Filter; readonly right: Filter }
  | { readonly kind: "not"; readonly operand: Filter }
  | {
      readonly kind: "compare";
      readonly path: string;
      readonly operator: Operator;
      readonly literal: Literal;
    };

const OPERATORS: ReadonlySet<string> = new Set<Operator>(["eq", "ne", "gt", "ge", "lt", "le"]);
const MOST_TOKENS = 2_000;

// The order matters: a date starts like a number. An enum's literal may begin with its type.
const TOKENS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["space", /\s+/y],
  ["dateTime", /\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})/y],
  ["string", /(?:[A-Za-z_][\w.]*\.\w+)?'(?:[^']|'')*'/y],
  ["number", /-?\d+(?:\.\d+)?(?![\w-])/y],
  ["name", /[A-Za-z_@][\w.@]*(?:\/[A-Za-z_@][\w.@]*)*/y],
  ["parenthesis", /[()]/y],
];

interface Token {
  readonly kind: string;
  readonly text: string;
}

/** Parses a filter: comparisons of a property with a literal, `and`, `or`, `not`, parentheses. @throws {Refusal} */
export function parseFilter(text: string): Filter {
  const tokens = tokenize(text);
  let position = 0;
  const peek = (): Token | undefined => tokens[position];
  const next = (): Token => {
    const token = tokens[position];
    if (token === undefined) throw invalidFilter("it ends too early");
    position += 1;
    return token;
  };
  const isWord = (word: string): boolean => peek()?.kind === "name" && peek()?.text === word;

  const disjunction = (): Filter => {
    let left = conjunction();
    while (isWord("or")) {
      next();
      left = { kind: "or", left, right: conjunction() };
    }
    return left;
  };
  const conjunction = (): Filter => {
    let left = operand();
    while (isWord("and")) {
      next();
      left = { kind: "and", left, right: operand() };
    }
    return left;
  };
  const operand = (): Filter => {
    if (isWord("not")) {
      next();
      return { kind: "not", operand: operand() };
    }
    if (peek()?.text !== "(") return comparison();
    next();
    const inner = disjunction();
    if (next().text !== ")") throw invalidFilter("a parenthesis is not closed");
    return inner;
  };
  const comparison = (): Filter => {
    const path = next();
    const { text: operator } = next();
    if (path.kind !== "name" || !isOperator(operator)) {
      throw invalidFilter(`'${path.text} ${operator}' is not supported`);
    }
    return { kind: "compare", path: path.text, operator, literal: literalOf(next()) };
  };

  const filter = disjunction();
  const rest = peek();
  if (rest !== undefined) throw invalidFilter(`'${rest.text}' is not expected there`);
  return filter;
}

/** Returns the error for an invalid filter. */
export function invalidFilter(why: string): Refusal {
  return new Refusal(400, "InvalidFilter", `Invalid filter clause: ${why}.`, { target: "$filter" });
}

function isOperator(text: string): text is Operator {
  return OPERATORS.has(text);
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
    if (token === undefined) throw invalidFilter(`at position ${position}`);
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
