import { join, relative } from "node:path";
import { formatNotes, notesOf, withVersion } from "../changes/format/changelog.ts";
import type { Report } from "../changes/report.ts";
import { BUMPS, type Bump, higher, nextVersion } from "../changes/version.ts";
import { diff } from "../diff.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import { InputError, RefusedError } from "../errors.ts";
import { readText, readTextIfThere, writeFiles } from "../files/files.ts";
import { textAtTag } from "../workspace/git.ts";
import { filesWithVersion, readVersion } from "../workspace/package.ts";
import { fromFolder, readSpecFolder } from "../workspace/spec-folder.ts";
import type { Command } from "./command.ts";
import { parseOptions } from "./parse-options.ts";
import { oneSliceFolder } from "./slice-folders.ts";

const OPTIONS = {
  bump: { type: "string", value: "<bump>", help: "the minimum bump: patch, minor or major" },
  notes: {
    type: "string",
    value: "<tag>",
    help: "only print the section of a tag in CHANGELOG.md",
  },
} as const;

/** `release`: sets the next version and writes its section of the changelog. */
export const release: Command = {
  takes: "[folder]",
  does: "Sets the next version, by the changes in the slice since the last tag, and writes its section of CHANGELOG.md.",
  options: OPTIONS,
  run: async (args, { write }) => await releaseIn(".", args, write),
};

/**
 * Prepares a release in a folder.
 *
 * @param folder the folder with package.json and CHANGELOG.md
 * @param write  prints lines for people, or the notes
 * @throws {InputError} if a file or the tag of the last version cannot be read
 * @throws {RefusedError} if there is nothing to release, if the tag is not the version of package.json, or if
 *   CHANGELOG.md has no section for it
 */
export async function releaseIn(
  folder: string,
  args: readonly string[],
  write: (text: string) => void,
): Promise<void> {
  const { values, positionals } = parseOptions("release", args, OPTIONS);
  const { bump = "none", notes } = values;
  const atLeast = BUMPS.find((known) => known === bump);
  if (atLeast === undefined)
    throw new InputError("--bump", `unknown bump ${bump}`, "use patch, minor or major");
  if (notes === undefined) prepare(folder, oneSliceFolder("release", positionals, folder), atLeast, write);
  else write(notesFor(folder, notes));
}

function prepare(folder: string, spec: string, atLeast: Bump, write: (text: string) => void): void {
  const current = readVersion(folder);
  const found = sinceTag(folder, spec, tagOf(current));
  const bump = higher(found.bump, atLeast);
  if (bump === "none")
    throw new RefusedError(
      `nothing changed in the slice since ${tagOf(current)}; to release other changes, add --bump patch, minor or major`,
    );
  const version = nextVersion(current, bump);
  const changelog = changelogOf(folder);
  if (notesOf(changelog.text, version) !== undefined)
    throw new InputError(changelog.path, `already has a section ${version}`, "remove it first");
  const changes = writeFiles(
    new Map([
      ...filesWithVersion(folder, version),
      [changelog.path, withVersion(changelog.text, version, formatNotes(found, current))],
    ]),
  );
  write(`version     ${current} → ${version}  (the slice: ${found.bump})\n`);
  for (const { path, change } of changes) write(`${change.padEnd(10)}  ${path}\n`);
  write(`next        read ${changelog.path}, commit, tag ${tagOf(version)}, push both\n`);
}

function notesFor(folder: string, tag: string): string {
  const version = readVersion(folder);
  if (tag !== tagOf(version)) throw new RefusedError(`${tag}: package.json has version ${version}`);
  const changelog = changelogOf(folder);
  const notes = notesOf(changelog.text, version);
  if (notes === undefined) throw new RefusedError(`${changelog.path}: has no section ${version}`);
  return notes;
}

function sinceTag(folder: string, spec: string, tag: string): Report {
  const { slicePath, request } = readSpecFolder(fromFolder(folder, spec));
  const path = relative(folder, slicePath).replaceAll("\\", "/");
  return diff(
    bytesInMemory(`${tag}:${path}`, textAtTag(folder, tag, path)),
    bytesInMemory(slicePath, readText(slicePath)),
    undefined,
    request.dialect,
  );
}

function tagOf(version: string): string {
  return `v${version}`;
}

function changelogOf(folder: string): { readonly path: string; readonly text: string } {
  const path = join(folder, "CHANGELOG.md");
  return { path, text: readTextIfThere(path) ?? "# Changelog\n" };
}
