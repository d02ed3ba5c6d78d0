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
    // Long documents are wanted whole.
    return execFileSync("git", ["show", `refs/tags/${tag}:./${path}`], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      maxBuffer: Number.POSITIVE_INFINITY,
    });
  } catch (error) {
    const todo = "a release is compared with the tag of the version in package.json";
    throw new InputError(`${tag}:${path}`, `cannot be read from git: ${messageOf(error)}`, todo);
  }
}
