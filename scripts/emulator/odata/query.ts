import type { Json, JsonObject } from "../../document/json.ts";
import { rank } from "../contract/enums.ts";
import type { Model, PropertyModel } from "../contract/model.ts";
import type { Operation } from "../contract/operations.ts";
import { badRequest, type Refusal } from "../wire/errors.ts";
import { propertyAt } from "./filter.ts";

/** A property to sort by. */
export interface OrderKey {
  readonly path: string;
  readonly descending: boolean;
}

/** The properties that a response contains. */
export interface Shape {
  readonly select: readonly string[];
  readonly expand: readonly Expand[];
}

/** The OData query options of a request. */
export interface QueryOptions extends Shape {
  readonly top: number | undefined;
  readonly skip: number;
  readonly count: boolean;
  readonly filter: string | undefined;
  /** The text to search for. */
  readonly search: string | undefined;
  readonly orderby: readonly OrderKey[];
  readonly skipToken: string | undefined;
}

/**
 * Reads the query options of a request.
 *
 * @throws {Refusal} if an option is unknown to the operation, repeated or invalid, or a required parameter is
 *   missing
 */
export function parseQuery(query: URLSearchParams, operation: Operation, isOData: boolean): QueryOptions {
  for (const [name, isRequired] of operation.query)
    if (isRequired && !query.has(name)) throw badRequest(`The query parameter '${name}' is required.`, name);
  // Without OData, no parameter is a query option.
  const options = isOData ? query : new URLSearchParams();
  for (const name of options.keys()) {
    // A parameter without `$` is no query option; services ignore unknown ones.
    if (!name.startsWith("$")) continue;
    const isPaged = operation.kind === "list" || operation.list !== undefined;
    const known = operation.query.has(name) || (isPaged && name === "$skiptoken");
    if (!known) throw badRequest(`The query option '${name}' is not allowed here.`, name);
    if (options.getAll(name).length > 1) throw badRequest(`The query option '${name}' is repeated.`, name);
  }
  return {
    top: wholeNumber(options, "$top"),
    skip: wholeNumber(options, "$skip") ?? 0,
    count: truth(options, "$count"),
    filter: options.get("$filter") ?? undefined,
    search: options.get("$search")?.replace(/^"(.*)"$/s, "$1"),
    orderby: splitList(options.get("$orderby") ?? "").map(orderKey),
    select: splitList(options.get("$select") ?? ""),
    expand: parseExpand(options.get("$expand") ?? ""),
    skipToken: options.get("$skiptoken") ?? undefined,
  };
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,9}$/.test(value))
    throw badRequest(`Invalid value '${value}' for ${name}: a whole number is expected.`, name);
  return Number(value);
}

function truth(query: URLSearchParams, name: string): boolean {
  const value = query.get(name) ?? "false";
  if (value !== "true" && value !== "false") {
    throw badRequest(`Invalid value '${value}' for ${name}: true or false is expected.`, name);
  }
  return value === "true";
}

function orderKey(item: string): OrderKey {
  const [path = "", direction = "asc", ...rest] = item.split(/\s+/);
  if (rest.length > 0 || (direction !== "asc" && direction !== "desc")) {
    throw badRequest(`Syntax error in $orderby: '${item}'.`, "$orderby");
  }
  return { path, descending: direction === "desc" };
}

/** A navigation property to return inline. */
export interface Expand extends Shape {
  /** Its name; `*` for all. */
  readonly name: string;
  /** The `$filter` of its items. */
  readonly filter: string | undefined;
}

/** Parses `$expand`: names joined by commas, each with optional `($select=…;$expand=…;$filter=…)`. @throws {Refusal} */
export function parseExpand(text: string): readonly Expand[] {
  return splitList(text).map((item) => {
    const [, name = "", options] = /^([^(]+)(?:\((.*)\))?$/.exec(item) ?? [];
    if (name === "") throw unsupported(item);
    let select: readonly string[] = [];
    let expand: readonly Expand[] = [];
    let filter: string | undefined;
    for (const option of splitList(options ?? "", ";")) {
      const [, key, value = ""] = /^(\$?\w+)=(.*)$/.exec(option) ?? [];
      if (key === "$select") select = splitList(value);
      else if (key === "$expand") expand = parseExpand(value);
      else if (key === "$filter") filter = value;
      else throw unsupported(option);
    }
    return { name: name.trim(), select, expand, filter };
  });
}

// Splits a list at separators outside parentheses and strings; trims the parts and drops empty ones.
function splitList(text: string, separator = ","): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let isString = false;
  let part = "";
  for (const char of text) {
    // A quote in a string is doubled: it ends the string and begins it again.
    if (char === "'") isString = !isString;
    if (char === "(" && !isString) depth += 1;
    if (char === ")" && !isString) depth -= 1;
    if (char === separator && depth === 0 && !isString) {
      parts.push(part);
      part = "";
    } else {
      part += char;
    }
  }
  return [...parts, part].map((item) => item.trim()).filter((item) => item !== "");
}

function unsupported(item: string): Refusal {
  return badRequest(`Parsing OData $expand failed at '${item}'.`, "$expand");
}

/**
 * Returns the comparison for `$orderby`: enums by their actual member, missing values first.
 *
 * @throws {Refusal}
 */
export function comparison(
  keys: readonly OrderKey[],
  type: string,
  model: Model,
): (a: JsonObject, b: JsonObject) => number {
  const comparisons = keys.map(({ path, descending }) => {
    const found = propertyAt(path, { model, type });
    if (found === undefined || found.property.collection || found.property.type !== undefined) {
      throw badRequest(`Sorting by '${path}' is not possible.`, "$orderby");
    }
    const { property, read } = found;
    const direction = descending ? -1 : 1;
    return (a: JsonObject, b: JsonObject) =>
      direction * order(weight(property, read(a)), weight(property, read(b)));
  });
  return (a, b) => comparisons.reduce((result, compare) => result || compare(a, b), 0);
}

function weight(property: PropertyModel, value: Json): string | number {
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "number") return value;
  if (typeof value !== "string") return property.dateTime || property.enum ? Number.NEGATIVE_INFINITY : "";
  if (property.enum !== undefined) return rank(property.enum, value);
  return property.dateTime ? Date.parse(value) : value;
}

function order(a: string | number, b: string | number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
