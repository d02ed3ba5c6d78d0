import type { Contract } from "../contract/contract.ts";
import type { Operation } from "../contract/operations.ts";
import type { Links } from "../odata/paging.ts";
import type { QueryOptions } from "../odata/query.ts";
import type { Behaviour } from "../options.ts";
import type { Preferences } from "../wire/prefer.ts";
import type { SeenRequest } from "../wire/request.ts";
import type { Store } from "./store.ts";

/** What every call works with. */
export interface Service {
  readonly contract: Contract;
  readonly store: Store;
  readonly behaviour: Behaviour;
  readonly links: Links;
  readonly now: () => Date;
  /** The service root as clients know it, such as `http://127.0.0.1:8080/beta`. */
  readonly url: () => string;
}

/** A request that was understood: what it wants and of whom. */
export interface Call {
  readonly service: Service;
  readonly request: SeenRequest;
  readonly operation: Operation;
  /** The keys in its path, decoded. */
  readonly keys: readonly string[];
  readonly prefer: Preferences;
  readonly query: QueryOptions;
}
