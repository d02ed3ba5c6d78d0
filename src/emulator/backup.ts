import { childrenOf, type Entity, type Service, stepsOf, walk } from "graph-slice/emulator";
import type { RestoreBehaviour } from "./behaviour.ts";

/** The path of everything in the backup service. */
export const BACKUP = "/solutions/backupRestore";

/** An artifact that the service refuses inside a 200. */
export interface ArtifactRefusal {
  readonly code: string;
  readonly message: string;
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

/** The backup service: the emulated service, and what only this plug-in keeps. */
export interface Backup {
  readonly service: Service;
  readonly behaviour: RestoreBehaviour;
  /** The progress of each session. */
  readonly lives: WeakMap<Entity, Life>;
  /** The restore points whose artifacts are refused, by id. */
  readonly refused: Map<string, ArtifactRefusal>;
}

/** Returns the collection of that name, such as `restorePoints`; entities by id. */
export function collectionIn({ service }: Backup, name: string): Map<string, Entity> {
  const { entity } = walk(service, stepsOf(service, BACKUP));
  return childrenOf(entity ?? service.root, name);
}

/** Returns all sessions by id. */
export function sessionsIn(backup: Backup): Map<string, Entity> {
  return collectionIn(backup, "restoreSessions");
}
