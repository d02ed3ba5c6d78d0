import { type Call, isObject, type Json, type JsonObject, own, Refusal } from "graph-slice/emulator";
import { invalidArtifact } from "./refusals.ts";

const CONFLICT = "@microsoft.graph.conflictBehavior";

/** Tells whether a collection holds artifacts that browse sessions show. */
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
    ? `${CONFLICT} must be fail, replace or rename.`
    : `${CONFLICT} is allowed only on a granular session.`;
  throw new Refusal(400, "BadRequest", message, { target: CONFLICT });
}

/**
 * Returns placeholders for the properties that a granular artifact does not have: times of year 1, empty
 * strings and null.
 */
export function fillersOf(call: Call, type: string): JsonObject {
  const properties = [...call.service.contract.model.type(type).values()];
  const plain = properties.filter(({ name, navigation }) => !navigation && !name.includes("@"));
  return Object.fromEntries(
    plain.flatMap((property): [string, Json][] => {
      if (property.enum !== undefined || property.name === "id") return [];
      if (property.type !== undefined) return [[property.name, null]];
      return [[property.name, property.dateTime ? "0001-01-01T00:00:00Z" : ""]];
    }),
  );
}

/**
 * Returns the items of a list of granular artifacts as in Microsoft's samples: with placeholders, and one
 * item without a known status.
 *
 * @param hasUnknown whether the status of the last of several is `unknown`
 */
export function listedArtifacts(
  call: Call,
  type: string,
  items: readonly Json[],
  hasUnknown: boolean,
): readonly Json[] {
  const { error: _, ...fillers } = fillersOf(call, type);
  return items.filter(isObject).map((item, index) => {
    const isUnknown = hasUnknown && index > 0 && index === items.length - 1;
    return { ...fillers, ...item, ...(isUnknown ? { status: "unknown" } : {}) };
  });
}
