import { type Audience, type Change, SEVERITY_TITLES, type Severity } from "../change.ts";
import type { ProjectReport } from "../project/yours.ts";
import type { Report } from "../report.ts";
import { code, listOf } from "../words.ts";
import { bounded } from "./bounded.ts";
import { line } from "./line.ts";
import { formatMermaid } from "./mermaid.ts";
import { formatProject, sayYours } from "./project-section.ts";
import { sample } from "./sample.ts";

/** The number of characters for the changes of each severity; with the rest, less than 65,536. */
const BUDGETS: Readonly<Record<Severity, number>> = {
  breaking: 22_000,
  risky: 10_000,
  compatible: 8_000,
  documentation: 4_000,
};

/** The number of breaking changes that are shown without unfolding. */
const OPEN = 12;

const AFFECTED: Readonly<Record<Audience, string>> = {
  response: "response consumers",
  request: "request senders",
  match: "exhaustive matches",
};

/**
 * Formats a report for people and pull requests: the version, what breaks, and the rest folded. Lines have
 * less than 200 characters, the page less than the 65,536 that a pull request allows. Nothing in a document
 * can break out of its line.
 *
 * @param yours the lines of a program that break, shown first, if a program was given
 * @returns Markdown, ending with a line break
 */
export function formatMarkdown(report: Report, yours?: ProjectReport): string {
  const { bump, changes, rewritten, before, after } = report;
  const names = `from ${code(before.name)} to ${code(after.name)}`;
  const diagram = formatMermaid(changes);
  const sections = [
    `# Version: ${bump}${yours === undefined ? "" : `; ${sayYours(yours)}`}`,
    yours === undefined ? undefined : formatProject(yours),
    line(`The slice ${names}: ${summaryOf(report)}.`),
    rewritten === 0
      ? undefined
      : `Paths and components that are written differently and mean the same: ${rewritten}.`,
    overridesOf(report),
    formatBreaking(changes),
    ...(["risky", "compatible", "documentation"] as const).map((severity) => formatFolded(severity, changes)),
    diagram === undefined
      ? undefined
      : folded("Which operations reach what changed", `\`\`\`mermaid\n${diagram}\n\`\`\``),
  ];
  return bounded(`${sections.filter((section) => section !== undefined).join("\n\n")}\n`);
}

function overridesOf({ overrides }: Report): string | undefined {
  if (overrides.length === 0) return undefined;
  return overrides
    .map(({ rule, severity, reason }) => line(`- ${code(rule)} is ${severity} here: ${code(reason)}`))
    .join("\n");
}

function summaryOf({ changes, counts }: Report): string {
  if (changes.length === 0) return "Nothing changed";
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
    .join(", ");
}

function formatBreaking(changes: readonly Change[]): string | undefined {
  const found = changes.filter(({ level }) => level === "breaking");
  if (found.length === 0) return undefined;
  const lengthOf = (change: Change) => formatChange(change).length + 1;
  const entries = sample(found, ruleOf, lengthOf, BUDGETS.breaking).flatMap(({ group, shown, rest }) => [
    ...shown.map(formatChange),
    ...(rest > 0 ? [line(`- and ${rest} more of ${code(group)}: see the JSON`)] : []),
  ]);
  const [open, more] = [entries.slice(0, OPEN), entries.slice(OPEN)];
  const rest = more.length === 0 ? [] : ["", folded("More breaking changes", more.join("\n"))];
  return [`## ${SEVERITY_TITLES.breaking} (${found.length})`, "", ...open, ...rest].join("\n");
}

function formatFolded(severity: Severity, changes: readonly Change[]): string | undefined {
  const found = changes.filter(({ level }) => level === severity);
  if (found.length === 0) return undefined;
  const format = severity === "risky" ? formatChange : ({ message }: Change) => line(`  - ${message}`);
  const chosen = sample(found, ruleOf, (change) => format(change).length, BUDGETS[severity]);
  const entries = chosen.flatMap(({ group, shown, rest }) => [
    ...(severity === "risky" ? [] : [line(`- ${code(group)}: ${shown.length + rest}`)]),
    ...shown.map(format),
    ...(rest > 0 ? [line(`  - and ${rest} more of ${code(group)}: see the JSON`)] : []),
  ]);
  return folded(`${SEVERITY_TITLES[severity]} (${found.length})`, entries.join("\n"));
}

function formatChange(change: Change): string {
  const { rule, message, pointer } = change;
  return [line(`- ${message}`), line(`  ${affectedBy(change)} ${code(rule)} at ${code(pointer)}`)].join("\n");
}

function affectedBy({ audience, operations, operationCount }: Change): string {
  if (audience.length === 0) return "Affects: no operation.";
  const names = operations.slice(0, 2);
  const rest = operationCount - names.length;
  const where = names.length === 0 ? "" : `, in ${listOf(names)}${rest > 0 ? ` and ${rest} more` : ""}`;
  return `Affects: ${audience.map((who) => AFFECTED[who]).join(", ")}${where}.`;
}

function folded(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

function ruleOf({ rule }: Change): string {
  return rule;
}
