import { randomUUID } from "node:crypto";
import {
  arrayAt,
  bodyOf,
  type Call,
  type Entity,
  isObject,
  type Json,
  type JsonObject,
  json,
  objectAt,
  own,
  Refusal,
  type ServiceResponse,
  shaped,
  stringAt,
} from "graph-slice/emulator";
import { type Backup, collectionIn } from "./backup.ts";
import { assertFilterLength } from "./filter.ts";
import { matchingMessages } from "./messages.ts";
import { invalidSearch, invalidUnit } from "./refusals.ts";
import { pointsFor, unitOf } from "./restore-point.ts";

/** Searches restore points: `POST restorePoints/search`. @throws {Refusal} if the search is invalid */
export function searchRestorePoints(backup: Backup, call: Call): ServiceResponse {
  const body = searchIn(backup, call);
  const units = arrayAt(body, "protectionUnitIds").map((id) => unitAt(backup, id));
  const artifacts = own(body, "artifactQuery");
  const points = pointsFor(backup, body, (unit) => units.includes(unit));
  const hits = points.flatMap((point) => {
    if (!isObject(artifacts)) return [{ point, counted: {} }];
    const count = matchingMessages(backup, unitOf(point)?.id ?? "", artifacts).length;
    return count === 0 ? [] : [{ point, counted: { artifactHitCount: count } }];
  });
  const found = hits.slice(0, backup.behaviour.maxRestorePoints);
  const searchResponseId = randomUUID();
  const ids = found.map(({ point }) => point.id);
  if (isObject(artifacts)) backup.searches.set(searchResponseId, ids);
  const withHits = new Set(found.map(({ point }) => unitOf(point)));
  const expand = [{ name: "protectionUnit", select: [], expand: [], filter: undefined }];
  return json(200, {
    "@odata.context": `${call.service.url()}/$metadata#microsoft.graph.restorePointSearchResponse`,
    searchResponseId,
    searchResults: found.map(({ point, counted }) => ({
      ...counted,
      restorePoint: shaped(
        point,
        "microsoft.graph.restorePoint",
        { select: [], expand },
        call.service.contract,
      ),
    })),
    noResultProtectionUnitIds: units.filter((unit) => !withHits.has(unit)).map(({ id }) => id),
  });
}

// The units and the start of the period are required, although the document marks them as optional.
function searchIn(backup: Backup, call: Call): JsonObject {
  const body = bodyOf(call, "InvalidSearchRequest");
  const ids = arrayAt(body, "protectionUnitIds");
  if (ids.length === 0) throw invalidSearch("protectionUnitIds is required.");
  const { maxSearchedUnits } = backup.behaviour;
  if (ids.length > maxSearchedUnits)
    throw invalidSearch(`At most ${maxSearchedUnits} protection units can be searched.`);
  const period = objectAt(body, "protectionTimePeriod");
  const start = stringAt(period, "startDateTime");
  if (start === undefined) throw invalidSearch("protectionTimePeriod with startDateTime is required.");
  const end = stringAt(period, "endDateTime") ?? call.service.now().toISOString();
  if (Date.parse(end) < Date.parse(start)) throw invalidSearch("endDateTime is before startDateTime.");
  const artifacts = own(body, "artifactQuery");
  if (isObject(artifacts) && ids.length > 1)
    throw invalidSearch("artifactQuery is allowed only for one protection unit.");
  if (isObject(artifacts)) assertFilterLength(backup, stringAt(artifacts, "queryExpression"));
  return { ...body, protectionTimePeriod: { startDateTime: start, endDateTime: end } };
}

function unitAt(backup: Backup, id: Json): Entity {
  const unit =
    typeof id === "string" ? collectionIn(backup, "protectionUnits").get(id.toLowerCase()) : undefined;
  if (unit === undefined) throw invalidUnit();
  return unit;
}

/**
 * Refuses a granular artifact of a mailbox unless its `searchResponseId` is that of a search for messages in
 * its restore point.
 *
 * @throws {Refusal} `InvalidArtifactRequest`
 */
export function assertSearched(backup: Backup, point: Entity, searchResponseId: Json | undefined): void {
  if (backup.behaviour.restorePoints === "any") return;
  if (backup.searches.get(String(searchResponseId))?.includes(point.id)) return;
  const message = "searchResponseId does not name a search that found artifacts in the restore point.";
  throw new Refusal(400, "InvalidArtifactRequest", message, { target: "searchResponseId" });
}
