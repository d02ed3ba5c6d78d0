import type { Operation } from "../contract/operations.ts";
import { Refusal } from "../wire/errors.ts";
import { type Expand, parseExpand, splitList } from "./expand.ts";

/** A property to sort by. */
export interface OrderKey {
  readonly path: string;
  readonly descending: boolean;
}

/** The OData query options of a request. */
export interface QueryOptions {
  readonly top: number | undefined;
  readonly skip: number;
  readonly count: boolean;
  readonly filter: string | undefined;
  /** The text to search for. */
  readonly search: string | undefined;
  readonly orderby: readonly OrderKey[];
  readonly select: readonly string[];
  readonly expand: readonly Expand[];
  readonly skipToken: string | undefined;
}

/**
 * Reads the query options of a request.
 *
 * @throws {Refusal} if an option is unknown to the operation, repeated or invalid, or a required parameter is
 *   missing
 */
export function parseQuery(query: URLSearchParams, operation: Operation, isOData: boolean): QueryOptions {
  for (const { name, isRequired } of operation.query.values())
    if (isRequired && !query.has(name)) throw invalid(`The query parameter '${name}' is required.`, name);
  if (!isOData) return NONE;
  for (const name of query.keys()) {
    // A parameter without `$` is no query option; services ignore unknown ones.
    if (!name.startsWith("$")) continue;
    const isPaged = operation.kind === "list" || operation.list !== undefined;
    const known = operation.query.has(name) || (isPaged && name === "$skiptoken");
    if (!known) throw invalid(`The query option '${name}' is not allowed here.`, name);
    if (query.getAll(name).length > 1) throw invalid(`The query option '${name}' is repeated.`, name);
  }
  return {
    top: wholeNumber(query, "$top"),
    skip: wholeNumber(query, "$skip") ?? 0,
    count: truth(query, "$count"),
    filter: query.get("$filter") ?? undefined,
    search: query.get("$search")?.replace(/^"(.*)"$/s, "$1"),
    orderby: splitList(query.get("$orderby") ?? "").map(orderKey),
    select: splitList(query.get("$select") ?? ""),
    expand: parseExpand(query.get("$expand") ?? ""),
    skipToken: query.get("$skiptoken") ?? undefined,
  };
}

const NONE: QueryOptions = {
  top: undefined,
  skip: 0,
  count: false,
  filter: undefined,
  search: undefined,
  orderby: [],
  select: [],
  expand: [],
  skipToken: undefined,
};

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw invalid(`Invalid value '${value}' for ${name}: a whole number is expected.`, name);
  return Number(value);
}

function truth(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? "false";
  if (value !== "true" && value !== "false") {
    throw invalid(`Invalid value '${value}' for ${name}: true or false is expected.`, name);
  }
  return value === "true";
}

function orderKey(item: string): OrderKey {
  const [path = "", direction = "asc", ...rest] = item.split(/\s+/);
  if (rest.length > 0 || (direction !== "asc" && direction !== "desc")) {
    throw invalid(`Syntax error in $orderby: '${item}'.`, "$orderby");
  }
  return { path, descending: direction === "desc" };
}

function invalid(message: string, target: string): Refusal {
  return new Refusal(400, "BadRequest", message, { target });
}
