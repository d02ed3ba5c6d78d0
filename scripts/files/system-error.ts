import { messageOf } from "../errors.ts";

/** Returns the code of a system error (`ENOENT`, …), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "it is in use",
  EEXIST: "a part of its path is not a folder",
  EFBIG: "it exceeds the largest file size allowed",
  EISDIR: "it is a folder",
  ELOOP: "its links form a circle",
  ENAMETOOLONG: "a name in its path is too long",
  ENOENT: "a folder on its path is missing, or cannot be made",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is not a folder",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
};

/** Returns the reason of a file system error as text. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? messageOf(error);
}
