import { type Call, isGuid, Refusal } from "graph-slice/emulator";
import { type Backup, collectionIn } from "./backup.ts";
import { invalidUnit } from "./refusals.ts";

/** Refuses a filter that is too long. @throws {Refusal} `FilterLengthExceeded` */
export function assertFilterLength({ behaviour }: Backup, filter: string | undefined): void {
  if ((filter?.length ?? 0) <= behaviour.maxFilterLength) return;
  const message = `The filter is longer than ${behaviour.maxFilterLength} characters.`;
  throw new Refusal(400, "FilterLengthExceeded", message, { target: "$filter" });
}

/** Refuses a filter by an invalid or unknown policy. @throws {Refusal} */
export function assertPolicies(backup: Backup, { query }: Call): void {
  const units = [...collectionIn(backup, "protectionUnits").values()];
  for (const id of literalsOf(query.filter ?? "", "policyId")) {
    if (!isGuid(id)) throw new Refusal(400, "InvalidPolicyId", "The policy ID is invalid or empty.");
    if (!units.some(({ properties }) => properties["policyId"] === id))
      throw new Refusal(404, "PolicyNotFound", "No protection policy has this id.");
  }
}

/** Refuses a filter by an unknown protection unit. @throws {Refusal} */
export function assertUnits(backup: Backup, filter: string, property: string): void {
  const units = collectionIn(backup, "protectionUnits");
  if (literalsOf(filter, property).some((id) => !units.has(id.toLowerCase()))) throw invalidUnit();
}

/** Refuses a filter of protection units by an invalid key. @throws {Refusal} `InvalidProtectionUnitId` */
export function assertUnitKeys(backup: Backup, { query }: Call): void {
  const units = collectionIn(backup, "protectionUnits");
  const keys = literalsOf(query.filter ?? "", "id").map((id) => id.toLowerCase());
  if (keys.some((id) => !isGuid(id) && !units.has(id))) throw invalidUnit();
}

/** Returns the literals that a filter compares a property with by `eq`. */
export function literalsOf(filter: string, property: string): readonly string[] {
  const comparisons = filter.matchAll(/([\w./]+)\s+eq\s+'((?:[^']|'')*)'/g);
  return [...comparisons].flatMap(([, path = "", literal = ""]) => (path === property ? [literal] : []));
}
