import { execFileSync } from "node:child_process";
import { type TemporaryFolder, temporaryFolder } from "./folder.ts";

/** A git repository that is removed after the test. */
export interface Repository extends TemporaryFolder {
  /** Commits all files and sets a tag. */
  tag(name: string): void;
}

/** Makes a repository with files and without commits. */
export function repository(files: Readonly<Record<string, string>> = {}): Repository {
  const folder = temporaryFolder(files);
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.test", ...args], {
      cwd: folder.path,
      stdio: "pipe",
    });
  git("init", "--quiet");
  const tag = (name: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", name);
    git("tag", name);
  };
  return { ...folder, tag };
}
