import {
  arrayAt,
  equal,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringAt,
} from "../../document/json.ts";
import { operationsOf } from "../../document/path-item.ts";
import { operationName, type Reach, reachOfOperations } from "../reach.ts";
import { alternativesOf } from "../resolved/security.ts";
import { namesOf, pathItemOf } from "../revision.ts";
import { code } from "../words.ts";
import { DEFAULT_SERVER, securityPair } from "./operations.ts";
import { componentAt, referred, sideBySide } from "./placed.ts";
import type { Found, Side, Walk } from "./walk.ts";

/** Compares everything at the top level of two documents except paths and components. */
export function compareHeads(walk: Walk): Found {
  const [was, is] = [walk.before.resolved.head, walk.after.resolved.head];
  const everybody = reachOfOperations([]);
  const nobody = { ...everybody, response: false, request: false };
  const info = { before: objectAt(was, "info"), after: objectAt(is, "info") };
  const document = { kind: "document" as const, subject: "the document", before: was, after: is };
  return [
    ...walk.found("object", { kind: "info", subject: "the document", ...info }, ["info"], nobody),
    ...walk.found("object", document, [], everybody),
    ...serverPairs(was, is).flatMap((pair) => walk.found("server", pair, ["servers"], everybody)),
    ...pairsByName(was, is, "tags", "name").flatMap((pair) => walk.found("tag", pair, ["tags"], everybody)),
    ...compareSecurity(walk),
  ];
}

// Stating the default server is no change (OpenAPI 3.1.1, OpenAPI Object).
function serverPairs(was: JsonObject, is: JsonObject) {
  const isUnstated = [was, is].some((head) => arrayAt(head, "servers").length === 0);
  return pairsByName(was, is, "servers", "url").filter(
    ({ before, after }) => !isUnstated || !equal(before ?? after, DEFAULT_SERVER),
  );
}

function pairsByName(was: JsonObject, is: JsonObject, list: string, key: string) {
  const byName = (head: JsonObject) =>
    new Map(
      arrayAt(head, list)
        .filter(isObject)
        .map((item) => [stringAt(item, key) ?? "", item]),
    );
  return sideBySide(byName(was), byName(is)).flatMap(([name, before, after]) =>
    equal(before, after) ? [] : [{ subject: code(name), before, after }],
  );
}

function compareSecurity(walk: Walk): Found {
  const { before, after } = walk;
  const { schemes, statement } = walk.security;
  const [old, now] = [schemesOf(before), schemesOf(after)];
  const changed = [...now.keys()].filter((name) => schemes(name) !== name);
  const renamed = new Set(changed.flatMap((name) => [name, schemes(name)]));
  const found = sideBySide(old, now).flatMap(([name, was, is]): Found => {
    const path = ["components", "securitySchemes", name];
    if (equal(was, is) || renamed.has(name)) return [];
    const uses = (required = own(before.resolved.head, "security")) =>
      alternativesOf(required, (scheme) => scheme).some((alternative) => alternative.has(name));
    const reach =
      was === undefined || is === undefined
        ? reachOfOperations([])
        : reachOfNames(operationsBySecurity(before, uses), before);
    return walk.found("securityScheme", { subject: code(name), before: was, after: is }, path, reach);
  });
  const [was, is] = [own(before.resolved.head, "security"), own(after.resolved.head, "security")];
  if (equal(was, is) && statement === "same") return found;
  const pair = securityPair(walk, "every operation without a security requirement of its own", was, is);
  // An operation with a requirement of its own on either side is compared by itself.
  const stated = new Set(operationsBySecurity(before, (required) => required !== undefined));
  const inherited = operationsBySecurity(after, (required) => required === undefined);
  const reach = reachOfNames(
    inherited.filter((name) => !stated.has(name)),
    after,
  );
  return [...found, ...walk.found("security", pair, ["security"], reach)];
}

function schemesOf(side: Side): ReadonlyMap<string, JsonObject | undefined> {
  const schemes = namesOf(side.resolved.revision, "securitySchemes").map((name) => {
    const scheme = componentAt(side, "securitySchemes", name);
    return [name, scheme && referred(side, scheme).node] as const;
  });
  return new Map(schemes);
}

// Finds the operations by their own security.
function operationsBySecurity(
  { resolved: { revision } }: Side,
  matches: (security: Json | undefined) => boolean,
): readonly string[] {
  return [...revision.paths].flatMap(([path, item]) =>
    operationsOf(pathItemOf(revision, item))
      .filter(([, operation]) => matches(own(operation, "security")))
      .map(([method]) => operationName(method, path)),
  );
}

// A document without paths is a library: anything may be used.
function reachOfNames(names: readonly string[], { resolved }: Side): Reach {
  const isReached = names.length > 0 || resolved.revision.paths.size === 0;
  return { ...reachOfOperations(names), request: isReached, response: isReached };
}
