export type { Middleware } from "openapi-fetch";
export { createGraphClient, type GraphClient } from "./client.ts";
export * from "./errors.ts";
export {
  type EnumDescriptor,
  type EnumHandlers,
  type EnumReading,
  type FlagsReading,
  isMember,
  joinFlags,
  type MemberOf,
  matchEnum,
  readEnum,
  readFlags,
} from "./evolvable-enum.ts";
export { filter, type Literal } from "./filter.ts";
export type {
  Arguments,
  DataOf,
  Fetch,
  GetInit,
  GetMethod,
  InitOf,
  Method,
  PathsWith,
  ReadOptions,
  RequestOptions,
  ResultOf,
  Verb,
} from "./methods.ts";
export type { GraphClientOptions } from "./options.ts";
export { type ItemOf, items, type PagedPath, pages, pagesFrom } from "./paging.ts";
export { INCLUDE_UNKNOWN_ENUM_MEMBERS, preferenceApplied } from "./prefer.ts";
export type { QueryOption, Shape, With, Without } from "./query.ts";
export { type ParseAs, type ReadAs, type Result, unwrap } from "./result.ts";
export type { Attempt, LostRequest, Outcome, RetryAttempt, RetryOptions, RetryPolicy } from "./retry.ts";
export type { AccessToken } from "./token.ts";
export { type PollingOptions, type WaitForOptions, waitFor } from "./wait.ts";
