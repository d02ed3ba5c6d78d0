import { messageOf } from "../errors.ts";

/** The code of a system error (`ENOENT`, …), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** What an error of the file system says, in words. */
export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "permission denied",
    EEXIST: "a part of its path is not a folder",
    EFBIG: "it would be larger than a file may be here",
    EISDIR: "it is a folder",
    ENOENT: "a folder on its path is missing, or cannot be made",
    ENOSPC: "the disk is full",
    ENOTDIR: "a part of its path is not a folder",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
  };
  return reasons[codeOf(error)] ?? messageOf(error);
}
