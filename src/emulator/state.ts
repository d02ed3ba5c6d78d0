import { change, childrenOf, type Entity, type JsonObject, newEntity } from "graph-slice/emulator";
import { type ArtifactRefusal, type Backup, sessionsIn } from "./backup.ts";
import { newSessionValues } from "./create.ts";
import { addRestorePoint } from "./restore-point.ts";
import { advance, artifactsOf, enter, lifeOf, statusOf } from "./session.ts";

/** The types of each service. */
const SERVICES = {
  exchange: {
    type: "#microsoft.graph.exchangeRestoreSession",
    artifacts: "mailboxRestoreArtifacts",
    artifact: "#microsoft.graph.mailboxRestoreArtifact",
    unit: "#microsoft.graph.mailboxProtectionUnit",
  },
  oneDriveForBusiness: {
    type: "#microsoft.graph.oneDriveForBusinessRestoreSession",
    artifacts: "driveRestoreArtifacts",
    artifact: "#microsoft.graph.driveRestoreArtifact",
    unit: "#microsoft.graph.driveProtectionUnit",
  },
  sharePoint: {
    type: "#microsoft.graph.sharePointRestoreSession",
    artifacts: "siteRestoreArtifacts",
    artifact: "#microsoft.graph.siteRestoreArtifact",
    unit: "#microsoft.graph.siteProtectionUnit",
  },
} as const;

/** A service that sessions restore. */
export type RestoredService = keyof typeof SERVICES;

/** A session to add. */
export interface SessionSeed {
  /** Default: `exchange`. */
  readonly service?: RestoredService;
  /** The `@odata.type` instead of the service's own, such as that of a type published tomorrow. */
  readonly type?: string;
  readonly id?: string;
  /** Any text, such as a member published tomorrow. Default: `draft`. */
  readonly status?: string;
  /** The statuses from its activation to its end. */
  readonly life?: readonly string[];
  /** The number of its artifacts, or the properties of each. */
  readonly artifacts?: number | readonly JsonObject[];
  /** More properties, which replace those that the service sets. */
  readonly properties?: JsonObject;
}

/** A session as tests see it. */
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
  /** Default: `exchange`. */
  readonly service?: RestoredService;
  readonly properties?: JsonObject;
  /** Refuses each artifact of it, inside a 200. */
  readonly refused?: ArtifactRefusal;
}

/** The backup service's data, for tests to set up and look at. */
export interface EmulatorState {
  /** Adds a session. @returns its id */
  seed(session?: SessionSeed): string;
  /** Adds many sessions. @returns their ids in order */
  seedMany(count: number, session?: (index: number) => SessionSeed): readonly string[];
  /** Adds a restore point. @returns its id */
  restorePoint(point?: RestorePointSeed): string;
  session(id: string): SessionView | undefined;
  sessions(): readonly SessionView[];
  /** Advances a session in progress by this many statuses. @returns its status @throws if there is no such session */
  advance(id: string, steps?: number): string;
  /** Sets the status of a session. @throws if there is no such session */
  setStatus(id: string, status: string): void;
}

/** Returns the data of a backup service. */
export function stateOf(backup: Backup): EmulatorState {
  const seed = (given: SessionSeed = {}): string => addSession(backup, given).id;
  const found = (id: string): Entity => {
    const session = sessionsIn(backup).get(id.toLowerCase());
    if (session === undefined) throw new Error(`there is no session ${id}`);
    return session;
  };
  return {
    seed,
    seedMany: (count, session = () => ({})) =>
      Array.from({ length: count }, (_, index) => seed(session(index))),
    restorePoint: ({ id, service = "exchange", properties = {}, refused } = {}) => {
      const point = addRestorePoint(backup, SERVICES[service].unit, id?.toLowerCase());
      change(point, properties);
      if (refused !== undefined) backup.refused.set(point.id, refused);
      return point.id;
    },
    session: (id) => {
      const session = sessionsIn(backup).get(id.toLowerCase());
      return session === undefined ? undefined : viewOf(session);
    },
    sessions: () => [...sessionsIn(backup).values()].map(viewOf),
    advance: (id, steps = 1) => {
      const session = found(id);
      for (let step = 0; step < steps; step += 1) advance(backup, session);
      return statusOf(session);
    },
    setStatus: (id, status) => enter(backup, found(id), status),
  };
}

function addSession(backup: Backup, given: SessionSeed): Entity {
  const { type, artifact, artifacts, unit } = SERVICES[given.service ?? "exchange"];
  const session = newEntity(
    given.type ?? type,
    { restoreJobType: "standard", ...newSessionValues(backup.service.now()) },
    given.id?.toLowerCase(),
  );
  if (given.life !== undefined) lifeOf(backup, session).statuses = given.life;
  const { artifacts: wanted = 0 } = given;
  const special = typeof wanted === "number" ? Array.from({ length: wanted }, () => ({})) : wanted;
  const added = special.map((properties) => {
    const entity = newEntity(artifact, { destinationType: "inPlace" });
    entity.references.set("restorePoint", addRestorePoint(backup, unit));
    childrenOf(session, artifacts).set(entity.id, entity);
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
