import { expect, test } from "vitest";
import { formatNotes, notesOf, withVersion } from "../../scripts/changes/format/changelog.ts";
import { readRevision } from "../../scripts/changes/read-revision.ts";
import { type Report, report } from "../../scripts/changes/report.ts";
import { bytesInMemory } from "../../scripts/document/byte-source.ts";
import { PUBLISHED } from "../support/project.ts";

const NEWER = PUBLISHED.replace("        - broken\n", "        - broken\n        - repaired\n").replace(
  / {12}size:\n {14}type: number\n {14}nullable: true\n/,
  "",
);

function reportOn(before: string, after: string): Report {
  const read = (text: string) => readRevision(bytesInMemory("things", text), new Map());
  return report(read(before), read(after));
}

test("formatNotes groups changes by severity, the highest first", () => {
  const notes = formatNotes(reportOn(PUBLISHED, NEWER), "1.0.0");
  expect(notes.match(/^### .*/gm)).toEqual(["### Breaking", "### Compatible"]);
  const [, breaking = "", compatible = ""] = notes.split("### ");
  expect(breaking).toMatch(/^- .*`largeThing\.size`.* \(`property-removed`\)$/m);
  expect(compatible).toMatch(/^- .*`repaired`.* \(`enum-member-added-after-sentinel`\)$/m);
});

test("formatNotes states that a slice has not changed", () => {
  const same = reportOn(PUBLISHED, PUBLISHED);
  expect(formatNotes(same, "1.0.0")).toBe("The slice has not changed since 1.0.0.\n");
});

const INTRO = "# Changelog\n\nOne section for each version.\n";

test.each([
  ["nothing", "", "## 2.0.0\n\nnew\n"],
  ["an introduction", INTRO, `${INTRO}\n## 2.0.0\n\nnew\n`],
  [
    "an introduction and a version",
    `${INTRO}\n## 1.0.0\n\nold\n`,
    `${INTRO}\n## 2.0.0\n\nnew\n\n## 1.0.0\n\nold\n`,
  ],
])("withVersion adds a version before the others in a changelog of %s", (_, changelog, want) => {
  expect(withVersion(changelog, "2.0.0", "new\n")).toBe(want);
});

test.each([
  ["2.0.0", "new\n\n### Breaking\n\n- `a`\n"],
  ["1.0.0", "old\n"],
  ["1.0", undefined],
  ["0.9.0", undefined],
  ["3.0.0", undefined],
])("notesOf finds the section of version %s, or nothing", (version, want) => {
  const changelog = `${INTRO}\n## 2.0.0\n\nnew\n\n### Breaking\n\n- \`a\`\n\n## 1.0.0 of old\n\nold\n\n## 0.9.0\n`;
  expect(notesOf(changelog, version)).toBe(want);
});
