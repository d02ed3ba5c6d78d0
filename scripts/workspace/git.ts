import { execFileSync } from "node:child_process";
import { InputError, messageOf } from "../errors.ts";

/**
 * The text of a file as it was when a tag was set.
 *
 * @param folder a folder of the repository
 * @param path   the file, from that folder
 * @throws {InputError} when git does not know the tag or the file
 */
export function textAtTag(folder: string, tag: string, path: string): string {
  try {
    if (git(folder, "tag", "--list", tag) === "")
      throw new InputError("git", `no tag ${tag}`, "the first version is tagged by hand");
    return git(folder, "show", `refs/tags/${tag}:./${path}`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const todo = "a release is compared with the tag of the version in package.json";
    throw new InputError(`${tag}:${path}`, `cannot be read from git: ${messageOf(error)}`, todo);
  }
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", [...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
    // Long documents are wanted whole.
    maxBuffer: Number.POSITIVE_INFINITY,
  });
}
