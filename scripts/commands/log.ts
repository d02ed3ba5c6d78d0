import { relative } from "node:path";
import { formatHistory, type HistoryEntry, isAbout } from "../changes/format/history.ts";
import { type EntryPool, readRevision } from "../changes/read-revision.ts";
import { report } from "../changes/report.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import { commitsOf, textAtCommit } from "../workspace/git.ts";
import { readSpecFolder } from "../workspace/spec-folder.ts";
import { type Command, command } from "./command.ts";
import { severityOverrides } from "./review.ts";
import { oneSliceFolder } from "./slice-folders.ts";

/** `log`: lists what changed in a slice from commit to commit, from git only. */
export const log: Command = command("log", {
  takes: "[folder]",
  does: "Lists what changed in a slice from commit to commit of its repository.",
  options: {
    since: {
      type: "string",
      value: "<day|commit>",
      help: "the first day or commit (default: the first commit)",
    },
    of: { type: "string", value: "<pointer|name>", help: "only changes of this element" },
    json: { type: "boolean", help: "print one JSON document" },
  },
  async run({ values, positionals }, { write }) {
    const entries = historyOf(oneSliceFolder("log", positionals), values.since, values.of);
    const asText = () => formatHistory(entries, values.of);
    write(values.json === true ? `${JSON.stringify({ entries }, null, 2)}\n` : asText());
  },
});

// @throws {InputError} if the folder has no slice, or git has no history of it
function historyOf(
  folder: string,
  since: string | undefined,
  of: string | undefined,
): readonly HistoryEntry[] {
  const { slicePath, request } = readSpecFolder(folder);
  const path = relative(folder, slicePath).replaceAll("\\", "/");
  const overrides = severityOverrides(folder);
  const pool: EntryPool = new Map();
  const revisionAt = (commit: string, name: string) => {
    const text = textAtCommit(folder, commit, name);
    if (text === undefined) return undefined;
    return readRevision(bytesInMemory(`${commit}:${name}`, text), pool, { dialect: request.dialect });
  };
  return commitsOf(folder, path, since).flatMap((commit): HistoryEntry[] => {
    const { hash, date, subject } = commit;
    const [before, after] = [revisionAt(`${hash}^`, commit.before), revisionAt(hash, commit.path)];
    if (before === undefined || after === undefined) return [];
    const { bump, changes } = report(before, after, overrides);
    const wanted = of === undefined ? changes : changes.filter((change) => isAbout(change, of));
    return wanted.length === 0 ? [] : [{ commit: hash, date, subject, bump, changes: wanted }];
  });
}
