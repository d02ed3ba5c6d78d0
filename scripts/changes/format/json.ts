import type { ProjectReport } from "../project/yours.ts";
import type { Report } from "../report.ts";

/**
 * Formats a report for programs: `bump`, what breaks in a program, and `changes` first. Same report, same text.
 *
 * @param yours the lines of a program that break, where one was given
 * @returns JSON with a line break at its end
 */
export function formatJson(report: Report, yours?: ProjectReport): string {
  const { bump, changes, forcedBy, counts, overrides, rewritten, before, after } = report;
  return `${JSON.stringify({ bump, yours, changes, forcedBy, counts, overrides, rewritten, before, after }, null, 2)}\n`;
}
