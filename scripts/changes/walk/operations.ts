import { METHODS } from "../../document/grammar.ts";
import { equal, isArray, isObject, type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";
import { operations as stableNames } from "../../normalize/operations.ts";
import type { SecurityStatement } from "../pairs.ts";
import { operationName, type Reach, reachOfOperations } from "../reach.ts";
import { parametersOf } from "../views/parameters.ts";
import { alternativesOf, type SchemeNames } from "../views/security.ts";
import type { Renaming } from "../views/similar.ts";
import { code } from "../words.ts";
import { compareContent } from "./content.ts";
import { compareParameters } from "./parameters.ts";
import { compareResponses, referred } from "./responses.ts";
import type { Placed, Walk } from "./walk.ts";

/** Two path items that stand for each other. */
export interface PathSite {
  /** Its path or the name of its webhook, on each side. */
  readonly name: { readonly before: string; readonly after: string };
  readonly before: Placed;
  readonly after: Placed;
  readonly renamedParameters: readonly Renaming<string>[];
  /** Whether the server sends these requests. */
  readonly isWebhook: boolean;
  readonly security: SecurityContext;
}

/** What the two documents say of security as a whole. */
export interface SecurityContext {
  readonly schemes: SchemeNames;
  readonly statement: SecurityStatement;
}

/** Compares the operations of two path items. */
export function compareOperations(walk: Walk, site: PathSite): void {
  const { before, after, name } = site;
  const all = METHODS.filter(
    (method) => isObject(own(after.node, method)) || isObject(own(before.node, method)),
  );
  const reach = reachOfOperations(all.map((method) => operationName(method, name.after)));
  const subject = code(name.after);
  walk.report(
    "object",
    { kind: "pathItem", subject, before: before.node, after: after.node },
    after.path,
    reach,
  );
  for (const method of all) {
    const [was, is] = [own(before.node, method), own(after.node, method)];
    const operation = operationName(method, isObject(is) ? name.after : name.before);
    const path = [...(isObject(is) ? after : before).path, method];
    const pair = {
      subject: code(operation),
      before: isObject(was) ? withStableName(was, method, name.before) : undefined,
      after: isObject(is) ? withStableName(is, method, name.after) : undefined,
    };
    walk.report("operation", pair, path, reachOfOperations([operation]));
    if (pair.before !== undefined && pair.after !== undefined) {
      const sites = {
        before: { node: pair.before, path: [...before.path, method] },
        after: { node: pair.after, path },
      };
      compareOperation(walk, site, operation, sites.before, sites.after);
    }
  }
}

function compareOperation(walk: Walk, site: PathSite, name: string, before: Placed, after: Placed): void {
  const place = code(name);
  const everybody = reachOfOperations([name]);
  const directions = (read: boolean): Reach => ({
    ...everybody,
    read: read !== site.isWebhook,
    sent: read === site.isWebhook,
  });
  const [sent, read] = [directions(false), directions(true)];
  walk.report(
    "object",
    { kind: "operation", subject: place, before: before.node, after: after.node },
    after.path,
    everybody,
  );
  const parameters = (side: Placed, item: Placed, edition: Walk["before"]) =>
    parametersOf(edition.plain, item.node, side.node, { item: item.path, operation: side.path });
  compareParameters(
    walk,
    parameters(before, site.before, walk.before),
    parameters(after, site.after, walk.after),
    { operation: place, path: code(site.name.after), renamed: site.renamedParameters },
    sent,
  );
  compareRequestBody(walk, before, after, place, sent);
  compareResponses(walk, before, after, place, read);
  compareSecurity(walk, site, before, after, place, everybody);
}

function compareRequestBody(walk: Walk, before: Placed, after: Placed, place: string, reach: Reach): void {
  const [was, is] = [own(before.node, "requestBody"), own(after.node, "requestBody")];
  const first = isObject(was) ? referred(walk.before, was, [...before.path, "requestBody"]) : undefined;
  const second = isObject(is) ? referred(walk.after, is, [...after.path, "requestBody"]) : undefined;
  // A component is compared by itself.
  if (first?.reference !== undefined && first.reference === second?.reference) return;
  if (first === undefined && second === undefined) return;
  compareRequestBodies(walk, first, second, place, reach);
}

/** Compares two request bodies, of which one may be missing. */
export function compareRequestBodies(
  walk: Walk,
  before: Placed | undefined,
  after: Placed | undefined,
  place: string,
  reach: Reach,
): void {
  const path = after?.path ?? before?.path ?? [];
  const subject = `the body of ${place}`;
  walk.report("requestBody", { subject, place, before: before?.node, after: after?.node }, path, reach);
  if (before === undefined || after === undefined || equal(before.node, after.node)) return;
  const pair = { kind: "requestBody" as const, subject, before: before.node, after: after.node };
  walk.report("object", pair, path, reach);
  compareContent(walk, before, after, place, "requestMediaType", reach);
}

// What the whole document asks for is compared once, for all operations that say nothing of their own.
function compareSecurity(
  walk: Walk,
  { security }: PathSite,
  before: Placed,
  after: Placed,
  place: string,
  reach: Reach,
): void {
  const [was, is] = [own(before.node, "security"), own(after.node, "security")];
  if (!isArray(was) && !isArray(is)) return;
  const pair = {
    subject: place,
    before: alternativesOf(was ?? own(walk.before.plain.head, "security"), (scheme) => scheme),
    after: alternativesOf(is ?? own(walk.after.plain.head, "security"), security.schemes),
    statement: security.statement,
  };
  walk.report("security", pair, isArray(is) ? [...after.path, "security"] : after.path, reach);
}

// The name that an operation keeps from one publication to the next.
function withStableName(operation: JsonObject, method: string, path: string): JsonObject {
  const operationId = stringAt(operation, "operationId");
  if (operationId === undefined) return operation;
  const named = stableNames({ paths: { [path]: { [method]: { operationId } } } });
  return { ...operation, operationId: objectAt(named, "paths", path, method)["operationId"] };
}
