import { join } from "node:path";
import type { Change } from "../changes/change.ts";
import { formatMarkdown } from "../changes/format/markdown.ts";
import type { ProjectReport } from "../changes/project/yours.ts";
import { readRevision } from "../changes/read-revision.ts";
import { type Report, report } from "../changes/report.ts";
import { vanished } from "../changes/rules/rules.ts";
import { parseSeverityOverrides, type SeverityOverrides } from "../changes/severity-overrides.ts";
import type { Bump } from "../changes/version.ts";
import { type AppliedWaivers, applyWaivers, type WaivedChange } from "../changes/waivers.ts";
import { counted } from "../changes/words.ts";
import { bytesInMemory } from "../document/byte-source.ts";
import type { JsonObject } from "../document/json.ts";
import { RefusedError } from "../errors.ts";
import { readText, readTextIfThere } from "../files/files.ts";
import type { PipelineOutput } from "../pipeline.ts";
import { type SpecFolder, WAIVERS } from "../workspace/spec-folder.ts";

/** The file with the severities that a team sets for rules. */
const OVERRIDES = "changes.yaml";

/** Options for the review of a slice. */
export interface ReviewOptions {
  /** Whether elements that vanished upstream are accepted without a waiver. */
  readonly isAccepted: boolean;
  /** The `tsconfig.json` of a program to check. */
  readonly project: string | undefined;
}

/** A new slice that is not written yet. */
export interface NewSlice {
  readonly document: JsonObject;
  readonly text: string;
  /** Tells whether the published document has a path, an operation or a component. */
  readonly isPublished: (pointer: string) => boolean;
}

/** The changes in a slice, as values and as a page for a pull request. */
export interface Review {
  /** What changed since the committed slice; `first` without one. */
  readonly changes: Report | "first" | "unchanged";
  readonly bump: Bump;
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
 * @param spec       the folder of the slice, with the waivers
 * @param committed  the text of the committed slice
 * @param slice      the new slice
 * @param generating the pipeline's output for it
 * @throws {InputError} if the severities of a team cannot be read
 */
export async function review(
  { folder, generated, waivers, request: { dialect } }: SpecFolder,
  committed: string,
  slice: NewSlice,
  generating: Promise<PipelineOutput>,
  { isAccepted, project }: ReviewOptions,
): Promise<Review> {
  // The new slice comes first: only the changed parts of the committed one are then parsed.
  const pool = new Map<string, JsonObject>();
  const after = readRevision(bytesInMemory("the new slice", slice.text), pool, {
    document: slice.document,
    dialect,
  });
  const before = readRevision(bytesInMemory("the committed slice", committed), pool, { dialect });
  const found = report(before, after, severityOverrides(folder));
  const today = new Date().toISOString().slice(0, "2026-12-31".length);
  const applied = applyWaivers(vanishedUpstream(found.changes, slice), waivers, today);
  const yours =
    project === undefined ? undefined : await checked(project, generated, generating, found.changes);
  return {
    changes: found,
    bump: found.bump,
    yours,
    page: formatMarkdown(found, yours),
    waived: applied.accepted,
    accepted: isAccepted ? applied.refused : [],
    refusal: isAccepted ? undefined : refusalOf(applied, join(folder, WAIVERS)),
  };
}

// Leaves out what a slice.yaml with fewer paths or methods no longer selects: those elements are still published.
function vanishedUpstream(changes: readonly Change[], { isPublished }: NewSlice): readonly Change[] {
  const all = vanished(changes);
  const isThere = ({ pointer, oldPointer }: Change) => isPublished(oldPointer ?? pointer);
  const isNarrowed = all.some((change) => change.pointer.startsWith("#/paths/") && isThere(change));
  return isNarrowed ? all.filter((change) => !isThere(change)) : all;
}

// Compares the types in the folder with those to be written.
async function checked(
  project: string,
  folder: string,
  generating: Promise<PipelineOutput>,
  changes: readonly Change[],
): Promise<ProjectReport> {
  const { yoursOf } = await import("./project.ts");
  const { files } = await generating;
  const typesBy = (read: (name: string) => string) => ({ api: read("api.ts"), enums: read("enums.ts") });
  // Generated types have no servers: a path counts at any host.
  const before = { ...typesBy((name) => readText(join(folder, name))), servers: [] };
  const after = typesBy((name) => files.get(name) ?? "");
  return yoursOf(project, before, after, changes);
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
