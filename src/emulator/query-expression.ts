import { arrayAt, type JsonObject, own } from "graph-slice/emulator";
import { invalidSearch } from "./refusals.ts";

/** Tells whether a message matches an expression. */
type Condition = (message: JsonObject) => boolean;

/** The properties of expressions, with their values in a message. */
export const VALUES: ReadonlyMap<string, (message: JsonObject) => readonly unknown[]> = new Map([
  ["subject", (message) => [own(message, "subject") ?? ""]],
  ["sender", (message) => [own(message, "sender") ?? ""]],
  ["recipient", (message) => arrayAt(message, "recipients")],
  ["participants", (message) => arrayAt(message, "recipients")],
  ["hasattachment", (message) => [own(message, "hasAttachment") === true]],
  ["messagekind", (message) => [own(message, "kind") ?? "email"]],
]);

const OPERATORS: ReadonlyMap<string, (text: string, wanted: string) => boolean> = new Map([
  ["-eq", (text, wanted) => text === wanted],
  ["-contains", (text, wanted) => text.includes(wanted)],
  [
    "-like",
    (text, wanted) => (wanted.endsWith("*") ? text.startsWith(wanted.slice(0, -1)) : text === wanted),
  ],
]);

// A sample in the documentation has typographic quotes.
const TOKEN = /\s*(?:([()])|'([^']*)'|‘([^’]*)’|([-\w]+))/y;

/**
 * Parses the deprecated `queryExpression` of a search: `(subject -contains 'a') -and hasAttachment -eq true`.
 * Source: concepts/backup-restore-granular-search.md and api-reference/beta/api/restorepoint-search.md in
 * microsoftgraph/microsoft-graph-docs-contrib.
 *
 * @throws {Refusal} if it cannot be parsed
 */
export function parseQueryExpression(expression: string): Condition {
  const tokens = tokensIn(expression);
  let position = 0;
  const next = (): string => {
    const token = tokens[position];
    position += 1;
    return token ?? "";
  };
  const take = (word: string): boolean => {
    const isNext = tokens[position]?.toLowerCase() === word;
    if (isNext) position += 1;
    return isNext;
  };

  const alternatives = (): Condition => {
    const some = [all()];
    while (take("-or")) some.push(all());
    return (message) => some.some((condition) => condition(message));
  };
  const all = (): Condition => {
    const every = [operand()];
    while (take("-and")) every.push(operand());
    return (message) => every.every((condition) => condition(message));
  };
  const operand = (): Condition => {
    if (!take("(")) return comparison();
    const inner = alternatives();
    if (next() !== ")") throw unsupported(expression);
    return inner;
  };
  const comparison = (): Condition => {
    const [property, operator, wanted] = [next().toLowerCase(), next().toLowerCase(), next().toLowerCase()];
    const valuesIn = VALUES.get(property);
    const holds = OPERATORS.get(operator);
    if (valuesIn === undefined || holds === undefined) throw unsupported(expression);
    return (message) => valuesIn(message).some((value) => holds(String(value).toLowerCase(), wanted));
  };

  const condition = alternatives();
  if (position !== tokens.length) throw unsupported(expression);
  return condition;
}

function tokensIn(expression: string): readonly string[] {
  const text = expression.trim();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const [, mark, quoted, typographic, word] = TOKEN.exec(text) ?? [];
    const token = mark ?? quoted ?? typographic ?? word;
    if (token === undefined) throw unsupported(expression);
    tokens.push(token);
  }
  return tokens;
}

function unsupported(expression: string) {
  return invalidSearch(`The query expression '${expression}' is not supported.`);
}
