import {
  badRequest,
  type Call,
  change,
  componentOf,
  type Entity,
  entityOf,
  entityResponse,
  isGuid,
  type PluginParts,
  Refusal,
  type ServiceResponse,
  type Target,
  targetOf,
  update,
  WHOLE,
} from "graph-slice/emulator";
import { BACKUP, type Backup, isDue, type SessionCall, sessionsIn } from "./backup.ts";
import { BROWSE_ALIASES, BROWSE_VIEWS, browseRoutes } from "./browse.ts";
import { assertBulkPath, assertFinished, finish, isBulk } from "./bulk.ts";
import { bodyIn, createChild, createSession } from "./create.ts";
import { deltasIn, prepareDelta } from "./delta.ts";
import { findingRoutes, UNITS } from "./finding.ts";
import { invalidUnit } from "./refusals.ts";
import { advance, enter, isDraft, isInProgress, lifeOf, noteConflicts, recount } from "./session.ts";
import { asDocumented, withObject } from "./shown.ts";

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
          if (call.query.search === undefined) return next();
          throw badRequest("$search is not supported on this resource.", "$search");
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
  const given: SessionCall = { backup, call, target, session };
  switch (kind) {
    case "list":
    case "read": {
      const response = asDocumented(given, next());
      if (kind === "list") return response;
      if (target.entity === session && isInProgress(backup, session)) {
        if (isDue(backup, session)) advance(backup, session);
      } else if (isBulk(target.name) && isDue(backup, entityOf(target))) finish(backup, entityOf(target));
      return response;
    }
    case "create":
      assertDraft(session, "patched");
      return createChild(given);
    case "update":
      assertDraft(session, "patched");
      return updateIn(given);
    case "delete":
      return deleteIn(given, next);
    case "action":
      assertDraft(session, "activated");
      return activate(given);
    default:
      return next();
  }
}

function updateIn(given: SessionCall): ServiceResponse {
  const { call, session } = given;
  const code = "InvalidPatchRequest";
  const collections = call.service.contract.model.type(componentOf(session.type));
  const response = update(call, {
    code,
    readBody: () => bodyIn(call, code),
    prepare: (body) => {
      const prepared = deltasIn(body)
        .filter((name) => collections.get(name)?.navigation === true)
        .map((collection) => prepareDelta(given, collection, body));
      if (prepared.length === 0) return undefined;
      return () => Object.assign({}, ...prepared.map((apply) => apply()));
    },
  });
  recount(session);
  return response;
}

function deleteIn({ backup, target, session }: SessionCall, next: () => ServiceResponse): ServiceResponse {
  const { behaviour } = backup;
  if (isBulk(target.name)) assertFinished(entityOf(target));
  else assertDraft(session, "deleted");
  if (target.entity === session && behaviour.incompleteDeletions > 0) {
    behaviour.incompleteDeletions -= 1;
    change(session, {});
    const message = "Some restore artifacts were not deleted; try again.";
    throw new Refusal(500, "IncompleteArtifactDeletion", message);
  }
  const response = next();
  recount(session);
  return response;
}

// Activates a draft.
function activate({ backup, call, target, session }: SessionCall): ServiceResponse {
  const { behaviour } = backup;
  const active = [...sessionsIn(backup).values()].filter((other) => isInProgress(backup, other)).length;
  if (active >= behaviour.maxActiveSessions) {
    const message = "Temporary error: Too many active restore sessions.";
    throw new Refusal(500, "TooManyActiveRestoreSessions", message);
  }
  const life = lifeOf(backup, session);
  enter(backup, session, life.statuses[0] ?? "activating");
  noteConflicts(backup, session);
  life.readsLeft = behaviour.readsPerStatus;
  const response = entityResponse(call, target, WHOLE);
  if (!behaviour.activatesInLowerCase) return response;
  const type = session.type.replace("sharePoint", "sharepoint");
  return withObject(response, (value) => ({ ...value, "@odata.type": type }));
}

// Refuses to change a session that is not a draft. The action is in the past tense.
function assertDraft(session: Entity, action: string): void {
  if (isDraft(session)) return;
  const message = `Restore session can only be ${action} in Draft state.`;
  throw new Refusal(403, "RestoreSessionActionNotAllowed", message);
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
