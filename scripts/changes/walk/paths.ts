import { equal, type JsonObject } from "../../document/json.ts";
import { operationsOf } from "../../document/path-item.ts";
import { reachOfPath } from "../reach.ts";
import { pathContentOf } from "../resolved/signature.ts";
import { type Renaming, renamings, similarity } from "../resolved/similar.ts";
import { code, shortName } from "../words.ts";
import { changedNames } from "./components.ts";
import { compareOperations } from "./operations.ts";
import { parametersRenamed } from "./parameters.ts";
import { partsIn, referred, sideBySide } from "./placed.ts";
import type { Found, Placed, Side, Walk } from "./walk.ts";

/** The most pairs of removed and added paths that are checked for renaming. */
const MOST_TO_MATCH = 40_000;

/** Compares the paths of two documents: by name, by template, then by the content of their operations. */
export function comparePaths(walk: Walk): Found {
  const [old, now] = [walk.before.resolved.revision.paths, walk.after.resolved.revision.paths];
  // Equal path items may refer to components that are not compared on their own.
  const isReferredChanged = ["pathItems", "callbacks"].some(
    (section) => changedNames(walk, section).length > 0,
  );
  const kept = [...old].flatMap(([path, item]): Found => {
    const current = now.get(path);
    if (current === undefined || (!isReferredChanged && equal(item, current))) return [];
    return compareItems(walk, path, path);
  });
  const removed = [...old.keys()].filter((path) => !now.has(path));
  const added = [...now.keys()].filter((path) => !old.has(path));
  const retemplated = pairByTemplate(removed, added);
  const isRetemplated = new Set(retemplated.flat());
  const renamed = renamedPaths(
    walk,
    removed.filter((path) => !isRetemplated.has(path)),
    added.filter((path) => !isRetemplated.has(path)),
  );
  const isPaired = new Set([...isRetemplated, ...renamed.flat()]);
  return [
    ...kept,
    ...retemplated.flatMap(([before, after]): Found => {
      const own = foundPath(walk, before, after, parametersRenamed(before, after));
      return [...own, ...compareItems(walk, before, after)];
    }),
    ...renamed.flatMap(([before, after]) => foundPath(walk, before, after)),
    ...removed.flatMap((path) => (isPaired.has(path) ? [] : foundPath(walk, path, undefined))),
    ...added.flatMap((path) => (isPaired.has(path) ? [] : foundPath(walk, undefined, path))),
  ];
}

/** Compares the webhooks of two documents, by name. */
export function compareWebhooks(walk: Walk): Found {
  const webhooksOf = ({ resolved }: Side) => partsIn({ node: resolved.head, path: [] }, "webhooks");
  return sideBySide(webhooksOf(walk.before), webhooksOf(walk.after)).flatMap(([name, was, is]): Found => {
    const [before, after] = [was && referred(walk.before, was), is && referred(walk.after, is)];
    const methods = methodsOf((after ?? before)?.node ?? {});
    const reach = reachOfPath(`webhook ${name}`, methods);
    const pair = { subject: `the webhook ${code(name)}`, before: before?.node, after: after?.node };
    const found = walk.found("webhook", pair, ["webhooks", name], reach);
    if (before === undefined || after === undefined) return found;
    const operations = compareOperations(walk, {
      name: { before: `webhook ${name}`, after: `webhook ${name}` },
      before,
      after,
      isFromServer: true,
    });
    return [...found, ...operations];
  });
}

function compareItems(walk: Walk, before: string, after: string): Found {
  const placed = (side: Side, path: string): Placed => ({
    node: side.resolved.pathItem(path),
    path: referred(side, { node: side.resolved.revision.paths.get(path) ?? {}, path: ["paths", path] }).path,
  });
  return compareOperations(walk, {
    name: { before, after },
    before: placed(walk.before, before),
    after: placed(walk.after, after),
    isFromServer: false,
  });
}

function foundPath(
  walk: Walk,
  before: string | undefined,
  after: string | undefined,
  renamedParameters: readonly Renaming<string>[] = [],
): Found {
  const path = after ?? before ?? "";
  const side = after === undefined ? walk.before : walk.after;
  const methods = methodsOf(side.resolved.pathItem(path));
  // Without an operation, there was nothing to call.
  if (methods.length === 0) return [];
  const pair = { subject: code(path), before, after, methods, renamedParameters };
  const reach = reachOfPath(path, methods);
  const oldPath = before === undefined || after === undefined ? undefined : ["paths", before];
  return walk.found("path", pair, ["paths", path], reach, oldPath);
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

function renamedPaths(
  walk: Walk,
  removed: readonly string[],
  added: readonly string[],
): readonly Renaming<string>[] {
  if (removed.length * added.length > MOST_TO_MATCH) return [];
  const before = new Set(removed);
  const item = (path: string) => (before.has(path) ? walk.before : walk.after).resolved.pathItem(path);
  return renamings(removed, added, {
    nameOf: (path) => path,
    contentOf: (path) => pathContentOf(item(path)),
    isPossible: differInOneSegment,
  });
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
