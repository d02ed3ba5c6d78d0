import { change, type Entity, type JsonObject, stringAt } from "graph-slice/emulator";
import type { ArtifactError, Backup, Life } from "./backup.ts";
import { finishBulkRequests, isBulk, resolveBulkRequests } from "./bulk.ts";

const TERMINAL: readonly string[] = ["completed", "completedWithError", "failed"];

/** The error of a failed artifact and of its session. */
const FAILURE: JsonObject = {
  code: "ArtifactCannotBeRestored",
  message: "The restore artifact is in an unexpected state which is blocking the restore.",
};

const CONFLICT: ArtifactError = {
  code: "DuplicateArtifactRestoreRequest",
  message: "An ongoing Restore was found for the given restore artifact.",
};

const EXPIRED: ArtifactError = {
  code: "InvalidRestoreTime",
  message: "The restore time is invalid or beyond the retention period.",
};

/** Returns the progress of a session; by default, with the usual statuses. */
export function lifeOf({ lives, behaviour }: Backup, session: Entity): Life {
  const life = lives.get(session) ?? { statuses: behaviour.life, readsLeft: behaviour.readsPerStatus };
  lives.set(session, life);
  return life;
}

/** Returns the status of a session or an artifact; empty without one. */
export function statusOf(entity: Entity): string {
  return stringAt(entity.properties, "status") ?? "";
}

/** Tells whether a session may be updated, deleted and activated. */
export function isDraft(session: Entity): boolean {
  return statusOf(session) === "draft";
}

/** Tells whether a session is activated and has not ended. */
export function isInProgress(backup: Backup, session: Entity): boolean {
  const { statuses } = lifeOf(backup, session);
  const stage = statuses.indexOf(statusOf(session));
  return stage >= 0 && stage < statuses.length - 1;
}

/** Advances a session in progress to its next status. */
export function advance(backup: Backup, session: Entity): void {
  const { statuses } = lifeOf(backup, session);
  const next = statuses[statuses.indexOf(statusOf(session)) + 1];
  if (!isInProgress(backup, session) || next === undefined) return;
  enter(backup, session, next === "completed" ? endOf(backup, session) : next);
}

// A restore ends with errors if one of its restore points fails.
function endOf(backup: Backup, session: Entity): string {
  const artifacts = artifactsOf(session);
  const failed = artifacts.filter((artifact) => failureOf(backup, artifact) !== undefined).length;
  if (failed === 0) return "completed";
  return failed === artifacts.length ? "failed" : "completedWithError";
}

function failureOf({ failing, conflicting, service }: Backup, artifact: Entity): ArtifactError | undefined {
  const point = artifact.references.get("restorePoint");
  if (conflicting.has(artifact)) return CONFLICT;
  const { expirationDateTime: expires } = point?.properties ?? {};
  if (typeof expires === "string" && Date.parse(expires) < service.now().getTime()) return EXPIRED;
  return failing.get(point?.id ?? "");
}

/**
 * Records the artifacts of an activated session whose mailbox, drive or site another session is restoring.
 */
export function noteConflicts(backup: Backup, session: Entity): void {
  const { restoring, conflicting } = backup;
  for (const artifact of artifactsOf(session)) {
    const unit = artifact.references.get("restorePoint")?.references.get("protectionUnit");
    if (unit === undefined) continue;
    const other = restoring.get(unit);
    if (other !== undefined && other !== session && isInProgress(backup, other)) conflicting.add(artifact);
    else restoring.set(unit, session);
  }
}

/** Sets the status of a session and the corresponding status of its artifacts. */
export function enter(backup: Backup, session: Entity, status: string): void {
  if (status !== "draft") resolveBulkRequests(backup, session);
  const now = backup.service.now();
  const isEnded = status === lifeOf(backup, session).statuses.at(-1) || TERMINAL.includes(status);
  const isFailed = status === "failed" || status === "completedWithError";
  change(session, {
    status,
    lastModifiedDateTime: now.toISOString(),
    ...(isEnded ? { completedDateTime: now.toISOString() } : {}),
    ...(isFailed ? { error: FAILURE } : {}),
  });
  const artifacts = artifactsOf(session);
  const isChosen = artifacts.some((artifact) => failureOf(backup, artifact) !== undefined);
  for (const [index, artifact] of artifacts.entries()) {
    const failure = failureOf(backup, artifact);
    // Artifacts of failing restore points fail; without any, the last artifact of a session that ends with an
    // error.
    const isLast = !isChosen && index === artifacts.length - 1;
    const isBroken = status === "completedWithError" && (failure !== undefined || isLast);
    const next = artifactState(isBroken ? "failed" : status, index < artifacts.length / 2, now);
    if (next === undefined) continue;
    const isFailing = next["status"] === "failed" && failure !== undefined;
    change(artifact, isFailing ? { ...next, error: { ...failure } } : next);
  }
  if (isEnded) finishBulkRequests(backup, session);
  recount(session);
}

/** Returns the artifacts of a session: the entities of all its collections except bulk requests. */
export function artifactsOf(session: Entity): readonly Entity[] {
  return [...session.children]
    .filter(([name]) => !isBulk(name))
    .flatMap(([, entities]) => [...entities.values()]);
}

/** Updates the counts of a session's artifacts, in total and by progress. */
export function recount(session: Entity): void {
  if (session.children.size === 0) return;
  const artifacts = artifactsOf(session);
  const count = (...statuses: readonly string[]): number =>
    artifacts.filter((artifact) => statuses.includes(statusOf(artifact))).length;
  const restoreSessionArtifactCount = {
    total: artifacts.length,
    completed: count("succeeded"),
    inProgress: count("scheduling", "scheduled", "inProgress"),
    failed: count("failed"),
  };
  session.properties = { ...session.properties, restoreSessionArtifactCount };
}

// Returns the state of an artifact by the status of its session; undefined for an undocumented status. The first half
// of the artifacts of an active session is in progress.
function artifactState(status: string, isInFirstHalf: boolean, now: Date): JsonObject | undefined {
  const succeeded = { status: "succeeded", completionDateTime: now.toISOString() };
  const states: Readonly<Record<string, JsonObject>> = {
    draft: { status: "added" },
    activating: { status: "scheduling" },
    active: isInFirstHalf
      ? { status: "inProgress", startDateTime: now.toISOString() }
      : { status: "scheduled" },
    completed: succeeded,
    completedWithError: succeeded,
    failed: { ...succeeded, status: "failed", error: FAILURE },
  };
  return Object.hasOwn(states, status) ? states[status] : undefined;
}
