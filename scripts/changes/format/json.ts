import type { ProjectReport } from "../project/yours.ts";
import type { Report } from "../report.ts";

/**
 * Formats a report for programs: `bump`, `yours` and `changes` come first. Equal reports give equal text.
 *
 * @param yours the lines of a program that break, if a program was given
 * @returns JSON, ending with a line break
 */
export function formatJson(report: Report, yours?: ProjectReport): string {
  const { bump, changes, forcedBy, counts, overrides, rewritten, before, after } = report;
  return `${JSON.stringify({ bump, yours, changes, forcedBy, counts, overrides, rewritten, before, after }, null, 2)}\n`;
}
