import { change, childrenOf, type Entity, type JsonObject, newEntity } from "graph-slice/emulator";
import { type ArtifactError, type ArtifactRefusal, type Backup, collectionIn, sessionsIn } from "./backup.ts";
import { finishBrowseSession } from "./browse-session.ts";
import { contentsOf } from "./contents.ts";
import { newSessionValues } from "./create.ts";
import { addRestorePoint, addUnit } from "./restore-point.ts";
import { kindIn, kindOfService, namesOf, type RestoredService } from "./services.ts";
import { advance, artifactsOf, enter, lifeOf, statusOf } from "./session.ts";

/** A session to add. */
export interface SessionSeed {
  /** Default: `exchange`. */
  readonly service?: RestoredService;
  /** The `@odata.type`, such as that of a type published later. Default: the service's own. */
  readonly type?: string;
  readonly id?: string;
  /** Any text, such as a member published later. Default: `draft`. */
  readonly status?: string;
  /** The statuses from its activation to its end. */
  readonly life?: readonly string[];
  /** The number of its artifacts, or the properties of each. */
  readonly artifacts?: number | readonly JsonObject[];
  /** More properties, which replace those that the service sets. */
  readonly properties?: JsonObject;
}

/** The properties of a session for tests. */
export interface SessionView {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly properties: JsonObject;
  readonly artifacts: readonly (JsonObject & { readonly id: string })[];
}

/** A restore point to add. */
export interface RestorePointSeed {
  readonly id?: string;
  /** Default: `exchange`; ignored with a `unit`. */
  readonly service?: RestoredService;
  /** The id of its protection unit. Default: a new one. */
  readonly unit?: string;
  /** Its age in hours. Default: 24. */
  readonly hoursAgo?: number;
  readonly properties?: JsonObject;
  /** Refuses each artifact of it, inside a response with status 200. */
  readonly refused?: ArtifactRefusal;
  /** Makes each artifact of it fail during the restore. */
  readonly fails?: ArtifactError;
}

/** A protection unit to add, with restore points. */
export interface UnitSeed {
  /** Default: `exchange`. */
  readonly service?: RestoredService;
  readonly properties?: JsonObject;
  /** The age of each of its restore points in hours. Default: 24. */
  readonly points?: readonly number[];
  /** The paths of the files in its backup: `site/library/…` for a site, `library/…` for a drive. */
  readonly files?: readonly string[];
  /** The messages in its backup: `subject`, `sender`, `recipients`, `hasAttachment`. */
  readonly messages?: readonly JsonObject[];
}

/** The backup service's data, for tests to set up and inspect. */
export interface EmulatorState {
  /** Adds a session. @returns its id */
  seed(session?: SessionSeed): string;
  /** Adds many sessions. @returns their ids in order */
  seedMany(count: number, session?: (index: number) => SessionSeed): readonly string[];
  /** Adds a restore point. @returns its id @throws if the protection unit does not exist */
  restorePoint(point?: RestorePointSeed): string;
  /** Adds a protection unit. @returns its id, and those of its restore points in the given order */
  unit(unit?: UnitSeed): { readonly id: string; readonly points: readonly string[] };
  session(id: string): SessionView | undefined;
  sessions(): readonly SessionView[];
  /**
   * Advances a session in progress by this many statuses, or a browse session to its end.
   *
   * @returns its status
   * @throws if it does not exist
   */
  advance(id: string, steps?: number): string;
  /** Sets the status of a session. @throws if it does not exist */
  setStatus(id: string, status: string): void;
  /** Lets a browse session expire. @throws if it does not exist */
  expire(id: string): void;
}

/** Returns the data of a backup service. */
export function stateOf(backup: Backup): EmulatorState {
  const seed = (given: SessionSeed = {}): string => addSession(backup, given).id;
  const found = (id: string, ...collections: readonly string[]): Entity => {
    const entities = collections.map((name) => collectionIn(backup, name).get(id.toLowerCase()));
    const entity = entities.find((held) => held !== undefined);
    if (entity === undefined) throw new Error(`${collections.join(" and ")}: no entity has the id ${id}`);
    return entity;
  };
  return {
    seed,
    seedMany: (count, session = () => ({})) =>
      Array.from({ length: count }, (_, index) => seed(session(index))),
    restorePoint: ({ id, service = "exchange", unit, hoursAgo, properties = {}, refused, fails } = {}) => {
      const protectedUnit =
        unit === undefined ? addUnit(backup, kindOfService(service)) : found(unit, "protectionUnits");
      const point = addRestorePoint(backup, protectedUnit, id?.toLowerCase(), hoursAgo);
      change(point, properties);
      if (refused !== undefined) backup.refused.set(point.id, refused);
      if (fails !== undefined) backup.failing.set(point.id, fails);
      return point.id;
    },
    unit: ({ service = "exchange", properties, points = [24], files, messages } = {}) => {
      const unit = addUnit(backup, kindOfService(service), properties);
      const kind = kindIn(unit.type) === "site" ? "site" : "drive";
      if (files !== undefined) backup.contents.set(unit.id, contentsOf(kind, files));
      if (messages !== undefined) backup.messages.set(unit.id, messages);
      const added = points.map((hoursAgo) => addRestorePoint(backup, unit, undefined, hoursAgo).id);
      return { id: unit.id, points: added };
    },
    session: (id) => {
      const session = sessionsIn(backup).get(id.toLowerCase());
      return session === undefined ? undefined : viewOf(session);
    },
    sessions: () => [...sessionsIn(backup).values()].map(viewOf),
    advance: (id, steps = 1) => {
      const session = found(id, "restoreSessions", "browseSessions");
      if (session.references.has("restorePoint")) finishBrowseSession(backup, session);
      else for (let step = 0; step < steps; step += 1) advance(backup, session);
      return statusOf(session);
    },
    setStatus: (id, status) => enter(backup, found(id, "restoreSessions"), status),
    expire: (id) => {
      change(found(id, "browseSessions"), { expirationDateTime: backup.service.now().toISOString() });
    },
  };
}

function addSession(backup: Backup, given: SessionSeed): Entity {
  const kind = kindOfService(given.service ?? "exchange");
  const session = newEntity(
    given.type ?? namesOf(kind).session,
    { restoreJobType: "standard", ...newSessionValues(backup.service.now()) },
    given.id?.toLowerCase(),
  );
  if (given.life !== undefined) lifeOf(backup, session).statuses = given.life;
  const { artifacts: wanted = 0 } = given;
  const special = typeof wanted === "number" ? Array.from({ length: wanted }, () => ({})) : wanted;
  const added = special.map((properties) => {
    const entity = newEntity(namesOf(kind).artifact, { destinationType: "inPlace" });
    entity.references.set("restorePoint", addRestorePoint(backup, addUnit(backup, kind)));
    childrenOf(session, namesOf(kind).artifacts).set(entity.id, entity);
    return { entity, properties };
  });
  enter(backup, session, given.status ?? "draft");
  for (const { entity, properties } of added) change(entity, properties);
  change(session, given.properties ?? {});
  sessionsIn(backup).set(session.id, session);
  return session;
}

function viewOf(session: Entity): SessionView {
  const { id, type, properties } = session;
  return {
    id,
    type,
    status: statusOf(session),
    properties,
    artifacts: artifactsOf(session).map((artifact) => ({ ...artifact.properties, id: artifact.id })),
  };
}
