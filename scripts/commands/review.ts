import { join } from "node:path";
import type { Change } from "../changes/change.ts";
import { compare } from "../changes/compare.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import { type EntryPool, readEdition } from "../changes/read-edition.ts";
import { type Report, report } from "../changes/report.ts";
import { vanished } from "../changes/vanished.ts";
import { applyWaivers, parseWaivers, type WaivedChange, type Waiver } from "../changes/waivers.ts";
import { counted } from "../changes/words.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import { RefusedError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";

/** The file that names what has vanished upstream and was accepted. */
const WAIVERS = "waivers.yaml";

/** How a slice is reviewed. */
export interface ReviewOptions {
  /** Whether what vanished upstream may go without a waiver. */
  readonly isAccepted: boolean;
  /** The day, as `2026-12-31`, that waivers are held against. */
  readonly today: string;
}

/** What changed, as values and as a page for a pull request. */
export interface Review {
  readonly report: Report;
  readonly page: string;
  /** What vanished upstream and was let go by a waiver. */
  readonly waived: readonly WaivedChange[];
}

/**
 * Holds a new slice against the committed one: what changed, and who breaks.
 *
 * @param folder    where the waivers are
 * @param committed the text of the committed slice
 * @param slice     the text of the new one
 * @throws {RefusedError} when something is gone that nobody accepted
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
  const read = (name: string, content: string) => readEdition(bytesInMemory(name, content), pool);
  const editions = [read("the committed slice", committed), read("the new slice", slice)] as const;
  const waived = options.isAccepted
    ? []
    : letGo(vanished(compare(...editions).changes), waivers, path, options.today);
  const found = await report(...editions);
  return { report: found, page: formatMarkdown(found), waived };
}

// What waivers let go; anything more is refused.
function letGo(
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
