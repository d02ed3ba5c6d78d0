import {
  type Call,
  type Entity,
  entityResponse,
  isObject,
  json,
  Refusal,
  type ServiceResponse,
  type Target,
  WHOLE,
} from "graph-slice/emulator";
import { type Backup, sessionsIn } from "./backup.ts";
import { enter, isInProgress, lifeOf, noteConflicts } from "./session.ts";

/** Activates a draft. @throws {Refusal} if too many sessions are in progress */
export function activate(backup: Backup, call: Call, target: Target, session: Entity): ServiceResponse {
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
  const { body } = response;
  if (!behaviour.activatesInLowerCase || body.kind !== "json" || !isObject(body.value)) return response;
  const type = session.type.replace("sharePoint", "sharepoint");
  return json(response.status, { ...body.value, "@odata.type": type }, response.headers);
}
