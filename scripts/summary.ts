import { sayYours } from "./changes/format/project-section.ts";
import type { ProjectReport } from "./changes/project/yours.ts";
import type { Report } from "./changes/report.ts";
import type { WaivedChange } from "./changes/waivers.ts";
import { counted } from "./changes/words.ts";
import type { Dialect } from "./document/dialect.ts";
import { METHODS } from "./document/grammar.ts";
import { isObject, type JsonObject, objectAt, own } from "./document/json.ts";
import { operationsOf } from "./document/path-item.ts";
import { visit } from "./document/visit.ts";
import { responseNameOf } from "./document/vocabulary.ts";
import { enumsOf } from "./emit/enums.ts";
import type { FileChange } from "./files/files.ts";
import { countWarnings, type Finding } from "./lint/findings.ts";
import type { RuleOff } from "./lint/rules-off.ts";
import type { SliceReport } from "./slice/report.ts";
import { wrap } from "./terminal/wrap.ts";

/** The largest width of a line, so that a terminal of 80 columns does not wrap it. */
const WIDTH = 79;

/** Summarizes the generated files: operations, schemas, enums with their later members, files. */
export function summarize(document: JsonObject, changes: readonly FileChange[]): readonly string[] {
  const items = Object.values(objectAt(document, "paths"));
  const operations = items.flatMap(operationsOf);
  const used = METHODS.flatMap((method) => {
    const count = operations.filter(([name]) => name === method).length;
    return count === 0 ? [] : [`${method.toUpperCase()} ${count}`];
  });
  const schemas = Object.values(objectAt(document, "components", "schemas"));
  const enums = enumsOf(document);
  const width = Math.max(0, ...enums.map(({ name }) => name.length));
  const leftOut = leftOutOf(document);
  return [
    `paths       ${items.length}`,
    `operations  ${operations.length}  (${used.join(", ")})`,
    ...(leftOut.length === 0 ? [] : [`left out    ${leftOut.join(", ")}: api.ts has no types for them`]),
    `schemas     ${schemas.length}  (${schemas.filter((schema) => responseNameOf(schema) !== undefined).length} of them only for requests)`,
    `enums       ${enums.length}`,
    ...enums.flatMap(({ name, members, later, sentinel, flags }) => {
      const kind = [sentinel === undefined && "closed", flags && "flags"].filter(Boolean).join(", ");
      const more = [later.length > 0 && `later: ${later.join(", ")}`, kind].filter(Boolean).join("; ");
      const start = `  ${name.padEnd(width)}  ${String(members.length).padStart(2)} members`;
      const [first = "", ...rest] = wrap(more, WIDTH - start.length - 2);
      return [`${start}  ${first}`.trimEnd(), ...rest.map((line) => " ".repeat(start.length + 2) + line)];
    }),
    "files",
    ...changes.map(
      ({ path, change, size }) => `  ${change.padEnd(9)}  ${kilobytes(size).padStart(9)}  ${path}`,
    ),
  ];
}

// Counts what the types' generator leaves out: callbacks, and what only OpenAPI 3.2 has.
function leftOutOf(document: JsonObject): readonly string[] {
  const counts = {
    "QUERY operation": 0,
    "additional operation": 0,
    "querystring parameter": 0,
    "inline item schema": 0,
    callback: 0,
  };
  visit(document, {
    operation(node) {
      counts.callback += Object.keys(objectAt(node, "callbacks")).length;
    },
    pathItem(node) {
      if (own(node, "query") !== undefined) counts["QUERY operation"] += 1;
      counts["additional operation"] += Object.keys(objectAt(node, "additionalOperations")).length;
    },
    parameter(node) {
      if (own(node, "in") === "querystring") counts["querystring parameter"] += 1;
    },
    mediaType(node) {
      // A component has a type of its own.
      const item = own(node, "itemSchema");
      if (isObject(item) && own(item, "$ref") === undefined) counts["inline item schema"] += 1;
    },
  });
  return Object.entries(counts).flatMap(([noun, count]) => (count === 0 ? [] : [counted(count, noun)]));
}

/** Summarizes the dialect of a document, and the linter's warnings by rule. */
export function describeLint(
  dialect: Dialect,
  findings: readonly Finding[],
  isDialectGiven: boolean,
): readonly string[] {
  const counts = countWarnings(findings);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return [
    `dialect     ${dialect}, ${isDialectGiven ? "set in slice.yaml" : "detected from the document"}`,
    ...(total === 0 ? [] : [`warnings    ${total}  (--warnings lists them)`]),
    ...counts.map(([rule, count]) => `  ${String(count).padStart(6)}  ${rule}`),
  ];
}

/**
 * Lists the linter rules that a team turns off, with their reasons, and what to do if a reason is missing.
 *
 * @param file the team's configuration of the linter
 */
export function describeRulesOff(rules: readonly RuleOff[], file: string): readonly string[] {
  if (rules.length === 0) return [];
  return [
    `rules off   ${rules.length}  (${file})`,
    ...rules.map(({ rule, reason = "no reason" }) => `            ${rule}: ${reason}`),
    ...describeUnexplained(rules, file),
  ];
}

/** Lists the rules that are turned off without a reason, and what to do. */
export function describeUnexplained(rules: readonly RuleOff[], file: string): readonly string[] {
  return rules
    .filter(({ reason }) => reason === undefined)
    .map(
      ({ rule, line }) =>
        `warning     ${file}${line === undefined ? "" : `:${line}`}: ${rule} is off without a reason; add the reason in a comment above it`,
    );
}

/** Summarizes the contents of a slice, and why its schemas are in it. */
export function describeSlice(report: SliceReport): readonly string[] {
  const { reasons, published } = report;
  return [
    `slice       ${report.paths} of ${published.paths} paths, ${counted(report.operations, "operation")}, ${report.schemas} of ${published.schemas} schemas`,
    `            ${reasons.referenced} referenced, ${reasons.family} of families, ${reasons.base} only as a base; ${report.mappingsRemoved} mapping entries removed`,
    `read        ${report.parser === "index" ? "by index" : `by a full parse${report.fallbackReason === undefined ? "" : `: ${report.fallbackReason}`}`}`,
    ...report.heaviest.map(
      ({ schema, pullsIn }, index) =>
        `${index === 0 ? "heaviest    " : "            "}${String(pullsIn).padStart(5)} more by ${schema}`,
    ),
    ...(report.stopped.length > 0 ? [`stopped at  ${report.stopped.join(", ")}`] : []),
  ];
}

/** Lists the waived changes. */
export function describeWaived(waived: readonly WaivedChange[]): readonly string[] {
  return waived.map(({ change, waiver: { reason, expires } }) => {
    const why = reason.replace(/\s+/g, " ").replace(/\.$/, "");
    return `waived      ${change.message}: ${why}, until ${expires}`;
  });
}

const MOST_FORCING = 10;

/** Summarizes the changes since the committed slice, and lists those that determine the version. */
export function describeChanges(report: Report | "first" | "unchanged"): readonly string[] {
  if (report === "first") return ["changes     first update: there is nothing to compare with"];
  if (report === "unchanged") return ["changes     none since the committed slice"];
  const { bump, forcedBy } = report;
  const { breaking, risky, compatible, documentation } = report.counts;
  const rest = forcedBy.length - MOST_FORCING;
  return [
    `changes     ${bump}: ${breaking} breaking, ${risky} risky, ${compatible} compatible, ${documentation} documentation`,
    ...forcedBy.slice(0, MOST_FORCING).map(({ by, message }) => `            ${message} (${by})`),
    ...(rest > 0 ? [`            … and ${rest} more`] : []),
  ];
}

/** Lists the lines of a program that break; empty if no program is checked. */
export function describeYours(yours: ProjectReport | undefined): readonly string[] {
  if (yours === undefined) return [];
  const note = yours.note === undefined ? [] : [`            ${yours.note}`];
  const places = yours.places.map(
    ({ file, line, column, message, rules }) =>
      `            ${file}:${line}:${column} ${message.replace(/\s+/g, " ")} (${rules.join(", ")})`,
  );
  return [`yours       ${yours.bump}: ${sayYours(yours)}`, ...note, ...places];
}

function kilobytes(size: number): string {
  return `${(size / 1000).toFixed(1)} kB`;
}
