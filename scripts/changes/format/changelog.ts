import { SEVERITIES, SEVERITY_TITLES } from "../change.ts";
import type { Report } from "../report.ts";
import { code } from "../words.ts";

/**
 * Formats a report for a changelog: the changes by severity, the highest first.
 *
 * @param since the version that the slice is compared with
 * @returns Markdown without a heading, ending with a line break
 */
export function formatNotes({ bump, changes }: Report, since: string): string {
  if (bump === "none") return `The slice has not changed since ${since}.\n`;
  const sections = SEVERITIES.flatMap((severity) => {
    const lines = changes
      .filter(({ level }) => level === severity)
      .map(({ message, rule }) => `- ${message} (${code(rule)})`);
    return lines.length === 0 ? [] : `### ${SEVERITY_TITLES[severity]}\n\n${lines.join("\n")}\n`;
  });
  return sections.join("\n");
}

/** Adds a version to a changelog, before all others. */
export function withVersion(changelog: string, version: string, notes: string): string {
  const [first] = headingsOf(changelog);
  const at = first?.start ?? changelog.length;
  const before = changelog.slice(0, at).trimEnd();
  const after = changelog.slice(at);
  return `${before === "" ? "" : `${before}\n\n`}## ${version}\n\n${notes.trim()}\n${after === "" ? "" : `\n${after}`}`;
}

/** Returns a changelog's section about a version, without its heading; undefined if it has none. */
export function notesOf(changelog: string, version: string): string | undefined {
  const headings = headingsOf(changelog);
  const index = headings.findIndex((heading) => heading.version === version);
  const notes = changelog.slice(headings[index]?.end ?? changelog.length, headings[index + 1]?.start).trim();
  return notes === "" ? undefined : `${notes}\n`;
}

function headingsOf(changelog: string) {
  return [...changelog.matchAll(/^## (\S+)[^\n]*$/gm)].map(({ 0: line, 1: version = "", index }) => ({
    version,
    start: index,
    end: index + line.length,
  }));
}
