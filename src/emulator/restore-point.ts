import { randomUUID } from "node:crypto";
import {
  change,
  type Entity,
  isGuid,
  type JsonObject,
  newEntity,
  objectAt,
  stringAt,
} from "graph-slice/emulator";
import { type Backup, collectionIn } from "./backup.ts";
import { type Kind, namesOf } from "./services.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Adds a protection unit of this kind. @param properties more properties, such as its `id` */
export function addUnit(backup: Backup, kind: Kind, properties: JsonObject = {}): Entity {
  const id = typeof properties["id"] === "string" ? properties["id"].toLowerCase() : randomUUID();
  const unit = newEntity(
    namesOf(kind).unit,
    {
      policyId: randomUUID(),
      status: "protected",
      protectionSources: "manual",
      createdDateTime: new Date(backup.service.now().getTime() - 30 * DAY).toISOString(),
      ...ownersOf(kind, id),
    },
    id,
  );
  change(unit, { ...properties, id });
  collectionIn(backup, "protectionUnits").set(id, unit);
  return unit;
}

/**
 * Adds a restore point of a protection unit.
 *
 * @param hoursAgo its age in hours. Default: 24
 */
export function addRestorePoint(backup: Backup, unit: Entity, id?: string, hoursAgo = 24): Entity {
  const taken = backup.service.now().getTime() - hoursAgo * HOUR;
  const point = newEntity(
    "#microsoft.graph.restorePoint",
    {
      protectionDateTime: new Date(taken).toISOString(),
      expirationDateTime: new Date(taken + 365 * DAY).toISOString(),
      tags: "fastRestore",
    },
    id,
  );
  point.references.set("protectionUnit", unit);
  collectionIn(backup, "restorePoints").set(point.id, point);
  return point;
}

/**
 * Returns the restore point of a reference: its id, or a URL that ends with it.
 *
 * @param kind the kind of a restore point that is created because any GUID is accepted
 */
export function findRestorePoint(backup: Backup, reference: string, kind: Kind): Entity | undefined {
  const [, last = reference] = /([^/('"]+)['")/]*$/.exec(reference) ?? [];
  const id = isGuid(last) ? last.toLowerCase() : last;
  const known = collectionIn(backup, "restorePoints").get(id);
  if (known !== undefined || backup.behaviour.restorePoints === "known" || !isGuid(id)) return known;
  return addRestorePoint(backup, addUnit(backup, kind), id);
}

/** Returns the protection unit of a restore point. */
export function unitOf(point: Entity): Entity | undefined {
  return point.references.get("protectionUnit");
}

/** Links each restore point of a seed to the protection unit with the id in the seed. */
export function linkUnits(backup: Backup): void {
  const units = collectionIn(backup, "protectionUnits");
  for (const point of collectionIn(backup, "restorePoints").values()) {
    const given = unitOf(point);
    if (given === undefined || units.get(given.id) === given) continue;
    const known = units.get(given.id);
    if (known === undefined) units.set(given.id, given);
    else point.references.set("protectionUnit", known);
  }
}

/** Returns the time of a restore point in milliseconds. */
export function takenAt(point: Entity): number {
  const { protectionDateTime } = point.properties;
  return typeof protectionDateTime === "string" ? Date.parse(protectionDateTime) : 0;
}

/**
 * Returns the restore points that a request asks for: those of its units, in its `protectionTimePeriod`, with its
 * `tags`; the latest first, or the oldest.
 */
export function pointsFor(
  backup: Backup,
  request: JsonObject,
  isOfUnit: (unit: Entity) => boolean,
): readonly Entity[] {
  const period = objectAt(request, "protectionTimePeriod");
  const start = Date.parse(stringAt(period, "startDateTime") ?? "0001-01-01T00:00:00Z");
  const end = Date.parse(stringAt(period, "endDateTime") ?? "9999-12-31T00:00:00Z");
  const tags = tagsIn(request);
  const direction = stringAt(request, "restorePointPreference") === "oldest" ? 1 : -1;
  return [...collectionIn(backup, "restorePoints").values()]
    .filter((point) => {
      const [unit, present, taken] = [unitOf(point), tagsIn(point.properties), takenAt(point)];
      if (unit === undefined || !isOfUnit(unit)) return false;
      return taken >= start && taken <= end && tags.every((tag) => present.includes(tag));
    })
    .toSorted((a, b) => direction * (takenAt(a) - takenAt(b)));
}

/** Returns the members of the set `tags`, without `none`. */
export function tagsIn(properties: JsonObject): readonly string[] {
  const tags = (stringAt(properties, "tags") ?? "").split(",").map((tag) => tag.trim());
  return tags.filter((tag) => tag !== "" && tag !== "none");
}

function ownersOf(kind: Kind, id: string): JsonObject {
  const short = id.slice(0, 8);
  if (kind === "site")
    return {
      siteId: randomUUID(),
      siteName: `Site ${short}`,
      siteWebUrl: `https://contoso.example/sites/${short}`,
    };
  return {
    directoryObjectId: randomUUID(),
    displayName: `User ${short}`,
    email: `${short}@contoso.example`,
    ...(kind === "mailbox" ? { mailboxType: "user" } : {}),
  };
}
