import { arrayAt, isObject, type JsonObject, own, stringAt } from "graph-slice/emulator";
import type { Backup } from "./backup.ts";
import { parseQueryExpression, VALUES } from "./query-expression.ts";

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

/** The lists of a structured query, each with the property that has one of its texts. */
const LISTS = [
  ["subjects", "subject"],
  ["senders", "sender"],
  ["recipients", "recipient"],
  ["items", "messagekind"],
] as const;

function matches(message: JsonObject, wanted: JsonObject): boolean {
  const hasAttachment = own(wanted, "hasAttachment");
  if (typeof hasAttachment === "boolean" && hasAttachment !== (own(message, "hasAttachment") === true))
    return false;
  return LISTS.every(([list, property]) => {
    const texts = arrayAt(wanted, list).map((text) => String(text).toLowerCase());
    const values = VALUES.get(property)?.(message).map((value) => String(value).toLowerCase()) ?? [];
    return texts.length === 0 || texts.some((text) => values.some((value) => value.includes(text)));
  });
}
