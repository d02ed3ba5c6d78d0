import { filterPredicate } from "../odata/filter.ts";
import { comparison } from "../odata/order.ts";
import { type Cursor, withOrigin } from "../odata/paging.ts";
import { checkShape, shaped } from "../odata/shape.ts";
import { type Answer, json, text } from "../wire/answer.ts";
import { Refusal } from "../wire/errors.ts";
import type { Call } from "./call.ts";
import { contextOf } from "./context.ts";
import { type Entity, valuesOf } from "./entity.ts";
import { type Target, targetOf } from "./target.ts";

/** Answers with a page of a collection. */
export function list(call: Call): Answer {
  const target = targetOf(call);
  const { service, request, query } = call;
  const cursor = query.skipToken === undefined ? firstPage(call, target) : nextPage(call, query.skipToken);
  const { entities, offset, size, page, shape } = cursor;
  const { behaviour, contract, links } = service;

  const more = offset + size < entities.length && size > 0;
  const empty = behaviour.emptyPage === page && more;
  const end = empty ? offset : offset + size;
  const items = entities
    .slice(offset, end)
    // Deleted since the first page.
    .filter((entity) => target.collection.get(entity.id) === entity)
    .map((entity) => shaped(entity, target.type, shape, contract.model));
  const again = behaviour.nextLink === "repeated" && query.skipToken !== undefined;
  const link = again
    ? withOrigin(request.url, service.url(), "absolute")
    : more
      ? links.issue({ ...cursor, offset: end, page: page + 1 }, service.url(), behaviour.nextLink)
      : undefined;
  return json(200, {
    "@odata.context": contextOf(call),
    ...(cursor.count ? { "@odata.count": entities.length } : {}),
    ...(link === undefined ? {} : { "@odata.nextLink": link }),
    value: items,
  });
}

/** Answers with the number of entities in a collection. */
export function count(call: Call): Answer {
  return text(200, String(filtered(call, targetOf(call)).length), "text/plain");
}

function firstPage(call: Call, target: Target): Cursor {
  const { query, prefer, service, request } = call;
  const { behaviour, contract } = service;
  const entities = filtered(call, target);
  const { orderby, select, expand } = query;
  checkShape({ select, expand }, target.type, contract.model);
  const compare = comparison(orderby, target.type, contract.model);
  const ordered =
    orderby.length === 0 ? entities : entities.toSorted((a, b) => compare(valuesOf(a), valuesOf(b)));
  const wanted = Math.min(
    query.top ?? Number.POSITIVE_INFINITY,
    prefer.maxPageSize ?? Number.POSITIVE_INFINITY,
  );
  return {
    entities: ordered,
    offset: query.skip,
    page: 1,
    size: Math.min(Number.isFinite(wanted) ? wanted : behaviour.pageSize, behaviour.maxPageSize),
    count: query.count,
    shape: { select, expand },
    path: request.path,
    query: request.url.slice(request.path.length + 1),
  };
}

function nextPage({ service, request }: Call, token: string): Cursor {
  const cursor = service.links.follow(token, request.url);
  if (cursor !== undefined) return cursor;
  throw new Refusal(400, "BadRequest", "The next link is not one that was given out, or was changed.", {
    target: "$skiptoken",
  });
}

function filtered(call: Call, target: Target): readonly Entity[] {
  const { query, prefer, service } = call;
  const entities = [...target.collection.values()];
  if (query.filter === undefined) return entities;
  const meets = filterPredicate(query.filter, {
    model: service.contract.model,
    type: target.type,
    unknownEnumMembers: prefer.unknownEnumMembers,
  });
  return entities.filter((entity) => meets(valuesOf(entity)));
}
