import { randomUUID } from "node:crypto";
import { type Entity, isGuid, newEntity, timestamp } from "./entity.ts";
import type { Session } from "./session.ts";

/** An addition that the service does not carry out, inside a 200. */
export interface ArtifactRefusal {
  readonly code: string;
  readonly message: string;
  /** Default: 400. */
  readonly responseCode?: number;
}

/** Everything the service keeps. */
export interface Store {
  readonly sessions: Map<string, Session>;
  readonly restorePoints: Map<string, Entity>;
  /** The restore points that no artifact can be added from, by id. */
  readonly refused: Map<string, ArtifactRefusal>;
}

/** An empty store. */
export function newStore(): Store {
  return { sessions: new Map(), restorePoints: new Map(), refused: new Map() };
}

/** A new restore point, with a protection unit of the kind that goes with the service. */
export function newRestorePoint(unitType: string, now: Date, id: string = randomUUID()): Entity {
  const day = 24 * 60 * 60 * 1000;
  const point = newEntity(
    "#microsoft.graph.restorePoint",
    {
      protectionDateTime: timestamp(new Date(now.getTime() - day)),
      expirationDateTime: timestamp(new Date(now.getTime() + 364 * day)),
      tags: "fastRestore",
    },
    id,
  );
  point.references.set(
    "protectionUnit",
    newEntity(unitType, {
      policyId: randomUUID(),
      status: "protected",
      protectionSources: "manual",
      createdDateTime: timestamp(new Date(now.getTime() - 30 * day)),
    }),
  );
  return point;
}

/**
 * The restore point that a reference leads to: its id, or an address that ends with it.
 *
 * @param unknown makes the restore point of an id that is not known; without it there is none
 */
export function findRestorePoint(
  store: Store,
  reference: string,
  unknown?: (id: string) => Entity,
): Entity | undefined {
  const [, id = reference] = /([^/('"]+)['")/]*$/.exec(reference) ?? [];
  const known = store.restorePoints.get(id.toLowerCase());
  if (known !== undefined || unknown === undefined || !isGuid(id)) return known;
  const made = unknown(id.toLowerCase());
  store.restorePoints.set(made.id, made);
  return made;
}
