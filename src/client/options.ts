import type { Fetch } from "./methods.ts";
import type { RetryOptions, RetryPolicy } from "./retry.ts";
import type { AccessToken } from "./token.ts";

/** The options of a client. */
export interface GraphClientOptions {
  /** The access token, without `Bearer`, or a function that returns one; called for every attempt. */
  readonly accessToken: AccessToken;
  /** The root of all paths. The token is sent only to its origin. @default "https://graph.microsoft.com/beta" */
  readonly baseUrl?: string | undefined;
  /** @default the global `fetch` */
  readonly fetch?: Fetch | undefined;
  /** When to try again; `false` turns retries off. */
  readonly retry?: RetryOptions | false | undefined;
  /** Which requests of the slice may be repeated. */
  readonly retryPolicy?: RetryPolicy | undefined;
  /** Whether to request the later members of enums. @default true */
  readonly unknownEnumMembers?: boolean | undefined;
}

/** The options of a client, some with defaults. */
export interface Settings extends GraphClientOptions {
  readonly baseUrl: string;
  /** The site to which the token is sent. */
  readonly site: string;
  readonly retry: RetryOptions;
}
