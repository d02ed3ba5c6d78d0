import { randomUUID } from "node:crypto";
import { type Entity, isGuid, newEntity, timestamp } from "graph-slice/emulator";
import { type Backup, collectionIn } from "./backup.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Adds a restore point of yesterday, with a protection unit of this type. */
export function addRestorePoint(backup: Backup, unitType: string, id?: string): Entity {
  const now = backup.service.now().getTime();
  const point = newEntity(
    "#microsoft.graph.restorePoint",
    {
      protectionDateTime: timestamp(new Date(now - DAY)),
      expirationDateTime: timestamp(new Date(now + 364 * DAY)),
      tags: "fastRestore",
    },
    id,
  );
  const unit = newEntity(unitType, {
    policyId: randomUUID(),
    status: "protected",
    protectionSources: "manual",
    createdDateTime: timestamp(new Date(now - 30 * DAY)),
  });
  point.references.set("protectionUnit", unit);
  collectionIn(backup, "restorePoints").set(point.id, point);
  return point;
}

/**
 * Returns the restore point of a reference: its id, or an address that ends with it.
 *
 * @param unitType the type of the protection unit of a restore point that is made because any GUID is accepted
 */
export function findRestorePoint(backup: Backup, reference: string, unitType: string): Entity | undefined {
  const [, last = reference] = /([^/('"]+)['")/]*$/.exec(reference) ?? [];
  const id = isGuid(last) ? last.toLowerCase() : last;
  const known = collectionIn(backup, "restorePoints").get(id);
  if (known !== undefined || backup.behaviour.restorePoints === "known" || !isGuid(id)) return known;
  return addRestorePoint(backup, unitType, id);
}
