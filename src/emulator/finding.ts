import { type Call, page, type Route, type ServiceResponse, targetOf } from "graph-slice/emulator";
import { BACKUP, type Backup } from "./backup.ts";
import { assertFilterLength, assertPolicies, assertUnitKeys, assertUnits, literalsOf } from "./filter.ts";
import { invalidSearch } from "./refusals.ts";
import { linkUnits, takenAt, unitOf } from "./restore-point.ts";
import { searchRestorePoints } from "./search.ts";
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
        assertFilterLength(backup, call.query.filter);
        assertPolicies(backup, call);
        assertUnitKeys(backup, call);
        return next();
      },
    })),
    {
      // A single protection unit has no `@odata.type`, although its declared type is a base.
      match: `GET ${BACKUP}/protectionUnits/{…}`,
      handle: (_, next) => withObject(next(), ({ "@odata.type": _type, ...value }) => value),
    },
    {
      match: `POST ${BACKUP}/restorePoints/search`,
      handle: (call) => {
        linkUnits(backup);
        return searchRestorePoints(backup, call);
      },
    },
    {
      match: `GET ${BACKUP}/restorePoints`,
      handle: (call) => listRestorePoints(backup, call),
    },
    {
      match: `GET ${BACKUP}/restorePoints/*`,
      handle: (_, next) => {
        linkUnits(backup);
        return next();
      },
    },
  ];
}

/**
 * Lists the newest few restore points of one protection unit that match the filter.
 *
 * @throws {Refusal} if `$filter` or `$expand=protectionUnit` is missing, or the protection unit is unknown
 */
function listRestorePoints(backup: Backup, call: Call): ServiceResponse {
  linkUnits(backup);
  const { filter, expand, orderby } = call.query;
  const unit = expand.find(({ name }) => name === "protectionUnit");
  if (filter === undefined || unit === undefined)
    throw invalidSearch("$expand=protectionUnit and $filter are required.");
  const whole = [filter, unit.filter ?? ""].join(" ");
  assertFilterLength(backup, whole);
  assertUnits(backup, unit.filter ?? "", "id");
  assertUnits(backup, filter, "protectionUnit/id");
  const ids = literalsOf(unit.filter ?? "", "id").map((id) => id.toLowerCase());
  const target = targetOf(call);
  const isWanted = (unitId: string | undefined): boolean => ids.length === 0 || ids.includes(unitId ?? "");
  return page(call, target, (entities) => {
    const wanted = entities.filter((point) => isWanted(unitOf(point)?.id));
    const ordered = orderby.length > 0 ? wanted : wanted.toSorted((a, b) => takenAt(b) - takenAt(a));
    return ordered.slice(0, backup.behaviour.maxRestorePoints);
  });
}
