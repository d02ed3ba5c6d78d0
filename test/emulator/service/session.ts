import type { JsonObject } from "../../../scripts/document/json.ts";
import { change, type Entity, timestamp } from "./entity.ts";

/** A restore session: an entity that goes through a life. */
export interface Session extends Entity {
  /** The statuses it goes through once it is activated; the last is its end. */
  life: readonly string[];
  /** The reads it has still to see before its status moves on. */
  readsLeft: number;
}

const TERMINAL: readonly string[] = ["completed", "completedWithError", "failed"];

/** Why an artifact, and with it its session, failed. */
const FAILURE: JsonObject = {
  code: "ArtifactCannotBeRestored",
  message: "The restore artifact is in an unexpected state which is blocking the restore.",
};

/** The status of a session, empty where it has none. */
export function statusOf(entity: Entity): string {
  const { status } = entity.properties;
  return typeof status === "string" ? status : "";
}

/** Whether it may be updated, deleted, activated. */
export function isDraft(session: Session): boolean {
  return statusOf(session) === "draft";
}

/** Whether it was activated and has not come to its end. */
export function isUnderWay(session: Session): boolean {
  const stage = session.life.indexOf(statusOf(session));
  return stage >= 0 && stage < session.life.length - 1;
}

/** Moves a session under way to the next status of its life. */
export function advance(session: Session, now: Date): void {
  const next = session.life[session.life.indexOf(statusOf(session)) + 1];
  if (isUnderWay(session) && next !== undefined) enter(session, next, now);
}

/** Puts a session in a status, and its artifacts in the state that goes with it. */
export function enter(session: Session, status: string, now: Date): void {
  const ended = status === session.life.at(-1) || TERMINAL.includes(status);
  const failed = status === "failed" || status === "completedWithError";
  change(session, {
    status,
    lastModifiedDateTime: timestamp(now),
    ...(ended ? { completedDateTime: timestamp(now) } : {}),
    ...(failed ? { error: FAILURE } : {}),
  });
  const artifacts = artifactsOf(session);
  for (const [index, artifact] of artifacts.entries()) {
    const next = artifactState(status, index, artifacts.length, now);
    if (next !== undefined) change(artifact, next);
  }
  recount(session);
}

/** What a session restores: the entities of its collections that have a restore status. */
export function artifactsOf(session: Session): readonly Entity[] {
  return [...session.children]
    .filter(([name]) => !isBulk(name))
    .flatMap(([, entities]) => [...entities.values()]);
}

/** Whether a collection holds requests to add artifacts in bulk instead of artifacts. */
export function isBulk(collection: string): boolean {
  return collection.endsWith("BulkAdditionRequests");
}

/** Brings the numbers of a session's artifacts up to date, in all and by progress. */
export function recount(session: Session): void {
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

// The table of the statuses of a session and of all its artifacts; nothing where a status is in no list.
function artifactState(status: string, index: number, total: number, now: Date): JsonObject | undefined {
  const done = { completionDateTime: timestamp(now) };
  switch (status) {
    case "draft":
      return { status: "added" };
    case "activating":
      return { status: "scheduling" };
    case "active":
      // The first half has begun.
      return index < Math.ceil(total / 2)
        ? { status: "inProgress", startDateTime: timestamp(now) }
        : { status: "scheduled" };
    case "completed":
      return { status: "succeeded", ...done };
    case "completedWithError":
      return index === total - 1
        ? { status: "failed", error: FAILURE, ...done }
        : { status: "succeeded", ...done };
    case "failed":
      return { status: "failed", error: FAILURE, ...done };
    default:
      return undefined;
  }
}
