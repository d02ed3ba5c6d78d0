import { randomUUID } from "node:crypto";
import {
  arrayAt,
  type Call,
  type Entity,
  isObject,
  type Json,
  type JsonObject,
  json,
  objectAt,
  own,
  parsedBody,
  Refusal,
  type ServiceResponse,
  shaped,
  stringAt,
  validBody,
} from "graph-slice/emulator";
import { type Backup, collectionIn } from "./backup.ts";
import { assertFilterLength } from "./filter.ts";
import { matchingMessages } from "./messages.ts";
import { invalidSearch, invalidUnit } from "./refusals.ts";
import { takenAt, unitOf } from "./restore-point.ts";

/** A search for restore points. */
interface Search {
  readonly units: readonly Entity[];
  /** In milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly isOldestFirst: boolean;
  readonly tags: readonly string[];
  /** Undefined for a search of whole restore points. */
  readonly artifacts: JsonObject | undefined;
}

/** A restore point that a search found. */
interface Hit {
  readonly point: Entity;
  /** The number of messages found; undefined in a search of whole restore points. */
  readonly count: number | undefined;
}

/** Searches restore points: `POST restorePoints/search`. @throws {Refusal} if the search is invalid */
export function searchRestorePoints(backup: Backup, call: Call): ServiceResponse {
  const search = searchIn(backup, call);
  const found = hitsOf(backup, search).slice(0, backup.behaviour.maxRestorePoints);
  const searchResponseId = randomUUID();
  backup.searches.set(searchResponseId, {
    unitId: search.units[0]?.id ?? "",
    pointIds: found.map(({ point }) => point.id),
    isOfArtifacts: search.artifacts !== undefined,
  });
  const withHits = new Set(found.map(({ point }) => unitOf(point)?.id));
  const expand = [{ name: "protectionUnit", select: [], expand: [], filter: undefined }];
  return json(200, {
    "@odata.context": `${call.service.url()}/$metadata#microsoft.graph.restorePointSearchResponse`,
    searchResponseId,
    searchResults: found.map(({ point, count }) => ({
      ...(count === undefined ? {} : { artifactHitCount: count }),
      restorePoint: shaped(
        point,
        "microsoft.graph.restorePoint",
        { select: [], expand },
        call.service.contract,
      ),
    })),
    noResultProtectionUnitIds: search.units.map(({ id }) => id).filter((id) => !withHits.has(id)),
  });
}

function hitsOf(backup: Backup, search: Search): readonly Hit[] {
  const ids = new Set(search.units.map(({ id }) => id));
  const direction = search.isOldestFirst ? 1 : -1;
  return [...collectionIn(backup, "restorePoints").values()]
    .filter((point) => ids.has(unitOf(point)?.id ?? ""))
    .filter((point) => takenAt(point) >= search.start && takenAt(point) <= search.end)
    .filter((point) => hasTags(point, search.tags))
    .toSorted((a, b) => direction * (takenAt(a) - takenAt(b)))
    .map((point): Hit => {
      const { artifacts } = search;
      const unitId = unitOf(point)?.id ?? "";
      return {
        point,
        count: artifacts === undefined ? undefined : matchingMessages(backup, unitId, artifacts).length,
      };
    })
    .filter(({ count }) => count !== 0);
}

// The units and the start of the period are required, although the document marks them as optional.
function searchIn(backup: Backup, call: Call): Search {
  const code = "InvalidSearchRequest";
  const body = validBody(call, parsedBody(call, code), code);
  if (!isObject(body)) throw invalidSearch("The request is not an object.");
  const ids = arrayAt(body, "protectionUnitIds");
  const { maxSearchedUnits } = backup.behaviour;
  if (ids.length === 0) throw invalidSearch("protectionUnitIds is required.");
  if (ids.length > maxSearchedUnits)
    throw invalidSearch(`At most ${maxSearchedUnits} protection units can be searched.`);
  const period = objectAt(body, "protectionTimePeriod");
  const start = timeAt(period, "startDateTime");
  if (start === undefined) throw invalidSearch("protectionTimePeriod with startDateTime is required.");
  const end = timeAt(period, "endDateTime") ?? call.service.now().getTime();
  if (end < start) throw invalidSearch("endDateTime is before startDateTime.");
  const artifacts = own(body, "artifactQuery");
  if (isObject(artifacts) && ids.length > 1)
    throw invalidSearch("artifactQuery is allowed only for one protection unit.");
  if (isObject(artifacts)) assertFilterLength(backup, stringAt(artifacts, "queryExpression"));
  return {
    units: ids.map((id) => unitAt(backup, id)),
    start,
    end,
    isOldestFirst: stringAt(body, "restorePointPreference") === "oldest",
    tags: tagsIn(stringAt(body, "tags") ?? ""),
    artifacts: isObject(artifacts) ? artifacts : undefined,
  };
}

function unitAt(backup: Backup, id: Json): Entity {
  const unit =
    typeof id === "string" ? collectionIn(backup, "protectionUnits").get(id.toLowerCase()) : undefined;
  if (unit === undefined) throw invalidUnit();
  return unit;
}

function timeAt(period: JsonObject, name: string): number | undefined {
  const text = stringAt(period, name);
  return text === undefined ? undefined : Date.parse(text);
}

function hasTags(point: Entity, wanted: readonly string[]): boolean {
  const tags = tagsIn(stringAt(point.properties, "tags") ?? "");
  return wanted.every((tag) => tags.includes(tag));
}

/** Returns the members of a set of tags, without `none`. */
export function tagsIn(text: string): readonly string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "" && tag !== "none");
}

/**
 * Refuses a granular artifact of a mailbox unless its `searchResponseId` is that of a search for messages in
 * its restore point.
 *
 * @throws {Refusal} `InvalidArtifactRequest`
 */
export function assertSearched(backup: Backup, point: Entity, searchResponseId: Json | undefined): void {
  if (backup.behaviour.restorePoints === "any") return;
  const search = typeof searchResponseId === "string" ? backup.searches.get(searchResponseId) : undefined;
  if (search?.isOfArtifacts === true && search.pointIds.includes(point.id)) return;
  const message = "searchResponseId does not name a search that found artifacts in the restore point.";
  throw new Refusal(400, "InvalidArtifactRequest", message, { target: "searchResponseId" });
}
