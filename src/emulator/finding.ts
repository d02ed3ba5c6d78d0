import { randomUUID } from "node:crypto";
import {
  arrayAt,
  bodyOf,
  type Call,
  type Entity,
  isGuid,
  isObject,
  type Json,
  type JsonObject,
  json,
  objectAt,
  own,
  page,
  Refusal,
  type Route,
  type ServiceResponse,
  shaped,
  stringAt,
  targetOf,
  WHOLE,
} from "graph-slice/emulator";
import { BACKUP, type Backup, collectionIn } from "./backup.ts";
import { matchingMessages } from "./messages.ts";
import { invalidSearch, invalidUnit } from "./refusals.ts";
import { linkUnits, pointsFor, takenAt, unitOf } from "./restore-point.ts";
import { withObject } from "./shown.ts";

/** The collections of protection units: all, and those of one type. */
export const UNITS: readonly string[] = [
  "protectionUnits",
  "mailboxProtectionUnits",
  "driveProtectionUnits",
  "siteProtectionUnits",
];

/** Returns the routes of protection units and restore points. */
export function findingRoutes(backup: Backup): readonly Route[] {
  return [
    ...UNITS.map((name) => ({
      match: `${BACKUP}/${name}*`,
      handle: (call: Call, next: () => ServiceResponse) => {
        linkUnits(backup);
        assertUnitFilter(backup, call.query.filter ?? "");
        return next();
      },
    })),
    {
      // A single protection unit has no `@odata.type`, although its declared type is a base.
      match: `GET ${BACKUP}/protectionUnits/{…}`,
      handle: (_, next) => withObject(next(), ({ "@odata.type": _type, ...value }) => value),
    },
    {
      match: `${BACKUP}/restorePoints*`,
      handle: (_, next) => {
        linkUnits(backup);
        return next();
      },
    },
    { match: `POST ${BACKUP}/restorePoints/search`, handle: (call) => searchRestorePoints(backup, call) },
    { match: `GET ${BACKUP}/restorePoints`, handle: (call) => listRestorePoints(backup, call) },
  ];
}

/**
 * Lists the newest few restore points of one protection unit that match the filter.
 *
 * @throws {Refusal} if `$filter` or `$expand=protectionUnit` is missing, or the protection unit is unknown
 */
function listRestorePoints(backup: Backup, call: Call): ServiceResponse {
  const { filter, expand, orderby } = call.query;
  const unit = expand.find(({ name }) => name === "protectionUnit");
  if (filter === undefined || unit === undefined)
    throw invalidSearch("$expand=protectionUnit and $filter are required.");
  const { filter: unitFilter = "" } = unit;
  assertFilterLength(backup, `${filter} ${unitFilter}`);
  assertUnits(backup, unitFilter, "id");
  assertUnits(backup, filter, "protectionUnit/id");
  const ids = literalsOf(unitFilter, "id").map((id) => id.toLowerCase());
  return page(call, targetOf(call), (entities) => {
    const wanted = entities.filter((point) => ids.length === 0 || ids.includes(unitOf(point)?.id ?? ""));
    const ordered = orderby.length > 0 ? wanted : wanted.toSorted((a, b) => takenAt(b) - takenAt(a));
    return ordered.slice(0, backup.behaviour.maxRestorePoints);
  });
}

/** Searches restore points. @throws {Refusal} if the search is invalid */
function searchRestorePoints(backup: Backup, call: Call): ServiceResponse {
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
  const shape = { ...WHOLE, expand: [{ ...WHOLE, name: "protectionUnit", filter: undefined }] };
  return json(200, {
    "@odata.context": `${call.service.url()}/$metadata#microsoft.graph.restorePointSearchResponse`,
    searchResponseId,
    searchResults: found.map(({ point, counted }) => ({
      ...counted,
      restorePoint: shaped(point, "microsoft.graph.restorePoint", shape, call.service.contract),
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

function assertFilterLength({ behaviour }: Backup, filter = ""): void {
  if (filter.length <= behaviour.maxFilterLength) return;
  const message = `The filter is longer than ${behaviour.maxFilterLength} characters.`;
  throw new Refusal(400, "FilterLengthExceeded", message, { target: "$filter" });
}

// Refuses a filter of protection units that is too long, by an invalid or unknown policy, or by an invalid key.
function assertUnitFilter(backup: Backup, filter: string): void {
  assertFilterLength(backup, filter);
  const units = collectionIn(backup, "protectionUnits");
  for (const id of literalsOf(filter, "policyId")) {
    if (!isGuid(id)) throw new Refusal(400, "InvalidPolicyId", "The policy ID is invalid or empty.");
    if (![...units.values()].some(({ properties }) => properties["policyId"] === id))
      throw new Refusal(404, "PolicyNotFound", "No protection policy has this id.");
  }
  const keys = literalsOf(filter, "id").map((id) => id.toLowerCase());
  if (keys.some((id) => !isGuid(id) && !units.has(id))) throw invalidUnit();
}

// Refuses a filter by an unknown protection unit.
function assertUnits(backup: Backup, filter: string, property: string): void {
  const units = collectionIn(backup, "protectionUnits");
  if (literalsOf(filter, property).some((id) => !units.has(id.toLowerCase()))) throw invalidUnit();
}

// Returns the literals that a filter compares a property with by `eq`.
function literalsOf(filter: string, property: string): readonly string[] {
  const comparisons = filter.matchAll(/([\w./]+)\s+eq\s+'((?:[^']|'')*)'/g);
  return [...comparisons].flatMap(([, path = "", literal = ""]) => (path === property ? [literal] : []));
}
