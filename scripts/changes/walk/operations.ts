import { METHODS } from "../../document/grammar.ts";
import {
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { pointer } from "../../document/pointer.ts";
import { operations as stableNames } from "../../normalize/operations.ts";
import type { Pairs } from "../pairs.ts";
import { operationName, reachOfOperations, reachOfPath } from "../reach.ts";
import { parametersOf } from "../resolved/parameters.ts";
import { alternativesOf } from "../resolved/security.ts";
import { code } from "../words.ts";
import { compareContent } from "./content.ts";
import { compareParameters } from "./parameters.ts";
import { partOf, partsIn, referred, sideBySide } from "./placed.ts";
import { compareResponses } from "./responses.ts";
import type { Found, Placed, Side, Site, Walk } from "./walk.ts";

/** The server of a document without servers. */
export const DEFAULT_SERVER: JsonObject = { url: "/" };

/** Two matching path items. */
export interface PathSite {
  /** The path or the webhook's name on each side. */
  readonly name: { readonly before: string; readonly after: string };
  readonly before: Placed;
  readonly after: Placed;
  /** Whether the server sends the requests, as for a webhook or callback. */
  readonly isFromServer: boolean;
}

/** Compares the operations of two path items. */
export function compareOperations(walk: Walk, site: PathSite): Found {
  const { before, after, name } = site;
  const methods = METHODS.filter(
    (method) => isObject(own(after.node, method)) || isObject(own(before.node, method)),
  );
  const reach = reachOfPath(name.after, methods);
  const item = { kind: "pathItem" as const, subject: code(name.after), ...withServers(walk, before, after) };
  const operations = methods.flatMap((method): Found => {
    const [was, is] = [own(before.node, method), own(after.node, method)];
    const operation = operationName(method, isObject(is) ? name.after : name.before);
    const path = [...(isObject(is) ? after : before).path, method];
    const pair = {
      subject: code(operation),
      before: isObject(was) ? withStableName(was, method, name.before) : undefined,
      after: isObject(is) ? withStableName(is, method, name.after) : undefined,
    };
    const found = walk.found("operation", pair, path, reachOfOperations([operation]));
    if (pair.before === undefined || pair.after === undefined) return found;
    const old = { node: pair.before, path: [...before.path, method] };
    return [...found, ...compareOperation(walk, site, operation, old, { node: pair.after, path })];
  });
  return [...walk.found("object", item, after.path, reach), ...operations];
}

function compareOperation(walk: Walk, site: PathSite, name: string, before: Placed, after: Placed): Found {
  const place = code(name);
  const everybody = reachOfOperations([name]);
  // For a webhook, the server sends the requests and uses the responses.
  const request = { ...everybody, request: !site.isFromServer, response: site.isFromServer };
  const response = { ...everybody, request: site.isFromServer, response: !site.isFromServer };
  const servers = withServers(walk, before, after, site);
  const object = { kind: "operation" as const, subject: place, ...servers };
  return [
    ...walk.found("object", object, after.path, everybody),
    ...compareParameters(
      walk,
      parametersOf(walk.before.resolved, site.before, before),
      parametersOf(walk.after.resolved, site.after, after),
      { operation: place, path: site.name },
      request,
    ),
    ...compareRequestBody(walk, { subject: place, before, after, reach: request }),
    ...compareResponses(walk, { subject: place, before, after, reach: response }),
    ...compareSecurity(walk, { subject: place, before, after, reach: everybody }),
    ...compareCallbacks(walk, site, { subject: place, before, after, reach: everybody }),
  ];
}

// States inherited servers where only the other side has its own.
function withServers(walk: Walk, before: Placed, after: Placed, around?: PathSite) {
  const [was, is] = [own(before.node, "servers"), own(after.node, "servers")];
  if ((was === undefined) === (is === undefined)) return { before: before.node, after: after.node };
  const inherited = ({ resolved }: Side, item: Placed | undefined): JsonObject => ({
    servers: own(item?.node ?? {}, "servers") ?? own(resolved.head, "servers") ?? [DEFAULT_SERVER],
  });
  return {
    before: { ...inherited(walk.before, around?.before), ...before.node },
    after: { ...inherited(walk.after, around?.after), ...after.node },
  };
}

function compareRequestBody(walk: Walk, { subject, before, after, reach }: Site): Found {
  const bodyOf = (side: Side, operation: Placed) =>
    isObject(own(operation.node, "requestBody"))
      ? referred(side, partOf(operation, "requestBody"))
      : undefined;
  const [was, is] = [bodyOf(walk.before, before), bodyOf(walk.after, after)];
  // Components are compared elsewhere, once each.
  if (was?.reference !== undefined && was.reference === is?.reference) return [];
  if (was && is) return compareRequestBodies(walk, { subject, before: was, after: is, reach });
  const pair = { subject: `the body of ${subject}`, place: subject, before: was?.node, after: is?.node };
  return walk.found("requestBody", pair, (is ?? was ?? after).path, reach);
}

/** Compares two request bodies. */
export function compareRequestBodies(walk: Walk, site: Site): Found {
  const { subject: place, before, after, reach } = site;
  if (equal(before.node, after.node)) return [];
  const pair = { subject: `the body of ${place}`, before: before.node, after: after.node };
  return [
    ...walk.found("requestBody", { ...pair, place }, after.path, reach),
    ...walk.found("object", { ...pair, kind: "requestBody" }, after.path, reach),
    ...compareContent(walk, site, "requestMediaType"),
  ];
}

/** Makes the pair of two security requirements. */
export function securityPair(
  { security: { schemes, statement } }: Walk,
  subject: string,
  was: Json | undefined,
  is: Json | undefined,
): Pairs["security"] {
  return {
    subject,
    before: statement === "begins" ? undefined : alternativesOf(was, (scheme) => scheme),
    after: statement === "ends" ? undefined : alternativesOf(is, schemes),
  };
}

// Skips operations without their own requirements: those of the document are compared once.
function compareSecurity(walk: Walk, { subject, before, after, reach }: Site): Found {
  const [was, is] = [own(before.node, "security"), own(after.node, "security")];
  if (!isArray(was) && !isArray(is)) return [];
  const ofDocument = ({ resolved }: Side) => own(resolved.head, "security");
  const pair = securityPair(walk, subject, was ?? ofDocument(walk.before), is ?? ofDocument(walk.after));
  return walk.found("security", pair, isArray(is) ? [...after.path, "security"] : after.path, reach);
}

// Compares callbacks by name, then by the expression of their URL. The server sends the requests.
function compareCallbacks(
  walk: Walk,
  { isFromServer }: PathSite,
  { subject, before, after, reach }: Site,
): Found {
  const callbacks = sideBySide(callbacksOf(walk.before, before), callbacksOf(walk.after, after));
  return callbacks.flatMap(([name, old, now]): Found => {
    const path = now?.path ?? old?.path ?? after.path;
    const pair = { subject: `the callback ${code(name)} of ${subject}`, before: old?.node, after: now?.node };
    const found = walk.found("callback", pair, path, reach);
    if (old === undefined || now === undefined) return found;
    const callback = `callback ${name}`;
    // A callback may refer to a component that contains it.
    const key = `${pointer(...old.path)} ${pointer(...now.path)}`;
    if (walk.open.has(key)) return found;
    const inner = compareOperations(
      { ...walk, open: new Set([...walk.open, key]) },
      {
        name: { before: callback, after: callback },
        before: old,
        after: now,
        isFromServer: !isFromServer,
      },
    );
    return [...found, ...inner];
  });
}

function callbacksOf(side: Side, operation: Placed): ReadonlyMap<string, Placed> {
  const callbacks = [...partsIn(operation, "callbacks").values()].flatMap(({ name, ...part }) => {
    const callback = referred(side, part);
    const items = Object.keys(callback.node).filter((expression) => isObject(callback.node[expression]));
    return items.map(
      (expression) => [`${name} ${expression}`, referred(side, partOf(callback, expression))] as const,
    );
  });
  return new Map(callbacks);
}

// Removes the part of an operationId that changes from one publication to the next.
function withStableName(operation: JsonObject, method: string, path: string): JsonObject {
  const operationId = stringAt(operation, "operationId");
  if (operationId === undefined) return operation;
  const named = stableNames({ paths: { [path]: { [method]: { operationId } } } });
  return { ...operation, operationId: objectAt(named, "paths", path, method)["operationId"] };
}
