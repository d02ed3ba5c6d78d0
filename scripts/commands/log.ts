import { relative } from "node:path";
import { parseArgs } from "node:util";
import { formatHistory, type HistoryEntry, isAbout } from "../changes/format/history.ts";
import { type EntryPool, readRevision } from "../changes/read-revision.ts";
import { report } from "../changes/report.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import { InputError, messageOf } from "../errors.ts";
import { commitsOf, textAtCommit } from "../workspace/git.ts";
import { readSpecFolder } from "../workspace/spec-folder.ts";

/** The arguments of `log`. */
export interface LogRequest {
  /** The folder with `slice.yaml`. */
  readonly folder: string;
  /** A day or a revision; from the first commit without it. */
  readonly since: string | undefined;
  /** The pointer or the name of the only element that is of interest. */
  readonly of: string | undefined;
  readonly isJson: boolean;
}

/** Reads the arguments of `log`. @throws {InputError} when they are not one folder and known options */
export function parseLogRequest(args: readonly string[]): LogRequest {
  const { positionals, values } = parsed(args);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new InputError("log", `takes one folder, not ${positionals.length}`, "graph-slice log <folder>");
  return { folder, since: values.since, of: values.of, isJson: values.json === true };
}

function parsed(args: readonly string[]) {
  try {
    const options = { since: { type: "string" }, of: { type: "string" }, json: { type: "boolean" } } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new InputError("options", messageOf(error), "--help lists them");
  }
}

/**
 * `log`: lists what changed in a slice from commit to commit of the repository that holds it, from git alone.
 *
 * @param write takes the list
 * @throws {InputError} when the folder has no slice, or git has no history of it
 */
export async function log(request: LogRequest, write: (text: string) => void): Promise<void> {
  const { folder, since, of } = request;
  const path = relative(folder, readSpecFolder(folder).slicePath).replaceAll("\\", "/");
  const pool: EntryPool = new Map();
  const revisionAt = (commit: string) => {
    const text = textAtCommit(folder, commit, path);
    return text === undefined ? undefined : readRevision(bytesInMemory(`${commit}:${path}`, text), pool);
  };
  const entries = commitsOf(folder, path, since).flatMap(({ hash, date, subject }): HistoryEntry[] => {
    const [before, after] = [revisionAt(`${hash}^`), revisionAt(hash)];
    if (before === undefined || after === undefined) return [];
    const { bump, changes } = report(before, after);
    const wanted = of === undefined ? changes : changes.filter((change) => isAbout(change, of));
    return wanted.length === 0 ? [] : [{ commit: hash, date, subject, bump, changes: wanted }];
  });
  write(request.isJson ? `${JSON.stringify({ entries }, null, 2)}\n` : formatHistory(entries));
}
