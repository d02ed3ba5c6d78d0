import {
  type Call,
  type Entity,
  isGuid,
  type PluginParts,
  Refusal,
  requestComponent,
  type ServiceResponse,
  targetOf,
  update,
} from "graph-slice/emulator";
import { activate } from "./activate.ts";
import { BACKUP, type Backup } from "./backup.ts";
import { bodyIn, createChild, createSession } from "./create.ts";
import { deltasIn, prepareDelta } from "./delta.ts";
import { notADraft } from "./refusals.ts";
import { countRead, isBulk, isDraft, recount } from "./session.ts";

const ALL = `${BACKUP}/restoreSessions`;
const TYPED = ["exchange", "oneDriveForBusiness", "sharePoint"].map(
  (kind) => `${BACKUP}/${kind}RestoreSessions`,
);

/** Returns what restore sessions add to an emulated Graph. */
export function restoreSessions(backup: Backup): PluginParts {
  return {
    views: Object.fromEntries(TYPED.map((path) => [path, ALL])),
    routes: [ALL, ...TYPED].map((path) => ({
      match: `${path}*`,
      handle: (call, next) => handle(backup, call, next),
    })),
    missing: ({ template, name }, id) => missing(template, name, id),
    reset: () => backup.refused.clear(),
  };
}

function handle(backup: Backup, call: Call, next: () => ServiceResponse): ServiceResponse {
  const { kind } = call.operation;
  refuseSearch(call);
  const target = targetOf(call);
  const [session] = target.keyed;
  if (session === undefined) return kind === "create" ? createSession(backup, call, target) : next();
  switch (kind) {
    case "read": {
      const response = next();
      if (target.entity === session) countRead(backup, session);
      return response;
    }
    case "create":
      assertDraft(session, "patched");
      return createChild(backup, call, target, session);
    case "update":
      assertDraft(session, "patched");
      return updateIn(backup, call, session);
    case "delete": {
      assertDraft(session, "deleted");
      const response = next();
      recount(session);
      return response;
    }
    case "action":
      assertDraft(session, "activated");
      return activate(backup, call, target, session);
    default:
      return next();
  }
}

function updateIn(backup: Backup, call: Call, session: Entity): ServiceResponse {
  const code = "InvalidPatchRequest";
  const properties = call.service.contract.model.type(requestComponent(call.operation));
  const response = update(call, {
    code,
    readBody: () => bodyIn(call, code),
    prepare: (body) => {
      const prepared = deltasIn(body)
        .filter((collection) => properties.has(`${collection}@delta`))
        .map((collection) => prepareDelta({ backup, call, session, collection }, body));
      if (prepared.length === 0) return undefined;
      return () => Object.assign({}, ...prepared.map((apply) => apply()));
    },
  });
  recount(session);
  return response;
}

function assertDraft(session: Entity, action: string): void {
  if (!isDraft(session)) throw notADraft(action);
}

function refuseSearch({ query }: Call): void {
  if (query.search === undefined) return;
  const message = "$search is not supported on this resource.";
  throw new Refusal(400, "BadRequest", message, { target: "$search" });
}

// The errors of Microsoft's table of backup storage error codes.
function missing(template: string, name: string, id: string): Refusal | undefined {
  if (!template.startsWith(`${BACKUP}/`)) return undefined;
  if (!template.includes("{}")) {
    return isGuid(id)
      ? new Refusal(404, "RestoreSessionNotFound", "Unable to get restore session.")
      : new Refusal(400, "InvalidRestoreSessionId", "Restore Session ID is absent or invalid.");
  }
  if (!isBulk(name)) {
    return new Refusal(404, "ArtifactNotFound", "The requested restore artifact wasn't found.");
  }
  return isGuid(id)
    ? new Refusal(404, "BulkRestoreArtifactsNotFound", "There is no bulk addition request with this id.")
    : new Refusal(400, "InvalidBulkRestoreArtifactId", "Invalid GUID provided in URI.");
}
