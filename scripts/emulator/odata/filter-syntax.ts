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

/** A comparison operator. */
export type Operator = keyof typeof OPERATORS;

/** A value in a filter. */
export type Literal =
  | { readonly kind: "string" | "dateTime" | "name"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null"; readonly value: null };

/** The functions that compare two strings. */
export const FUNCTIONS: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ["contains", (text, part) => text.includes(part)],
  ["startswith", (text, part) => text.startsWith(part)],
  ["endswith", (text, part) => text.endsWith(part)],
]);

/** An argument of a function: the path of a property, or a value. */
export type Operand = { readonly kind: "path"; readonly path: string } | Literal;

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

/** The tokens of a filter, read one by one. */
export class Tokens {
  readonly #tokens: readonly Token[];
  #position = 0;

  /** @throws {Refusal} if the text has what no filter has, or is too long */
  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  /** Returns a token without reading it; undefined after the end. */
  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#position + ahead];
  }

  /** Reads a token. @throws {Refusal} at the end */
  next(): Token {
    const token = this.peek();
    if (token === undefined) throw invalidFilter("unexpected end");
    this.#position += 1;
    return token;
  }

  /** Reads the next token if it is this one; tells whether it was. */
  take(text: string): boolean {
    const isNext = this.peek()?.text === text;
    if (isNext) this.#position += 1;
    return isNext;
  }

  /** Reads a token. @throws {Refusal} if it is another one */
  expect(mark: string): void {
    const { text } = this.next();
    if (text !== mark) throw invalidFilter(`expected '${mark}' instead of '${text}'`);
  }

  /** Reads a list in parentheses. */
  list<T>(item: () => T): readonly T[] {
    this.expect("(");
    const items = [item()];
    while (this.take(",")) items.push(item());
    this.expect(")");
    return items;
  }
}

/** Returns the error for an invalid filter. */
export function invalidFilter(why: string): Refusal {
  return new Refusal(400, "InvalidFilter", `Invalid filter clause: ${why}.`, { target: "$filter" });
}

/** Tells whether a text is a comparison operator. */
export function isOperator(text: string): text is Operator {
  return Object.hasOwn(OPERATORS, text);
}

/** Returns the argument of a token: a name that is not a literal is the path of a property. @throws {Refusal} */
export function operandOf(token: Token): Operand {
  const literal = literalOf(token);
  return literal.kind === "name" ? { kind: "path", path: literal.value } : literal;
}

/** Returns the value of a token. @throws {Refusal} if it has none */
export function literalOf({ kind, text }: Token): Literal {
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
