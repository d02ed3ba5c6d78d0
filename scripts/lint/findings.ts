import { isArray, isObject, type Json, type JsonObject, objectAt, own } from "../document/json.ts";
import { pointer, pointerTokens } from "../document/pointer.ts";
import { responseNameOf } from "../document/vocabulary.ts";

/** What the linter says of one place of a document. */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "warn";
  readonly pointer: string;
  readonly message: string;
}

/** Where people look a finding up: a file that exists, and what it holds. */
export interface Place {
  /** A path or a URL. */
  readonly file: string;
  readonly published: JsonObject;
  /** What was linted. */
  readonly normalized: JsonObject;
}

/** The findings of one severity, a line each: where, what, rule. */
export function describeFindings(
  findings: readonly Finding[],
  severity: Finding["severity"],
  place: Place,
): readonly string[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(
      (finding) =>
        `${place.file}${publishedPointer(finding.pointer, place)}: ${finding.message} (${finding.rule})`,
    );
}

/** Counts the warnings of each rule, the most frequent first. */
export function countWarnings(findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings)
    if (severity === "warn") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

// The nearest object that the published document has: normalizing adds some, and names some differently.
function publishedPointer(found: string, { published, normalized }: Place): string {
  const tokens = pointerTokens(found) ?? [];
  const [root, section, name = "", ...rest] = tokens;
  const isSchema = root === "components" && section === "schemas";
  const schemas = objectAt(published, "components", "schemas");
  const names = [
    name,
    responseNameOf(own(objectAt(normalized, "components", "schemas"), name)) ?? "",
    name.replace(/_*Self$/, ""),
  ];
  const original = isSchema ? names.find((candidate) => Object.hasOwn(schemas, candidate)) : undefined;
  const wanted = original === undefined ? tokens : ["components", "schemas", original, ...rest];
  return pointer(...existing(published, wanted));
}

function existing(document: JsonObject, tokens: readonly string[]): readonly string[] {
  let current: Json | undefined = document;
  const found: string[] = [];
  for (const token of tokens) {
    current = isArray(current) ? current[Number(token)] : isObject(current) ? own(current, token) : undefined;
    if (current === undefined) break;
    found.push(token);
  }
  return found;
}
