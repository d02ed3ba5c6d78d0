import type { Report } from "../report.ts";

/**
 * Formats a report for programs: `bump` and `changes` first, then what they come from. Same report, same text.
 *
 * @returns JSON with a line break at its end
 */
export function formatJson(report: Report): string {
  const { bump, changes, forcedBy, counts, overrides, rewritten, before, after } = report;
  return `${JSON.stringify({ bump, changes, forcedBy, counts, overrides, rewritten, before, after }, null, 2)}\n`;
}
