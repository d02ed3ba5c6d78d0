import { execFileSync } from "node:child_process";
import { InputError, messageOf } from "../errors.ts";

/**
 * Reads a file as it was at a tag.
 *
 * @param folder a folder of the repository
 * @param path   the path of the file, relative to that folder
 * @throws {InputError} when there is no such tag or file
 */
export function textAtTag(folder: string, tag: string, path: string): string {
  try {
    if (git(folder, "tag", "--list", tag) === "")
      throw new InputError("git", `no tag ${tag}`, "tag the first version by hand");
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
    // The default of 1 MB would cut a long document.
    maxBuffer: Number.POSITIVE_INFINITY,
  });
}
