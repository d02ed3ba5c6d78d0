import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { Bump } from "../changes/bump.ts";
import { formatNotes, notesOf, withVersion } from "../changes/format/changelog.ts";
import { type EntryPool, readRevision } from "../changes/read-revision.ts";
import { type Report, report } from "../changes/report.ts";
import { BUMPS, higher, nextVersion } from "../changes/version.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import { InputError, messageOf, RefusedError } from "../errors.ts";
import { readText, readTextIfThere, writeFiles } from "../files/files.ts";
import { textAtTag } from "../workspace/git.ts";
import { filesWithVersion, readVersion } from "../workspace/package-version.ts";
import { readSpecFolder } from "../workspace/spec-folder.ts";

/** What `release` is asked. */
export interface ReleaseRequest {
  /** The folder with package.json and CHANGELOG.md. */
  readonly folder: string;
  /** The folder with `slice.yaml`, from there. */
  readonly spec: string;
  /** The bump that what changed outside the slice asks for. */
  readonly atLeast: Bump;
  /** The tag whose notes are wanted, and nothing else. */
  readonly notes: string | undefined;
}

/** Reads the arguments of `release`. @throws {InputError} when they are not known options */
export function parseReleaseRequest(args: readonly string[]): ReleaseRequest {
  const { spec = "spec", bump = "none", notes } = parsed(args);
  const atLeast = BUMPS.find((known) => known === bump);
  if (atLeast === undefined)
    throw new InputError("--bump", `${bump} is not a bump`, "use patch, minor or major");
  return { folder: ".", spec, atLeast, notes };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      spec: { type: "string" },
      bump: { type: "string" },
      notes: { type: "string" },
    } as const;
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new InputError("options", messageOf(error), "--help lists them");
  }
}

/**
 * `release`: sets the version that follows from what changed in the slice since the last one was tagged, and
 * writes that into CHANGELOG.md; or gives what CHANGELOG.md says of a tag.
 *
 * @param write where lines for people, or the notes, go
 * @throws {InputError} when a file or the tag of the last version cannot be read
 * @throws {RefusedError} when there is nothing to release; when the tag is not that of package.json, or
 *   CHANGELOG.md says nothing of it
 */
export async function release(request: ReleaseRequest, write: (text: string) => void): Promise<void> {
  if (request.notes === undefined) await prepare(request, write);
  else write(notesFor(request.folder, request.notes));
}

async function prepare(request: ReleaseRequest, write: (text: string) => void): Promise<void> {
  const { folder, atLeast } = request;
  const current = readVersion(folder);
  const found = await sinceTag(folder, request.spec, tagOf(current));
  const bump = higher(found.bump, atLeast);
  if (bump === "none")
    throw new RefusedError(
      `nothing changed in the slice since ${tagOf(current)}; --bump patch, minor or major releases what changed elsewhere`,
    );
  const version = nextVersion(current, bump);
  const changelog = changelogOf(folder);
  if (notesOf(changelog.text, version) !== undefined)
    throw new InputError(changelog.path, `has a section ${version} already`, "take it out first");
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
  if (tag !== tagOf(version)) throw new RefusedError(`${tag}: package.json is of version ${version}`);
  const changelog = changelogOf(folder);
  const notes = notesOf(changelog.text, version);
  if (notes === undefined) throw new RefusedError(`${changelog.path}: says nothing of ${version}`);
  return notes;
}

async function sinceTag(folder: string, spec: string, tag: string): Promise<Report> {
  const { slicePath } = readSpecFolder(join(folder, spec));
  const pool: EntryPool = new Map();
  const read = (name: string, text: string) => readRevision(bytesInMemory(name, text), pool);
  const path = relative(folder, slicePath).replaceAll("\\", "/");
  return await report(
    read(`${tag}:${path}`, textAtTag(folder, tag, path)),
    read(slicePath, readText(slicePath)),
  );
}

function tagOf(version: string): string {
  return `v${version}`;
}

function changelogOf(folder: string): { readonly path: string; readonly text: string } {
  const path = join(folder, "CHANGELOG.md");
  return { path, text: readTextIfThere(path) ?? "# Changelog\n" };
}
