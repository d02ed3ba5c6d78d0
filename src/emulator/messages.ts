import { arrayAt, isObject, type JsonObject, own, stringAt } from "graph-slice/emulator";
import type { Backup } from "./backup.ts";
import { invalidSearch } from "./refusals.ts";

/** The messages of a mailbox without a seed. */
const SAMPLES: readonly JsonObject[] = [
  {
    subject: "Budget",
    sender: "adele@contoso.example",
    recipients: ["alex@contoso.example"],
    hasAttachment: true,
  },
  { subject: "Minutes", sender: "alex@contoso.example", recipients: ["adele@contoso.example"] },
  { subject: "Welcome", sender: "it@contoso.example", recipients: ["alex@contoso.example"] },
];

/**
 * Finds the messages of a mailbox's backup that match an `artifactQuery`. A message has `subject`, `sender`,
 * `recipients`, `hasAttachment` and `kind`, which is `email` if it is left out.
 *
 * @throws {Refusal} if the deprecated `queryExpression` cannot be parsed
 */
export function matchingMessages(backup: Backup, unitId: string, query: JsonObject): readonly JsonObject[] {
  const messages = backup.messages.get(unitId) ?? SAMPLES;
  const expression = stringAt(query, "queryExpression");
  const structured = own(query, "structuredQueryExpression");
  if (isObject(structured)) return messages.filter((message) => matches(message, structured));
  return expression === undefined ? messages : messages.filter(parseQueryExpression(expression));
}

/** The properties in which one text of a structured query's list has to be. */
const LISTED = { subjects: "subject", senders: "sender", recipients: "recipient", items: "messagekind" };

function matches(message: JsonObject, wanted: JsonObject): boolean {
  const hasAttachment = own(wanted, "hasAttachment");
  if (typeof hasAttachment === "boolean" && hasAttachment !== (own(message, "hasAttachment") === true))
    return false;
  return Object.entries(LISTED).every(([list, property]) => {
    const texts = arrayAt(wanted, list).map((text) => String(text).toLowerCase());
    const values = VALUES.get(property)?.(message).map((value) => String(value).toLowerCase()) ?? [];
    return texts.length === 0 || texts.some((text) => values.some((value) => value.includes(text)));
  });
}

/** Tells whether a message matches an expression. */
type Condition = (message: JsonObject) => boolean;

/** The properties of expressions, with their values in a message. */
const VALUES: ReadonlyMap<string, (message: JsonObject) => readonly unknown[]> = new Map([
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
