import { type JsonObject, own, Refusal } from "graph-slice/emulator";
import { invalidArtifact } from "./refusals.ts";

const CONFLICT = "@microsoft.graph.conflictBehavior";

/** Whether a collection holds artifacts that browse sessions show. */
export function isBrowsed(collection: string): boolean {
  return collection === "granularDriveRestoreArtifacts" || collection === "granularSiteRestoreArtifacts";
}

/** Returns the error for granular and other artifacts in one session. */
export function mixedArtifacts(): Refusal {
  return invalidArtifact("Granular and full restore artifacts cannot be in one session.");
}

/** Refuses a conflict behavior that is unknown, or on a session that is not granular. @throws {Refusal} */
export function refuseConflictBehavior(body: JsonObject, isGranular: boolean): void {
  const behavior = own(body, CONFLICT);
  if (behavior === undefined) return;
  const isKnown = behavior === "fail" || behavior === "replace" || behavior === "rename";
  if (isGranular && isKnown) return;
  const message = isGranular
    ? `${CONFLICT} has to be fail, replace or rename.`
    : `${CONFLICT} is allowed on a granular session only.`;
  throw new Refusal(400, "BadRequest", message, { target: CONFLICT });
}
