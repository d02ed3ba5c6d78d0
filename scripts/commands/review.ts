import { join } from "node:path";
import type { Change } from "../changes/change.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import type { ProjectReport } from "../changes/project/yours.ts";
import { readRevision } from "../changes/read-revision.ts";
import { type Report, report } from "../changes/report.ts";
import { vanished } from "../changes/rules/rules.ts";
import { parseSeverityOverrides, type SeverityOverrides } from "../changes/severity-overrides.ts";
import { type AppliedWaivers, applyWaivers, parseWaivers, type WaivedChange } from "../changes/waivers.ts";
import { counted } from "../changes/words.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import type { Dialect } from "../document/dialect.ts";
import type { JsonObject } from "../document/json.ts";
import { RefusedError } from "../errors.ts";
import { readTextIfThere } from "../files/files.ts";

/** The file with the accepted changes. */
const WAIVERS = "waivers.yaml";

/** The file with the severities that a team sets for rules. */
const OVERRIDES = "changes.yaml";

/** Options for the review of a slice. */
export interface ReviewOptions {
  /** Whether elements that vanished upstream are accepted without a waiver. */
  readonly isAccepted: boolean;
  /** The dialect in slice.yaml; undefined if it is detected from the document. */
  readonly dialect: Dialect | undefined;
  /** The current day, as `2026-12-31`, for the expiry of waivers. */
  readonly today: string;
  /** Finds the lines of a program that break; undefined without a program. */
  readonly yours: ((changes: readonly Change[]) => Promise<ProjectReport>) | undefined;
}

/** A new slice that is not written yet. */
export interface NewSlice {
  readonly document: JsonObject;
  readonly text: string;
}

/** The changes in a slice, as values and as a page for a pull request. */
export interface Review {
  readonly report: Report;
  /** The lines of a program that break; undefined without a program. */
  readonly yours: ProjectReport | undefined;
  readonly page: string;
  /** The vanished elements that a waiver accepts. */
  readonly waived: readonly WaivedChange[];
  /** The vanished elements that `--accept` accepts. */
  readonly accepted: readonly Change[];
  /** Set if an element vanished and is not accepted. */
  readonly refusal: RefusedError | undefined;
}

/**
 * Compares a new slice with the committed one: what changed, and what breaks.
 *
 * @param folder    the folder with the waivers
 * @param committed the text of the committed slice
 * @param slice     the new slice
 * @throws {InputError} if the waivers cannot be read
 */
export async function review(
  folder: string,
  committed: string,
  slice: NewSlice,
  options: ReviewOptions,
): Promise<Review> {
  const path = join(folder, WAIVERS);
  const text = readTextIfThere(path);
  const waivers = text === undefined ? [] : parseWaivers(text, path);
  // The new slice comes first: only the changed parts of the committed one are then parsed.
  const { dialect } = options;
  const pool = new Map<string, JsonObject>();
  const after = readRevision(bytesInMemory("the new slice", slice.text), pool, {
    document: slice.document,
    dialect,
  });
  const before = readRevision(bytesInMemory("the committed slice", committed), pool, { dialect });
  const found = report(before, after, severityOverrides(folder));
  const gone = vanished(found.changes);
  const applied = applyWaivers(gone, waivers, options.today);
  const yours = await options.yours?.(found.changes);
  return {
    report: found,
    yours,
    page: formatMarkdown(found, yours),
    waived: applied.accepted,
    accepted: options.isAccepted ? applied.refused : [],
    refusal: options.isAccepted ? undefined : refusalOf(applied, path),
  };
}

/**
 * Returns the severities that a team sets for rules in the folder of a slice; none if the file is missing.
 *
 * @throws {InputError} if it cannot be read
 */
export function severityOverrides(folder: string): SeverityOverrides {
  const path = join(folder, OVERRIDES);
  const text = readTextIfThere(path);
  return text === undefined ? new Map() : parseSeverityOverrides(text, path);
}

function refusalOf(applied: AppliedWaivers, path: string): RefusedError | undefined {
  const { refused, expired, unmatched } = applied;
  if (refused.length === 0) return undefined;
  return new RefusedError(
    `${counted(refused.length, "element")} vanished upstream and ${refused.length === 1 ? "is" : "are"} not accepted, nothing written; add --accept, or a waiver with the reason to ${path}`,
    [
      ...refused.map(({ rule, message, pointer }) => `vanished: ${message} (${rule} at ${pointer})`),
      ...expired.map(({ where, expires }) => `expired: ${where} was valid until ${expires}`),
      ...unmatched.map(
        ({ where, rule, pointer }) =>
          `matches nothing: ${where} (${rule === undefined ? "" : `${rule} at `}${pointer})`,
      ),
    ],
  );
}
