import { join } from "node:path";
import type { Change } from "../changes/change.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import type { ProjectReport } from "../changes/project/yours.ts";
import { type EntryPool, readRevision } from "../changes/read-revision.ts";
import { type Report, report } from "../changes/report.ts";
import { parseSeverityOverrides, type SeverityOverrides } from "../changes/severity-overrides.ts";
import { vanished } from "../changes/vanished.ts";
import { applyWaivers, parseWaivers, type WaivedChange, type Waiver } from "../changes/waivers.ts";
import { counted } from "../changes/words.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import { RefusedError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";

/** The file with what vanished upstream and was accepted. */
const WAIVERS = "waivers.yaml";

/** The file with the severities that a team gives to rules. */
const OVERRIDES = "changes.yaml";

/** Options of a review. */
export interface ReviewOptions {
  /** Whether what vanished upstream may go without a waiver. */
  readonly isAccepted: boolean;
  /** The day, as `2026-12-31`, that waivers are held against. */
  readonly today: string;
  /** Finds the lines of a program that break by changes, where one is to be checked. */
  readonly yours: ((changes: readonly Change[]) => Promise<ProjectReport>) | undefined;
}

/** What changed, as values and as a page for a pull request. */
export interface Review {
  readonly report: Report;
  /** The lines of a program that break, where one is to be checked. */
  readonly yours: ProjectReport | undefined;
  readonly page: string;
  /** What vanished upstream and is accepted by a waiver. */
  readonly waived: readonly WaivedChange[];
}

/**
 * Compares a new slice with the committed one.
 *
 * @param folder    where the waivers are
 * @param committed the text of the committed slice
 * @param slice     the text of the new one
 * @throws {RefusedError} when something vanished that nobody accepted
 * @throws {InputError} when the waivers cannot be read
 */
export async function review(
  folder: string,
  committed: string,
  slice: string,
  options: ReviewOptions,
): Promise<Review> {
  const path = join(folder, WAIVERS);
  const text = readTextIfThere(path);
  const waivers = text === undefined ? [] : parseWaivers(text, path);
  const pool: EntryPool = new Map();
  const read = (name: string, content: string) => readRevision(bytesInMemory(name, content), pool);
  const revisions = [read("the committed slice", committed), read("the new slice", slice)] as const;
  const found = report(...revisions, readOverrides(join(folder, OVERRIDES)));
  const waived = options.isAccepted ? [] : acceptedBy(vanished(found.changes), waivers, path, options.today);
  const yours = await options.yours?.(found.changes);
  return { report: found, yours, page: formatMarkdown(found, yours), waived };
}

// None without the file.
function readOverrides(path: string): SeverityOverrides {
  const text = readTextIfThere(path);
  return text === undefined ? new Map() : parseSeverityOverrides(text, path);
}

// Changes that a waiver accepts; anything more is refused.
function acceptedBy(
  changes: readonly Change[],
  waivers: readonly Waiver[],
  path: string,
  today: string,
): readonly WaivedChange[] {
  const { accepted, refused, expired, unmatched } = applyWaivers(changes, waivers, today);
  if (refused.length === 0) return accepted;
  throw new RefusedError(
    `${counted(refused.length, "thing")} ${refused.length === 1 ? "has" : "have"} vanished upstream, and nobody accepted it: nothing written; pass --accept, or say why in ${path}`,
    [
      ...refused.map(({ rule, message, pointer }) => `vanished: ${message} (${rule} at ${pointer})`),
      ...expired.map(({ where, expires }) => `expired: ${where} held until ${expires}`),
      ...unmatched.map(
        ({ where, rule, pointer }) =>
          `matches nothing: ${where} (${rule === undefined ? "" : `${rule} at `}${pointer})`,
      ),
    ],
  );
}
