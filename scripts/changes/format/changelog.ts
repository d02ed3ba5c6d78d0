import { LEVELS, type Level } from "../change.ts";
import type { Report } from "../report.ts";
import { code } from "../words.ts";

const TITLES: Readonly<Record<Level, string>> = {
  breaking: "Breaking",
  risky: "Depends on your code",
  compatible: "Compatible",
  documentation: "In words",
};

/**
 * What a report comes to in a changelog: the changes by level, the gravest first.
 *
 * @param since the version it is compared with
 * @returns Markdown without a heading, and a line break at its end
 */
export function formatNotes(report: Report, since: string): string {
  const { changes, forcedBy } = report;
  if (report.bump === "none") return `The slice is that of ${since}.\n`;
  // What the compiler alone objects to has no rule, and no other place here.
  const byCompiler = forcedBy.filter(({ by }) => by === "compiler");
  const sections = LEVELS.map((level) => {
    const lines = changes
      .filter((change) => change.level === level)
      .map(({ message, rule }) => `- ${message} (${code(rule)})`);
    return lines.length === 0 ? "" : `### ${TITLES[level]}\n\n${lines.join("\n")}\n`;
  });
  const objections = byCompiler.map(({ message, pointer }) => `- ${code(pointer)}: ${code(message)}`);
  if (objections.length > 0) sections.unshift(`### No longer compiles\n\n${objections.join("\n")}\n`);
  return sections.filter((section) => section !== "").join("\n");
}

/** A changelog with one more version, before all others. */
export function withVersion(changelog: string, version: string, notes: string): string {
  const [first] = headingsOf(changelog);
  const at = first?.start ?? changelog.length;
  const before = changelog.slice(0, at).trimEnd();
  const after = changelog.slice(at);
  return `${before === "" ? "" : `${before}\n\n`}## ${version}\n\n${notes.trim()}\n${after === "" ? "" : `\n${after}`}`;
}

/** What a changelog says of a version, without its heading; undefined where it says nothing. */
export function notesOf(changelog: string, version: string): string | undefined {
  const headings = headingsOf(changelog);
  const index = headings.findIndex((heading) => heading.version === version);
  const notes = changelog.slice(headings[index]?.end ?? changelog.length, headings[index + 1]?.start).trim();
  return notes === "" ? undefined : `${notes}\n`;
}

interface Heading {
  readonly version: string;
  readonly start: number;
  readonly end: number;
}

function headingsOf(changelog: string): readonly Heading[] {
  return [...changelog.matchAll(/^## (\S+)[^\n]*$/gm)].map(({ 0: line, 1: version = "", index }) => ({
    version,
    start: index,
    end: index + line.length,
  }));
}
