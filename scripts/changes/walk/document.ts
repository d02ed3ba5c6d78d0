import { arrayAt, equal, isObject, type JsonObject, objectAt, own, stringAt } from "../../document/json.ts";
import { operationsOf } from "../../document/path-item.ts";
import { type Edition, namesOf } from "../edition.ts";
import type { SecurityStatement } from "../pairs.ts";
import { operationName, reachOfOperations } from "../reach.ts";
import { alternativesOf, schemeNames, statesSecurity } from "../views/security.ts";
import { code } from "../words.ts";
import type { SecurityContext } from "./operations.ts";
import type { Side, Walk } from "./walk.ts";

/** Compares what two documents say as a whole, and gives what they say of security for their operations. */
export function compareHeads(walk: Walk): SecurityContext {
  const [was, is] = [walk.before.plain.head, walk.after.plain.head];
  const nobody = { ...reachOfOperations([]), read: false, sent: false };
  const everybody = reachOfOperations([]);
  const info = { before: objectAt(was, "info"), after: objectAt(is, "info") };
  walk.report("object", { kind: "info", subject: "the document", ...info }, ["info"], nobody);
  const document = { kind: "document" as const, subject: "the document", before: was, after: is };
  walk.report("object", document, [], everybody);
  compareServers(walk, was, is);
  compareTags(walk, was, is);
  return compareSecurity(walk);
}

function compareServers(walk: Walk, was: JsonObject, is: JsonObject): void {
  const [old, now] = [byName(was, "servers", "url"), byName(is, "servers", "url")];
  for (const url of new Set([...old.keys(), ...now.keys()])) {
    const [before, after] = [old.get(url), now.get(url)];
    if (equal(before, after)) continue;
    walk.report("server", { subject: code(url), before, after }, ["servers"], reachOfOperations([]));
  }
}

function compareTags(walk: Walk, was: JsonObject, is: JsonObject): void {
  const [old, now] = [byName(was, "tags", "name"), byName(is, "tags", "name")];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [before, after] = [old.get(name), now.get(name)];
    if (equal(before, after)) continue;
    walk.report("tag", { subject: code(name), before, after }, ["tags"], reachOfOperations([]));
  }
}

function byName(head: JsonObject, list: string, key: string): ReadonlyMap<string, JsonObject> {
  const items = arrayAt(head, list).filter(isObject);
  return new Map(items.map((item) => [stringAt(item, key) ?? "", item]));
}

function compareSecurity(walk: Walk): SecurityContext {
  const { before, after } = walk;
  const schemes = schemeNames(before.plain, after.plain);
  const [old, now] = [before, after].map(({ plain }) => namesOf(plain.edition, "securitySchemes"));
  const renamed = new Set(
    (now ?? []).filter((name) => schemes(name) !== name).flatMap((name) => [name, schemes(name)]),
  );
  for (const name of new Set([...(old ?? []), ...(now ?? [])])) {
    const [was, is] = [before, after].map(({ plain }) => plain.component("securitySchemes", name));
    if (equal(was, is) || renamed.has(name)) continue;
    const path = ["components", "securitySchemes", name];
    const pair = { subject: code(name), before: was, after: is };
    walk.report("securityScheme", pair, path, reachOfOperations([]));
  }
  const context = { schemes, statement: statementOf(before.plain.edition, after.plain.edition) };
  const [was, is] = [own(before.plain.head, "security"), own(after.plain.head, "security")];
  if (equal(was, is) && context.statement === "same") return context;
  const pair = {
    subject: "every operation that says nothing of its own",
    before: alternativesOf(was, (name) => name),
    after: alternativesOf(is, schemes),
    statement: context.statement,
  };
  walk.report("security", pair, ["security"], reachOfOperations(operationsWithoutSecurity(after)));
  return context;
}

// A document that declares a scheme and asks for none says that it asks for none.
function statementOf(before: Edition, after: Edition): SecurityStatement {
  const declares = (edition: Edition) =>
    statesSecurity(edition) || namesOf(edition, "securitySchemes").length > 0;
  if (!declares(before) && statesSecurity(after)) return "begins";
  return statesSecurity(before) && !declares(after) ? "ends" : "same";
}

function operationsWithoutSecurity(side: Side): readonly string[] {
  return [...side.plain.edition.paths].flatMap(([path, item]) =>
    operationsOf(item)
      .filter(([, operation]) => own(operation, "security") === undefined)
      .map(([method]) => operationName(method, path)),
  );
}
