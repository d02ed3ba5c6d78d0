import {
  badRequest,
  type Call,
  change,
  componentOf,
  type Entity,
  entityOf,
  isGuid,
  type PluginParts,
  Refusal,
  type ServiceResponse,
  type Target,
  targetOf,
  update,
} from "graph-slice/emulator";
import { activate } from "./activate.ts";
import { BACKUP, type Backup, isDue } from "./backup.ts";
import { BROWSE_ALIASES, BROWSE_VIEWS, browseRoutes } from "./browse.ts";
import { assertBulkPath, assertFinished, finish, isBulk } from "./bulk.ts";
import { bodyIn, createChild, createSession } from "./create.ts";
import { deltasIn, prepareDelta } from "./delta.ts";
import { findingRoutes, UNITS } from "./finding.ts";
import { invalidUnit, notADraft } from "./refusals.ts";
import { countRead, isDraft, recount } from "./session.ts";
import { asDocumented } from "./shown.ts";

const ALL = `${BACKUP}/restoreSessions`;
const TYPED = ["exchange", "oneDriveForBusiness", "sharePoint"].map(
  (kind) => `${BACKUP}/${kind}RestoreSessions`,
);

/** Returns the plug-in of the backup service. */
export function restoreSessions(backup: Backup): PluginParts {
  return {
    views: {
      ...Object.fromEntries(TYPED.map((path) => [path, ALL])),
      ...Object.fromEntries(UNITS.slice(1).map((name) => [`${BACKUP}/${name}`, `${BACKUP}/protectionUnits`])),
      ...BROWSE_VIEWS,
    },
    aliases: BROWSE_ALIASES,
    routes: [
      {
        match: `${BACKUP}/*`,
        handle: (call, next) => {
          refuseSearch(call);
          return next();
        },
      },
      ...[ALL, ...TYPED].map((path) => ({
        match: `${path}*`,
        handle: (call: Call, next: () => ServiceResponse) => handle(backup, call, next),
      })),
      ...findingRoutes(backup),
      ...browseRoutes(backup),
    ],
    missing,
    reset: () => backup.reset(),
  };
}

function handle(backup: Backup, call: Call, next: () => ServiceResponse): ServiceResponse {
  const { kind } = call.operation;
  assertBulkPath(call);
  const target = targetOf(call);
  const [session] = target.keyed;
  if (session === undefined) return kind === "create" ? createSession(backup, call, target) : next();
  switch (kind) {
    case "list":
    case "read": {
      const response = asDocumented(backup, call, target, session, next());
      if (kind === "list") return response;
      if (target.entity === session) countRead(backup, session);
      else if (isBulk(target.name) && isDue(backup, entityOf(target))) finish(backup, entityOf(target));
      return response;
    }
    case "create":
      assertDraft(session, "patched");
      return createChild(backup, call, target, session);
    case "update":
      assertDraft(session, "patched");
      return updateIn(backup, call, session);
    case "delete":
      return deleteIn(backup, target, session, next);
    case "action":
      assertDraft(session, "activated");
      return activate(backup, call, target, session);
    default:
      return next();
  }
}

function updateIn(backup: Backup, call: Call, session: Entity): ServiceResponse {
  const code = "InvalidPatchRequest";
  const collections = call.service.contract.model.type(componentOf(session.type));
  const response = update(call, {
    code,
    readBody: () => bodyIn(call, code),
    prepare: (body) => {
      const prepared = deltasIn(body)
        .filter((name) => collections.get(name)?.navigation === true)
        .map((collection) => prepareDelta({ backup, call, session, collection }, body));
      if (prepared.length === 0) return undefined;
      return () => Object.assign({}, ...prepared.map((apply) => apply()));
    },
  });
  recount(session);
  return response;
}

function deleteIn(
  backup: Backup,
  target: Target,
  session: Entity,
  next: () => ServiceResponse,
): ServiceResponse {
  const { behaviour } = backup;
  if (isBulk(target.name)) assertFinished(entityOf(target));
  else assertDraft(session, "deleted");
  if (target.entity === session && behaviour.incompleteDeletions > 0) {
    behaviour.incompleteDeletions -= 1;
    change(session, {});
    throw new Refusal(
      500,
      "IncompleteArtifactDeletion",
      "Some restore artifacts were not deleted; try again.",
    );
  }
  const response = next();
  recount(session);
  return response;
}

function assertDraft(session: Entity, action: string): void {
  if (!isDraft(session)) throw notADraft(action);
}

function refuseSearch({ query }: Call): void {
  if (query.search === undefined) return;
  throw badRequest("$search is not supported on this resource.", "$search");
}

// Returns an error of Microsoft's list of backup storage error codes; undefined for resources without one.
function missing({ template, name }: Target, id: string): Refusal | undefined {
  if (!template.startsWith(`${BACKUP}/`)) return undefined;
  if (UNITS.includes(name)) return invalidUnit();
  if (name.endsWith("BrowseSessions") || name === "browseSessions" || name === "restorePoints")
    return undefined;
  if (!template.includes("{}")) {
    return isGuid(id)
      ? new Refusal(404, "RestoreSessionNotFound", "Unable to get restore session.")
      : new Refusal(400, "InvalidRestoreSessionId", "Restore Session ID is absent or invalid.");
  }
  if (!isBulk(name)) {
    return new Refusal(404, "ArtifactNotFound", "The requested restore artifact wasn't found.");
  }
  return isGuid(id)
    ? new Refusal(404, "BulkRestoreArtifactsNotFound", "No bulk addition request has this id.")
    : new Refusal(400, "InvalidBulkRestoreArtifactId", "Invalid GUID provided in URI.");
}
