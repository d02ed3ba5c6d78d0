import { execFileSync } from "node:child_process";
import { InputError, messageOf } from "../errors.ts";
import { codeOf } from "../files/system-error.ts";

/**
 * Reads a file as it was at a tag.
 *
 * @param folder a folder of the repository
 * @param path   the path of the file, relative to that folder
 * @throws {InputError} if there is no such tag or file
 */
export function textAtTag(folder: string, tag: string, path: string): string {
  try {
    if (git(folder, "tag", "--list", tag) === "")
      throw new InputError("git", `no tag ${tag}`, todoWithout(folder, tag));
    return git(folder, "show", `refs/tags/${tag}:./${path}`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const todo = "if the slice is newer than this tag, set the next version and its tag by hand";
    throw new InputError(`${tag}:${path}`, `cannot be read from git: ${faultIn(error)}`, todo);
  }
}

// A clone may have no tags, or a release may not be tagged yet.
function todoWithout(folder: string, tag: string): string {
  const version = tag.replace(/^v/, "");
  return git(folder, "tag", "--list") === ""
    ? `this clone has no tags: run \`git fetch --tags\`, or tag the commit that released ${version}`
    : `tag the commit that released ${version}; if none did, release it before the next version`;
}

/** A commit that changed a file. */
export interface Commit {
  readonly hash: string;
  /** The day, as `2026-12-31`. */
  readonly date: string;
  readonly subject: string;
  /** The path of the file in the commit, relative to the top folder of the repository. */
  readonly path: string;
  /** Its path before the commit, which may have renamed it. */
  readonly before: string;
}

/**
 * Lists the commits that changed a file, under each of its names, oldest first.
 *
 * @param folder a folder of the repository
 * @param path   the path of the file, relative to that folder
 * @param since  a day, as `2026-12-31`, or a revision; default: all commits
 * @throws {InputError} if the folder is not in a repository, if there is no such revision, or if the commits of a shallow
 *   clone are not all there
 */
export function commitsOf(folder: string, path: string, since: string | undefined): readonly Commit[] {
  try {
    const name = git(folder, "rev-parse", "--show-prefix").replace(/\n$/, "") + path;
    const limits = since === undefined ? [] : [limitOf(folder, since)];
    return commitsUnder(folder, name, "HEAD", limits).toReversed();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      "git",
      `no history of ${path}: ${faultIn(error)}`,
      "give a folder in a repository with commits",
    );
  }
}

// Returns git's option for the commits from a day on, or after a revision.
function limitOf(folder: string, since: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since);
  // git reads any text as a date.
  const isRealDay = isDay && new Date(Date.parse(since) || 0).toISOString().startsWith(since);
  if (isRealDay) return `--since=${since}T00:00:00`;
  try {
    const revision = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${since}^{commit}`);
    return `^${revision.trim()}`;
  } catch {
    const what = isDay ? "a day" : "a day or a revision";
    throw new InputError("--since", `${since} is not ${what}`, "write a day such as 2026-12-31, or a commit");
  }
}

// Lists the commits up to one that changed a file, under this name and those before, newest first.
function commitsUnder(
  folder: string,
  path: string,
  tip: string,
  limits: readonly string[],
): readonly Commit[] {
  const format = "--format=%H%x09%cs%x09%P%x09%s";
  const lines = git(folder, "log", format, ...limits, tip, "--", `:(top,literal)${path}`).match(/.+/g) ?? [];
  const commits = lines.map((line) => {
    const [hash = "", date = "", parents = "", ...subject] = line.split("\t");
    if (parents === "" && isShallow(folder))
      throw new InputError("git", `no history of ${path} before ${hash}: the clone is shallow`, UNSHALLOW);
    return { hash, date, parents, subject: subject.join("\t"), path, before: path };
  });
  const oldest = commits.at(-1);
  if (oldest === undefined || oldest.parents === "") return commits;
  const before = nameBefore(folder, oldest.hash, path);
  if (before === undefined) return commits;
  const rest = commitsUnder(folder, before, `${oldest.hash}^`, limits);
  return [...commits.slice(0, -1), { ...oldest, before }, ...rest];
}

const UNSHALLOW = "run `git fetch --unshallow`, or give --since a later day or revision";

function isShallow(folder: string): boolean {
  return git(folder, "rev-parse", "--is-shallow-repository").trim() === "true";
}

// Not `git log --follow`, which also follows copies: a new slice may resemble another one.
function nameBefore(folder: string, commit: string, path: string): string | undefined {
  const options = ["-r", "-z", "--find-renames", "--diff-filter=R", "--name-status"];
  const fields = git(folder, "diff-tree", ...options, `${commit}^`, commit).split("\0");
  const at = fields.findIndex((field, index) => index % 3 === 2 && field === path);
  return fields[at - 1];
}

/**
 * Reads a file as it was in a commit, or before it (`<hash>^`); returns undefined if it did not exist.
 *
 * @param path relative to the top folder of the repository
 */
export function textAtCommit(folder: string, commit: string, path: string): string | undefined {
  try {
    return git(folder, "show", `${commit}:${path}`);
  } catch {
    return undefined;
  }
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
    // The default of 1 MB is too small for a long document.
    maxBuffer: Number.POSITIVE_INFINITY,
  });
}

// Returns what git wrote, without the command line that the message of the error has.
function faultIn(error: unknown): string {
  if (codeOf(error) === "ENOENT") return "the program git was not found";
  const text = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  return messageOf(text === "" ? error : text);
}
