import { equal, isObject, type JsonObject, objectAt, own } from "../../document/json.ts";
import { operationsOf } from "../../document/path-item.ts";
import { webhooksOf } from "../edition.ts";
import { operationName, reachOfOperations } from "../reach.ts";
import { pathSignatureOf } from "../views/signature.ts";
import { type Renaming, renamings, similarity } from "../views/similar.ts";
import { code, shortName } from "../words.ts";
import { compareOperations, type SecurityContext } from "./operations.ts";
import type { Path, Placed, Side, Walk } from "./walk.ts";

/** Of more paths gone and new, it is not looked for which of them look alike. */
const MOST_TO_MATCH = 40_000;

/** Compares the paths of two documents: by name, by template, then by what their operations look like. */
export function comparePaths(walk: Walk, security: SecurityContext): void {
  const [old, now] = [walk.before, walk.after].map(({ plain }) => plain.edition.paths);
  if (old === undefined || now === undefined) return;
  for (const [path, item] of old) {
    const current = now.get(path);
    if (current === undefined || equal(item, current)) continue;
    compareItems(walk, [path, path], [], security);
  }
  const gone = [...old.keys()].filter((path) => !now.has(path));
  const added = [...now.keys()].filter((path) => !old.has(path));
  const retemplated = pairByTemplate(gone, added);
  for (const [before, after] of retemplated) {
    const renamedParameters = parametersRenamed(before, after);
    report(walk, before, after, renamedParameters);
    compareItems(walk, [before, after], renamedParameters, security);
  }
  const isPaired = (pairs: readonly Renaming<string>[], path: string) =>
    pairs.some((pair) => pair.includes(path));
  const restGone = gone.filter((path) => !isPaired(retemplated, path));
  const restAdded = added.filter((path) => !isPaired(retemplated, path));
  const renamed = renamedPaths(walk, restGone, restAdded);
  for (const [before, after] of renamed) report(walk, before, after, []);
  for (const path of restGone) if (!isPaired(renamed, path)) report(walk, path, undefined, []);
  for (const path of restAdded) if (!isPaired(renamed, path)) report(walk, undefined, path, []);
}

/** Compares the webhooks of two documents, by name. */
export function compareWebhooks(walk: Walk, security: SecurityContext): void {
  const [old, now] = [walk.before, walk.after].map(({ plain }) => webhooksOf(plain.edition));
  if (old === undefined || now === undefined) return;
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [was, is] = [own(old, name), own(now, name)];
    const path = ["webhooks", name];
    const methods = methodsOf(isObject(is) ? is : isObject(was) ? was : {});
    const reach = reachOfOperations(methods.map((method) => operationName(method, `webhook ${name}`)));
    const [before, after] = [isObject(was) ? name : undefined, isObject(is) ? name : undefined];
    const subject = `the webhook ${code(name)}`;
    walk.report("webhook", { subject, before, after, methods, renamedParameters: [] }, path, reach);
    if (!isObject(was) || !isObject(is) || equal(was, is)) continue;
    compareOperations(walk, {
      name: { before: `webhook ${name}`, after: `webhook ${name}` },
      before: { node: objectAt(walk.before.plain.head, ...path), path },
      after: { node: objectAt(walk.after.plain.head, ...path), path },
      renamedParameters: [],
      isWebhook: true,
      security,
    });
  }
}

function compareItems(
  walk: Walk,
  [before, after]: Renaming<string>,
  renamedParameters: readonly Renaming<string>[],
  security: SecurityContext,
): void {
  const placed = (side: Side, path: string): Placed => ({
    node: side.plain.pathItem(path),
    path: ["paths", path],
  });
  compareOperations(walk, {
    name: { before, after },
    before: placed(walk.before, before),
    after: placed(walk.after, after),
    renamedParameters,
    isWebhook: false,
    security,
  });
}

function report(
  walk: Walk,
  before: string | undefined,
  after: string | undefined,
  renamedParameters: readonly Renaming<string>[],
): void {
  const path = after ?? before ?? "";
  const side = after === undefined ? walk.before : walk.after;
  const methods = methodsOf(side.plain.edition.paths.get(path) ?? {});
  const pair = { subject: code(path), before, after, methods, renamedParameters };
  const place: Path = ["paths", path];
  const reach = reachOfOperations(methods.map((method) => operationName(method, path)));
  const oldPath = before === undefined || after === undefined ? undefined : ["paths", before];
  walk.report("path", pair, place, reach, oldPath);
}

function methodsOf(item: JsonObject): readonly string[] {
  return operationsOf(item).map(([method]) => method.toUpperCase());
}

function templateOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}

function pairByTemplate(gone: readonly string[], added: readonly string[]): readonly Renaming<string>[] {
  const byTemplate = new Map(added.map((path) => [templateOf(path), path]));
  return gone.flatMap((path): Renaming<string>[] => {
    const template = templateOf(path);
    const other = byTemplate.get(template);
    byTemplate.delete(template);
    return other === undefined ? [] : [[path, other]];
  });
}

function parametersRenamed(before: string, after: string): readonly Renaming<string>[] {
  const names = (path: string) => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const now = names(after);
  return names(before).flatMap((name, index): Renaming<string>[] => {
    const other = now[index];
    return other === undefined || other === name ? [] : [[name, other]];
  });
}

function renamedPaths(
  walk: Walk,
  gone: readonly string[],
  added: readonly string[],
): readonly Renaming<string>[] {
  if (gone.length * added.length > MOST_TO_MATCH) return [];
  const signatures = new Map<string, string>();
  const signature = (side: Side, path: string): string => {
    const known = signatures.get(path) ?? pathSignatureOf(side.plain.pathItem(path));
    signatures.set(path, known);
    return known;
  };
  return renamings(
    gone,
    added,
    (path) => path,
    (before, after) =>
      differInOneSegment(before, after) && signature(walk.before, before) === signature(walk.after, after),
  );
}

function differInOneSegment(before: string, after: string): boolean {
  const [old, now] = [templateOf(before).split("/"), templateOf(after).split("/")];
  const different = old.flatMap((segment, index) =>
    segment === now[index] ? [] : [[segment, now[index] ?? ""] as const],
  );
  const [only] = different;
  return (
    old.length === now.length &&
    different.length === 1 &&
    only !== undefined &&
    similarity(shortName(only[0]), shortName(only[1])) >= 0.5
  );
}
