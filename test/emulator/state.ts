import type { JsonObject } from "../../scripts/document/json.ts";
import type { Service } from "./service/call.ts";
import { newSessionValues } from "./service/create.ts";
import { change, childrenOf, newEntity } from "./service/entity.ts";
import { advance, artifactsOf, enter, type Session, statusOf } from "./service/session.ts";
import { type ArtifactRefusal, newRestorePoint } from "./service/store.ts";

/** The services that sessions restore, and what belongs to each. */
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

/** A session to begin with. */
interface SessionSeed {
  /** Default: `exchange`. */
  readonly service?: RestoredService;
  /** The `@odata.type` in place of the service's own: of a type published tomorrow. */
  readonly type?: string;
  readonly id?: string;
  /** Any text: a member published tomorrow too. Default: `draft`. */
  readonly status?: string;
  /** The statuses it goes through from its activation to its end. */
  readonly life?: readonly string[];
  /** How many artifacts it has, or what is special about each. */
  readonly artifacts?: number | readonly JsonObject[];
  /** Any further values, in place of those that the service would give. */
  readonly properties?: JsonObject;
}

/** A session as tests see it. */
interface SessionView {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly properties: JsonObject;
  readonly artifacts: readonly (JsonObject & { readonly id: string })[];
}

/** What the service keeps, for tests to set up and look at. */
export interface EmulatorState {
  /** Puts a session there. @returns its id */
  seed(session?: SessionSeed): string;
  seedMany(count: number, session?: (index: number) => SessionSeed): readonly string[];
  /** Puts a restore point there. @returns its id */
  restorePoint(point?: {
    readonly id?: string;
    readonly service?: RestoredService;
    readonly properties?: JsonObject;
    /** Lets each artifact that names it fail, inside a 200. */
    readonly refused?: ArtifactRefusal;
  }): string;
  session(id: string): SessionView | undefined;
  sessions(): readonly SessionView[];
  /** Moves a session under way on, that many steps. @returns its status */
  advance(id: string, steps?: number): string;
  /** Puts a session in a status, whatever it was. */
  setStatus(id: string, status: string): void;
}

/** The state of a service. */
export function stateOf({ store, behaviour, now }: Service): EmulatorState {
  const seed = (given: SessionSeed = {}): string => {
    const { type, artifact, artifacts, unit } = SERVICES[given.service ?? "exchange"];
    const time = now();
    const session: Session = {
      ...newEntity(
        given.type ?? type,
        { restoreJobType: "standard", ...newSessionValues(time) },
        given.id?.toLowerCase(),
      ),
      life: given.life ?? behaviour.life,
      readsLeft: behaviour.readsPerStatus,
    };
    const { artifacts: wanted = 0 } = given;
    const special = typeof wanted === "number" ? Array.from({ length: wanted }, () => ({})) : wanted;
    const added = special.map((properties) => {
      const point = newRestorePoint(unit, time);
      store.restorePoints.set(point.id, point);
      const entity = newEntity(artifact, { destinationType: "inPlace" });
      entity.references.set("restorePoint", point);
      childrenOf(session, artifacts).set(entity.id, entity);
      return { entity, properties };
    });
    enter(session, given.status ?? "draft", time);
    for (const { entity, properties } of added) change(entity, properties);
    change(session, given.properties ?? {});
    store.sessions.set(session.id, session);
    return session.id;
  };
  const found = (id: string): Session => {
    const session = store.sessions.get(id.toLowerCase());
    if (session === undefined) throw new Error(`there is no session ${id}`);
    return session;
  };
  return {
    seed,
    seedMany: (count, session = () => ({})) =>
      Array.from({ length: count }, (_, index) => seed(session(index))),
    restorePoint: ({ id, service = "exchange", properties = {}, refused } = {}) => {
      const point = newRestorePoint(SERVICES[service].unit, now(), id?.toLowerCase());
      change(point, properties);
      store.restorePoints.set(point.id, point);
      if (refused !== undefined) store.refused.set(point.id, refused);
      return point.id;
    },
    session: (id) => {
      const session = store.sessions.get(id.toLowerCase());
      return session === undefined ? undefined : viewOf(session);
    },
    sessions: () => [...store.sessions.values()].map(viewOf),
    advance: (id, steps = 1) => {
      const session = found(id);
      for (let step = 0; step < steps; step += 1) advance(session, now());
      return statusOf(session);
    },
    setStatus: (id, status) => enter(found(id), status, now()),
  };
}

function viewOf(session: Session): SessionView {
  const { id, type, properties } = session;
  return {
    id,
    type,
    status: statusOf(session),
    properties,
    artifacts: artifactsOf(session).map((artifact) => ({ ...artifact.properties, id: artifact.id })),
  };
}
