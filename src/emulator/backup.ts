import { childrenOf, type Entity, type JsonObject, type Service, stepsOf, walk } from "graph-slice/emulator";
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

/** A search for restore points, to which a granular restore of a mailbox refers. */
export interface FinishedSearch {
  readonly unitId: string;
  readonly pointIds: readonly string[];
  /** Whether it was a search for messages. */
  readonly isOfArtifacts: boolean;
}

/** The next page of a browse session's items. */
export interface BrowsePage {
  readonly sessionId: string;
  readonly items: readonly ContentItem[];
}

/** The backup service: the emulated service, and the state that only this plug-in needs. */
export interface Backup {
  readonly service: Service;
  readonly behaviour: RestoreBehaviour;
  /** The progress of sessions, browse sessions and bulk requests. */
  readonly lives: WeakMap<Entity, Life>;
  /** The restore points whose artifacts are refused, by id. */
  readonly refused: Map<string, ArtifactRefusal>;
  /** The restore points whose artifacts fail during the restore, by id. */
  readonly failing: Map<string, ArtifactError>;
  /** The latest session that restored each mailbox, drive or site. */
  readonly restoring: WeakMap<Entity, Entity>;
  /** The artifacts that another session was already restoring when their own was activated. */
  readonly conflicting: WeakSet<Entity>;
  /** The bodies of bulk requests, by id. */
  readonly requested: Map<string, JsonObject>;
  /** Searches by `searchResponseId`. */
  readonly searches: Map<string, FinishedSearch>;
  /** The restore point that each browse session shows, by the session's id. */
  readonly browsed: Map<string, Entity>;
  /** Pages by `$skiptoken`. */
  readonly pages: Map<string, BrowsePage>;
  /** The items in a protection unit's backup, by the unit's id; other backups contain sample items. */
  readonly contents: Map<string, readonly ContentItem[]>;
  /** The messages in a mailbox's backup, by the unit's id; other backups contain sample messages. */
  readonly messages: Map<string, readonly JsonObject[]>;
}

/** Returns a backup service without data. */
export function newBackup(service: Service, behaviour: RestoreBehaviour): Backup {
  return {
    service,
    behaviour,
    lives: new WeakMap(),
    refused: new Map(),
    failing: new Map(),
    restoring: new WeakMap(),
    conflicting: new WeakSet(),
    requested: new Map(),
    searches: new Map(),
    browsed: new Map(),
    pages: new Map(),
    contents: new Map(),
    messages: new Map(),
  };
}

/** Clears the state of the plug-in. */
export function resetBackup(backup: Backup): void {
  const { refused, failing, requested, searches, browsed, pages, contents, messages } = backup;
  for (const held of [refused, failing, requested, searches, browsed, pages, contents, messages])
    held.clear();
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
