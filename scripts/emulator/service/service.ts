import type { Behaviour } from "../behaviour.ts";
import type { Contract } from "../contract/contract.ts";
import type { Operation } from "../contract/operations.ts";
import type { Step } from "../contract/router.ts";
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
  /** The parent of all resources. */
  readonly root: Entity;
  readonly behaviour: Behaviour;
  readonly links: Links;
  /** The last number used as a key. */
  readonly numbers: { last: number };
  /** Returns the current time. */
  readonly now: () => Date;
  /** Returns the URL of the service root, such as `http://127.0.0.1:8080/beta`. */
  readonly url: () => string;
  /** The contributions of the plug-ins. */
  readonly plugins: readonly PluginParts[];
}

/** A request with its operation, its preferences and its query options. */
export interface Call {
  readonly service: Service;
  readonly request: ReceivedRequest;
  readonly operation: Operation;
  /** The segments of the path, decoded. */
  readonly steps: readonly Step[];
  /** The keys among them. */
  readonly keys: readonly string[];
  readonly prefer: Preferences;
  readonly query: QueryOptions;
}

/** Entities by their key. */
export interface Collection extends Pick<Map<string, Entity>, "get" | "delete"> {
  set(id: string, entity: Entity): unknown;
  values(): Iterable<Entity>;
}

/** The resource at a path. */
export interface Target {
  /** The path template, `{}` for each key. */
  readonly template: string;
  /** The name of the collection or of the single resource. */
  readonly name: string;
  /** The component that the document declares for its entities; empty without one. */
  readonly type: string;
  /** The collection, or the collection of the entity; undefined for a single resource. */
  readonly collection: Collection | undefined;
  /** The entity or single resource; undefined for a collection. */
  readonly entity: Entity | undefined;
  /** The entities of the keys in the path, outermost first. */
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
   * Returns the response. `next` calls the remaining routes, then the emulator's default.
   *
   * @throws {Refusal} to respond with an error
   */
  handle(call: Call, next: () => ServiceResponse): ServiceResponse;
}

/** The contributions of a plug-in to a service. */
export interface PluginParts {
  /** In order: the first that matches is called first. */
  readonly routes?: readonly Route[];
  /**
   * Collections that list the entities of their type from a collection of all types: its path by theirs.
   * Neither path has keys.
   */
  readonly views?: Readonly<Record<string, string>>;
  /** Requests that the document does not list, each with the method that handles them: `"GET /x/send": "POST"`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Returns the error for a key that no entity has; undefined for the usual one. */
  missing?(target: Target, id: string): Refusal | undefined;
  /** Clears the plug-in's own state. */
  reset?(): void;
}

/** Adds behaviour to an emulator beyond its document. Called once, before the first request. */
export type EmulatorPlugin = (service: Service) => PluginParts;
