import type { Audience, Level } from "../change.ts";
import type { Report, ReportedChange } from "../report.ts";
import { code, counted } from "../words.ts";
import { formatCompiler } from "./compiler-section.ts";
import { formatMermaid } from "./mermaid.ts";

/** How many changes are written out: a page that people read, and that a pull request can hold. */
const MOST_LISTED: Readonly<Record<Level, number>> = {
  breaking: 100,
  risky: 50,
  compatible: 60,
  documentation: 20,
};

/** A group of more than this many of one rule is written as one entry. */
const MOST_OF_A_RULE = 12;

const AUDIENCES: Readonly<Record<Audience, string>> = {
  read: "those who read",
  send: "those who send",
  match: "those who match exhaustively",
};

/**
 * A report for people and pull requests: what forces the version first, then what breaks, what may, and
 * the rest in groups.
 *
 * @returns Markdown with a line break at its end
 */
export function formatMarkdown(report: Report): string {
  const { bump, counts, changes, rewritten } = report;
  const picture = formatMermaid(changes);
  const sum = changes.length === 0 ? "Nothing changed." : `${sayCounts(counts)}.`;
  const sections = [
    `# Version: ${bump}`,
    `What changed from ${code(report.before.name)} to ${code(report.after.name)}, and who breaks: ${sum}`,
    rewritten === 0
      ? undefined
      : `Paths and components that are written differently and mean the same: ${rewritten}.`,
    formatForced(report),
    ...(["breaking", "risky"] as const).map((level) => formatListed(level, changes)),
    formatCompiler(report),
    picture === undefined ? undefined : `## What reaches what\n\n\`\`\`mermaid\n${picture}\n\`\`\``,
    ...(["compatible", "documentation"] as const).map((level) => formatGrouped(level, changes)),
  ];
  return `${sections.filter((section) => section !== undefined).join("\n\n")}\n`;
}

function sayCounts(counts: Report["counts"]): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${count} ${level}`)
    .join(", ");
}

const MOST_FORCING = 10;

function formatForced({ bump, forcedBy }: Report): string | undefined {
  if (forcedBy.length === 0 || bump === "patch") return undefined;
  const isShort = forcedBy.length <= MOST_FORCING;
  const rules = [...new Set(forcedBy.map(({ by }) => by))];
  const lines = isShort
    ? forcedBy.map(({ by, message }) => `- ${sayForced(by, message)}`)
    : rules.map((rule) => {
        const [first, ...rest] = forcedBy.filter(({ by }) => by === rule);
        const more = rest.length > 0 ? `, and ${rest.length} more of that kind` : "";
        return `- ${sayForced(rule, first?.message ?? "")}${more}`;
      });
  return [`What asks for a ${bump} version:`, "", ...lines].join("\n");
}

// What the compiler says is in the compiler's words.
function sayForced(by: string, message: string): string {
  return `${by === "compiler" ? code(message) : message} (${code(by)})`;
}

function formatListed(level: "breaking" | "risky", changes: readonly ReportedChange[]): string | undefined {
  const found = changes.filter((change) => change.level === level);
  if (found.length === 0) return undefined;
  const rules = [...new Set(found.map(({ rule }) => rule))];
  let left = MOST_LISTED[level];
  const lines = rules.flatMap((rule) => {
    const all = found.filter((change) => change.rule === rule);
    const shown = all.slice(0, Math.min(left, level === "risky" ? MOST_OF_A_RULE : left));
    left -= shown.length;
    const rest = all.length - shown.length;
    return [
      ...shown.map(formatChange),
      ...(rest > 0 ? [`- **${rule}**: and ${rest} more, see the JSON`] : []),
    ];
  });
  return [heading(level, found.length), "", ...lines].join("\n");
}

function formatChange(change: ReportedChange): string {
  const { rule, message, pointer, audience, compiler } = change;
  const who =
    audience.length === 0
      ? "nobody: no operation reaches it"
      : audience.map((who) => AUDIENCES[who]).join(" and ");
  const opinion =
    compiler === undefined
      ? ""
      : `; the compiler: ${compiler === "compiles" ? "compiles" : "does not compile"}`;
  return `- **${rule}**: ${message}\n  Hits ${who}${sayOperations(change)}${opinion}. ${code(pointer)}`;
}

function sayOperations({ operations, operationCount }: ReportedChange): string {
  if (operationCount === 0) return "";
  const shown = operations.slice(0, 3);
  const rest = operationCount - shown.length;
  return `, in ${shown.map(code).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function formatGrouped(level: Level, changes: readonly ReportedChange[]): string | undefined {
  const found = changes.filter((change) => change.level === level);
  if (found.length === 0) return undefined;
  const rules = [...new Set(found.map(({ rule }) => rule))];
  let left = MOST_LISTED[level];
  const groups = rules.map((rule) => {
    const all = found.filter((change) => change.rule === rule);
    const shown = all.slice(0, Math.min(left, MOST_OF_A_RULE));
    left -= shown.length;
    const rest = all.length - shown.length;
    const lines = [
      ...shown.map(({ message }) => `  - ${message}`),
      ...(rest > 0 ? [`  - and ${rest} more`] : []),
    ];
    return [`- **${rule}** (${all.length})`, ...lines].join("\n");
  });
  const summary = `<summary>${found.length} in ${counted(rules.length, "group")}: ${rules.join(", ")}</summary>`;
  return [heading(level, found.length), "", "<details>", summary, "", ...groups, "", "</details>"].join("\n");
}

function heading(level: Level, count: number): string {
  return `## ${level.charAt(0).toUpperCase()}${level.slice(1)} (${count})`;
}
