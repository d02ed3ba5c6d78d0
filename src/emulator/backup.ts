import {
  type Call,
  childrenOf,
  type Entity,
  type JsonObject,
  type Service,
  stepsOf,
  type Target,
  walk,
} from "graph-slice/emulator";
import type { RestoreBehaviour } from "./behaviour.ts";
import type { ContentItem } from "./contents.ts";

/** The path prefix of the backup service. */
export const BACKUP = "/solutions/backupRestore";

/** An error with a code from Microsoft's list of backup storage error codes. */
export interface ArtifactError {
  readonly code: string;
  readonly message: string;
}

/** An artifact that the service refuses inside a 200. */
export interface ArtifactRefusal extends ArtifactError {
  /** Default: 400. */
  readonly responseCode?: number;
}

/** The progress of a session. */
export interface Life {
  /** The statuses from its activation to its end. */
  statuses: readonly string[];
  /** The reads that remain before its status advances. */
  readsLeft: number;
}

/** The backup service: the emulated service, and the state that only this plug-in needs. */
export class Backup {
  readonly service: Service;
  readonly behaviour: RestoreBehaviour;
  /** The progress of sessions, browse sessions and bulk requests. */
  readonly lives: WeakMap<Entity, Life> = new WeakMap();
  /** The restore points whose artifacts are refused, by id. */
  readonly refused: Map<string, ArtifactRefusal> = new Map();
  /** The restore points whose artifacts fail during the restore, by id. */
  readonly failing: Map<string, ArtifactError> = new Map();
  /** The latest session that restored each mailbox, drive or site. */
  readonly restoring: WeakMap<Entity, Entity> = new WeakMap();
  /** The artifacts that another session was already restoring when their own was activated. */
  readonly conflicting: WeakSet<Entity> = new WeakSet();
  /** The bodies of bulk requests, by id. */
  readonly requested: Map<string, JsonObject> = new Map();
  /** The restore points in which a search for messages found some, by `searchResponseId`. */
  readonly searches: Map<string, readonly string[]> = new Map();
  /** The next pages of browse sessions, by `$skiptoken`. */
  readonly pages: Map<string, { readonly sessionId: string; readonly items: readonly ContentItem[] }> =
    new Map();
  /** The items in a protection unit's backup, by the unit's id; other backups contain sample items. */
  readonly contents: Map<string, readonly ContentItem[]> = new Map();
  /** The messages in a mailbox's backup, by the unit's id; other backups contain sample messages. */
  readonly messages: Map<string, readonly JsonObject[]> = new Map();

  constructor(service: Service, behaviour: RestoreBehaviour) {
    this.service = service;
    this.behaviour = behaviour;
  }

  /** Clears the state of the plug-in. */
  reset(): void {
    for (const held of Object.values(this)) if (held instanceof Map) held.clear();
  }
}

/** A call of a session, or of what it holds. */
export interface SessionCall {
  readonly backup: Backup;
  readonly call: Call;
  readonly target: Target;
  readonly session: Entity;
}

/** Counts a read of an entity; tells whether its status advances now. */
export function isDue({ lives, behaviour }: Backup, entity: Entity): boolean {
  const life = lives.get(entity);
  if (life === undefined || behaviour.readsPerStatus === 0) return false;
  life.readsLeft -= 1;
  if (life.readsLeft > 0) return false;
  life.readsLeft = behaviour.readsPerStatus;
  return true;
}

/** Returns a collection by name, such as `restorePoints`, with its entities by id. */
export function collectionIn({ service }: Backup, name: string): Map<string, Entity> {
  const { entity } = walk(service, stepsOf(service, BACKUP));
  return childrenOf(entity ?? service.root, name);
}

/** Returns all sessions by id. */
export function sessionsIn(backup: Backup): Map<string, Entity> {
  return collectionIn(backup, "restoreSessions");
}
