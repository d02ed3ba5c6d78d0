import { join } from "node:path";
import type { Change } from "../changes/change.ts";
import { compare } from "../changes/compare.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import { type EntryPool, readEdition } from "../changes/read-edition.ts";
import { type Report, report } from "../changes/report.ts";
import { vanished } from "../changes/vanished.ts";
import { applyWaivers, parseWaivers, type Waiver } from "../changes/waivers.ts";
import { RefusedError } from "../errors.ts";
import { bytesInMemory } from "../source/byte-source.ts";
import { readTextIfThere } from "../source/files.ts";
import type { SpecFolder } from "../source/spec-folder.ts";

/** The file that names what has vanished upstream and was accepted. */
const WAIVERS = "waivers.yaml";

/** How a slice is reviewed. */
export interface ReviewOptions {
  /** Whether what vanished upstream may go without a waiver. */
  readonly isAccepted: boolean;
  /** The day, as `2026-12-31`, that waivers are held against. */
  readonly today: string;
}

/**
 * Holds a new slice against the committed one: what changed, and who breaks.
 *
 * @param slice the text of the new slice
 * @returns undefined where there is nothing to compare, or nothing changed
 * @throws {RefusedError} when something is gone that nobody accepted
 * @throws {InputError} when the waivers cannot be read
 */
export async function review(
  spec: SpecFolder,
  slice: string,
  options: ReviewOptions,
): Promise<Report | undefined> {
  const { folder, slicePath } = spec;
  const committed = readTextIfThere(slicePath);
  if (committed === undefined || committed === slice) return undefined;
  const path = join(folder, WAIVERS);
  const text = readTextIfThere(path);
  const waivers = text === undefined ? [] : parseWaivers(text, path);
  const pool: EntryPool = new Map();
  const read = (name: string, content: string) => readEdition(bytesInMemory(name, content), pool);
  const editions = [read("the committed slice", committed), read("the new slice", slice)] as const;
  if (!options.isAccepted) refuseVanished(compare(...editions).changes, waivers, path, options.today);
  return await report(...editions);
}

function refuseVanished(
  changes: readonly Change[],
  waivers: readonly Waiver[],
  path: string,
  today: string,
): void {
  const { refused, expired } = applyWaivers(vanished(changes), waivers, today);
  if (refused.length === 0) return;
  throw new RefusedError(
    `${refused.length} thing(s) have vanished upstream, and nobody accepted it: nothing written; pass --accept, or say why in ${path}`,
    [
      ...refused.map(({ rule, message, pointer }) => `vanished: ${message} (${rule} at ${pointer})`),
      ...expired.map(({ where, expires }) => `expired: ${where} held until ${expires}`),
    ],
  );
}

/** A report in one line. */
export function summarizeReview(found: Report | undefined): string {
  if (found === undefined) return "changes     none since the committed slice";
  const { breaking, risky, compatible, documentation } = found.counts;
  return `changes     ${found.bump}: ${breaking} breaking, ${risky} risky, ${compatible} compatible, ${documentation} in words`;
}

/** A report as a page for a pull request. */
export function reviewPage(found: Report | undefined): string {
  return found === undefined
    ? "# Version: none\n\nNothing changed since the committed slice.\n"
    : formatMarkdown(found);
}
