import type { Behaviour } from "../behaviour.ts";
import type { Contract } from "../contract/contract.ts";
import type { Operation } from "../contract/operations.ts";
import type { Links } from "../odata/paging.ts";
import type { QueryOptions } from "../odata/query.ts";
import type { Refusal } from "../wire/errors.ts";
import type { Preferences } from "../wire/prefer.ts";
import type { ReceivedRequest } from "../wire/request.ts";
import type { ServiceResponse } from "../wire/response.ts";
import type { Entity } from "./entity.ts";

/** A service: its document, its data and its behaviour. */
export interface Service {
  readonly contract: Contract;
  /** Holds every resource of the service. */
  readonly root: Entity;
  readonly behaviour: Behaviour;
  readonly links: Links;
  /** The last number that was given out as a key. */
  readonly numbers: { last: number };
  /** Returns the current time. */
  readonly now: () => Date;
  /** Returns the service root as clients know it, such as `http://127.0.0.1:8080/beta`. */
  readonly url: () => string;
  /** What the plug-ins contribute. */
  readonly plugins: readonly PluginParts[];
}

/** A request with its operation, its preferences and its query options. */
export interface Call {
  readonly service: Service;
  readonly request: ReceivedRequest;
  readonly operation: Operation;
  /** The keys in the path, decoded. */
  readonly keys: readonly string[];
  readonly prefer: Preferences;
  readonly query: QueryOptions;
}

/** Entities by their key. */
export interface Collection {
  get(id: string): Entity | undefined;
  set(id: string, entity: Entity): unknown;
  delete(id: string): boolean;
  values(): Iterable<Entity>;
}

/** The resource that a path leads to. */
export interface Target {
  /** The path template, `{}` for each key. */
  readonly template: string;
  /** The name of the collection or of the single resource. */
  readonly name: string;
  /** The component that the document declares for its entities; empty if there is none. */
  readonly type: string;
  /** The collection, or the collection of the entity; undefined for a single resource. */
  readonly collection: Collection | undefined;
  /** The entity or single resource; undefined for a collection. */
  readonly entity: Entity | undefined;
  /** The entities that keys in the path lead to, outermost first. */
  readonly keyed: readonly Entity[];
}

/** Handles the calls of some operations. */
export interface Route {
  /**
   * The operations, by method and path template: `"POST /me/messages/{…}/send"`, `"/me/*"`. `{…}` matches any
   * segment, `*` at the end anything; without a method every method matches.
   */
  readonly match: string;
  /**
   * Returns the response. `next` is the rest of the routes, and last what the emulator does by itself.
   *
   * @throws {Refusal} to respond with an error
   */
  handle(call: Call, next: () => ServiceResponse): ServiceResponse;
}

/** What a plug-in contributes to a service. */
export interface PluginParts {
  /** In order: the first that matches is called first. */
  readonly routes?: readonly Route[];
  /**
   * Collections that show another collection's entities of their type: the typed collections beside one of
   * all types. By path; neither path has keys.
   */
  readonly views?: Readonly<Record<string, string>>;
  /** Requests that the document does not list, each with the method that handles them: `"GET /x/send": "POST"`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Returns the error for a key that no entity has; undefined for the usual one. */
  missing?(target: Target, id: string): Refusal | undefined;
  /** Forgets the plug-in's own state. */
  reset?(): void;
}

/** Adds to an emulator what its document does not say. Called once, before the first request. */
export type EmulatorPlugin = (service: Service) => PluginParts;
