import { equal, isObject, type JsonObject, objectAt, own } from "../../document/json.ts";
import type { Reach } from "../reach.ts";
import { code } from "../words.ts";
import { compareValues } from "./values.ts";
import type { Placed, Walk } from "./walk.ts";

/** Compares the content of a body, by media type. */
export function compareContent(
  walk: Walk,
  before: Placed,
  after: Placed,
  place: string,
  kind: "requestMediaType" | "responseMediaType",
  reach: Reach,
): void {
  const [was, is] = [mediaTypesOf(before.node), mediaTypesOf(after.node)];
  for (const mediaType of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(mediaType), is.get(mediaType)];
    const subject = code(mediaType);
    const path =
      now === undefined ? [...before.path, "content", old?.name ?? ""] : [...after.path, "content", now.name];
    walk.report(kind, { subject, mediaType, place, before: old?.node, after: now?.node }, path, reach);
    if (old === undefined || now === undefined || equal(old.node, now.node)) continue;
    const words = `the ${kind === "requestMediaType" ? "body" : "answer"} of ${place}`;
    walk.report(
      "object",
      { kind: "mediaType", subject: words, before: old.node, after: now.node },
      path,
      reach,
    );
    compareValues(walk, {
      subject: words,
      before: { node: objectAt(old.node, "schema"), path: [...before.path, "content", old.name, "schema"] },
      after: { node: objectAt(now.node, "schema"), path: schemaPath(now.node, path) },
      reach,
    });
  }
}

// A media type that describes nothing has nothing to point into.
function schemaPath(node: JsonObject, path: readonly string[]): readonly string[] {
  return isObject(own(node, "schema")) ? [...path, "schema"] : path;
}

// By type and subtype: letters' case and parameters do not tell two apart (RFC 9110, section 8.3.1).
function mediaTypesOf(
  node: JsonObject,
): ReadonlyMap<string, { readonly name: string; readonly node: JsonObject }> {
  const content = Object.entries(objectAt(node, "content"));
  return new Map(
    content.flatMap(([name, value]) =>
      isObject(value)
        ? [[(name.split(";")[0] ?? name).trim().toLowerCase(), { name, node: value }] as const]
        : [],
    ),
  );
}
