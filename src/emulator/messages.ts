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

/** The operators of the deprecated query expression, and the lists of the structured one. */
const OPERATORS: Readonly<Record<string, string>> = {
  subject: "subjects",
  sender: "senders",
  recipient: "recipients",
};

/**
 * Returns the messages of a mailbox's backup that an `artifactQuery` finds. A message has `subject`, `sender`,
 * `recipients` and `hasAttachment`.
 *
 * @throws {Refusal} if the deprecated `queryExpression` cannot be parsed
 */
export function matchingMessages(backup: Backup, unitId: string, query: JsonObject): readonly JsonObject[] {
  const messages = backup.messages.get(unitId) ?? SAMPLES;
  const expression = stringAt(query, "queryExpression");
  const structured = own(query, "structuredQueryExpression");
  const wanted = isObject(structured) ? structured : expression === undefined ? {} : parsed(expression);
  return messages.filter((message) => matches(message, wanted));
}

function matches(message: JsonObject, wanted: JsonObject): boolean {
  const holds = (list: string, values: readonly unknown[]): boolean => {
    const texts = arrayAt(wanted, list).map((text) => String(text).toLowerCase());
    return (
      texts.length === 0 ||
      texts.some((text) => values.some((value) => String(value).toLowerCase().includes(text)))
    );
  };
  const hasAttachment = own(wanted, "hasAttachment");
  return (
    holds("subjects", [own(message, "subject") ?? ""]) &&
    holds("senders", [own(message, "sender") ?? ""]) &&
    holds("recipients", arrayAt(message, "recipients")) &&
    (typeof hasAttachment !== "boolean" || hasAttachment === (own(message, "hasAttachment") === true))
  );
}

// `(subject -contains 'a') -and (sender -eq 'b')`, in what is common of the deprecated grammar.
function parsed(expression: string): JsonObject {
  const found: Record<string, string[]> = {};
  for (const part of expression.split(/\s+-and\s+/i)) {
    const [, property = "", text = ""] =
      /^\(?\s*(\w+)\s+-(?:contains|eq)\s+'([^']*)'\s*\)?$/i.exec(part.trim()) ?? [];
    const list = OPERATORS[property.toLowerCase()];
    if (list === undefined) throw invalidSearch(`The query expression '${part}' is not supported.`);
    found[list] = [...(found[list] ?? []), text];
  }
  return found;
}
