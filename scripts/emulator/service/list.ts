import { isArray, isObject, type Json, type JsonObject } from "../../document/json.ts";
import { propertyIn } from "../../document/properties.ts";
import { successBody, successStatus } from "../contract/operations.ts";
import { leastItems } from "../contract/sample.ts";
import { partsOf } from "../contract/schema.ts";
import { filterPredicate } from "../odata/filter.ts";
import { type Cursor, withOrigin } from "../odata/paging.ts";
import { comparison } from "../odata/query.ts";
import { checkShape, shaped, WHOLE } from "../odata/shape.ts";
import { json, type ServiceResponse, text } from "../wire/response.ts";
import type { Entity } from "./entity.ts";
import { contextOf } from "./sampled.ts";
import type { Call, Target } from "./service.ts";
import { collectionOf, targetOf } from "./target.ts";

/** Responds with a page of a collection. */
export function list(call: Call): ServiceResponse {
  const target = targetOf(call);
  return call.service.contract.isOData ? page(call, target) : wrapped(call, plainItems(call, target));
}

/** Responds with the number of entities in a collection. */
export function count(call: Call): ServiceResponse {
  return text(200, String(filtered(call, targetOf(call)).length), "text/plain");
}

/**
 * Responds with a page of a collection, by the query options of the request.
 *
 * @param choose selects the entities of the list from those that match the filter. Default: all
 */
export function page(
  call: Call,
  target: Target,
  choose: (filtered: readonly Entity[]) => readonly Entity[] = (all) => all,
): ServiceResponse {
  const { service, request, query } = call;
  const cursor =
    query.skipToken === undefined
      ? firstPage(call, target, choose(filtered(call, target)))
      : service.links.follow(query.skipToken, request.url);
  const { offset, size } = cursor;
  const { behaviour, contract, links } = service;

  const more = offset + size < cursor.entities.length && size > 0;
  const isEmpty = behaviour.emptyPage === cursor.page && more;
  const end = isEmpty ? offset : offset + size;
  const items = cursor.entities
    .slice(offset, end)
    // Leaves out entities deleted since the first page.
    .filter((entity) => target.collection?.get(entity.id) === entity)
    .map((entity) => shaped(entity, target.type, cursor.query, contract));
  const again = behaviour.nextLink === "repeated" && query.skipToken !== undefined;
  const link = again
    ? withOrigin(request.url, service.url(), "absolute")
    : more
      ? links.issue({ ...cursor, offset: end, page: cursor.page + 1 }, service.url(), behaviour.nextLink)
      : undefined;
  const declared = propertyIn(successBody(call.operation), "@odata.deltaLink", contract.schemas);
  const isDelta = link === undefined && declared !== undefined;
  return wrapped(call, items, {
    ...contextOf(call),
    ...(cursor.query.count ? { "@odata.count": cursor.entities.length } : {}),
    ...(link === undefined ? {} : { "@odata.nextLink": link }),
    // The emulator tracks no changes: the next round lists everything again.
    ...(isDelta ? { "@odata.deltaLink": `${new URL(service.url()).origin}${request.path}` } : {}),
  });
}

// Puts the list at its place in the response, with minimal values for other required properties.
function wrapped(call: Call, items: readonly Json[], annotations: JsonObject = {}): ServiceResponse {
  const { operation, service } = call;
  const status = successStatus(operation, 200);
  const property = operation.list?.property;
  if (property !== undefined && service.contract.isOData)
    return json(status, { ...annotations, [property]: items });
  const schema = successBody(operation) ?? {};
  const { sample, schemas } = service.contract;
  if (property === undefined) return json(status, completed(call, items, schema));
  const whole = sample(schema);
  const list = propertyIn(schema, property, schemas);
  return json(status, {
    ...(isObject(whole) ? whole : {}),
    [property]: isObject(list) ? completed(call, items, list) : items,
  });
}

// Adds sampled items if the list is too short for its schema.
function completed({ service }: Call, items: readonly Json[], schema: JsonObject): readonly Json[] {
  const { sample, schemas } = service.contract;
  const least = Math.max(...partsOf(schema, schemas, ["allOf"]).map(leastItems));
  const samples = items.length < least ? sample(schema) : undefined;
  return isArray(samples) ? [...items, ...samples.slice(items.length, least)] : items;
}

// Without OData, a query parameter with the name of a property filters by its value, and `limit` bounds the list.
function plainItems(call: Call, target: Target): readonly Json[] {
  const { request, operation, service } = call;
  const properties = service.contract.model.type(target.type);
  const selected = [...collectionOf(target).values()].filter((entity) =>
    [...operation.query.keys()].every((name) => {
      const wanted = request.query.getAll(name);
      if (wanted.length === 0 || !properties.has(name)) return true;
      return wanted.flatMap((value) => value.split(",")).includes(String(entity.properties[name]));
    }),
  );
  const limit = Number(request.query.get("limit") ?? Number.NaN);
  const most =
    operation.query.has("limit") && Number.isInteger(limit) && limit >= 0 ? limit : selected.length;
  return selected.slice(0, most).map((entity) => shaped(entity, target.type, WHOLE, service.contract));
}

function firstPage(call: Call, target: Target, entities: readonly Entity[]): Cursor {
  const { query, prefer, service, request } = call;
  const { behaviour, contract } = service;
  const { orderby } = query;
  checkShape(query, target.type, contract.model);
  const compare = comparison(orderby, target.type, contract.model);
  const ordered =
    orderby.length === 0 ? entities : entities.toSorted((a, b) => compare(a.properties, b.properties));
  const { top = prefer.maxPageSize ?? behaviour.pageSize } = query;
  return {
    entities: ordered,
    offset: query.skip,
    page: 1,
    size: Math.min(top, prefer.maxPageSize ?? top, behaviour.maxPageSize),
    query,
    url: request.url,
  };
}

/**
 * Returns the entities of a collection that match the request's `$filter` and `$search`.
 *
 * @throws {Refusal}
 */
function filtered(call: Call, target: Target): readonly Entity[] {
  const { query, prefer, service } = call;
  let entities = [...collectionOf(target).values()];
  if (query.search !== undefined) {
    const wanted = query.search.toLowerCase();
    entities = entities.filter(({ properties }) => JSON.stringify(properties).toLowerCase().includes(wanted));
  }
  if (query.filter === undefined) return entities;
  const meets = filterPredicate(query.filter, {
    model: service.contract.model,
    type: target.type,
    unknownEnumMembers: prefer.unknownEnumMembers,
  });
  return entities.filter((entity) => meets(filterable(entity)));
}

// A filter may follow a navigation property: `author/name eq 'Ona'`, `books/any(b:b/pages gt 100)`.
function filterable({ properties, references, children }: Entity): JsonObject {
  if (references.size === 0 && children.size === 0) return properties;
  return {
    ...properties,
    ...Object.fromEntries([...references].map(([name, to]) => [name, to.properties])),
    ...Object.fromEntries([...children].map(([name, held]) => [name, [...held.values()].map(filterable)])),
  };
}
