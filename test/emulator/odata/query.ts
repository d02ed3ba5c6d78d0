import type { Operation } from "../contract/operations.ts";
import { Refusal } from "../wire/errors.ts";
import { type Expand, parseExpand, splitList } from "./expand.ts";

/** A property to sort by. */
export interface OrderKey {
  readonly path: string;
  readonly descending: boolean;
}

/** The query options of a request. */
export interface QueryOptions {
  readonly top: number | undefined;
  readonly skip: number;
  readonly count: boolean;
  readonly filter: string | undefined;
  readonly orderby: readonly OrderKey[];
  readonly select: readonly string[];
  readonly expand: readonly Expand[];
  readonly skipToken: string | undefined;
}

/** Reads the query options that the operation has. @throws {Refusal} for any other, and for a value that is none */
export function parseQuery(query: URLSearchParams, operation: Operation): QueryOptions {
  for (const name of query.keys()) {
    // Without `$` it is no query option; a service passes over what it does not know.
    if (!name.startsWith("$")) continue;
    const known = operation.queryOptions.has(name) || (name === "$skiptoken" && operation.kind === "list");
    if (!known) throw invalid(`The query option '${name}' is not allowed here.`, name);
    if (query.getAll(name).length > 1) throw invalid(`The query option '${name}' stands twice.`, name);
  }
  if (query.get("$search") !== null) throw invalid("$search is not supported on this resource.", "$search");
  const filter = query.get("$filter") ?? undefined;
  return {
    top: wholeNumber(query, "$top"),
    skip: wholeNumber(query, "$skip") ?? 0,
    count: truth(query, "$count"),
    filter,
    orderby: splitList(query.get("$orderby") ?? "").map(orderKey),
    select: splitList(query.get("$select") ?? ""),
    expand: parseExpand(query.get("$expand") ?? ""),
    skipToken: query.get("$skiptoken") ?? undefined,
  };
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw invalid(`Invalid value '${value}' for ${name}: a whole number is wanted.`, name);
  return Number(value);
}

function truth(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? "false";
  if (value !== "true" && value !== "false") {
    throw invalid(`Invalid value '${value}' for ${name}: true or false is wanted.`, name);
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
