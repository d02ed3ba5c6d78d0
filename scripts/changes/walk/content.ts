import { equal, isObject, type JsonObject, objectAt, own } from "../../document/json.ts";
import { changedEncodings } from "../resolved/encoding.ts";
import { code } from "../words.ts";
import { compareValues } from "./values.ts";
import type { Found, Site, Walk } from "./walk.ts";

/** Compares the content of a body, by media type. */
export function compareContent(
  walk: Walk,
  { subject: place, before, after, reach }: Site,
  kind: "requestMediaType" | "responseMediaType",
): Found {
  const [was, is] = [namedIn(before.node, "content", plain), namedIn(after.node, "content", plain)];
  const narrowed = new Set([...is.keys()].flatMap((name) => (was.has(name) ? [] : rangesOf(name))));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((mediaType): Found => {
    // A request of a media type is valid as one of its range, and so is a response (RFC 9110, section 12.5.1).
    const isSent = !reach.response;
    const wider = [mediaType, ...rangesOf(mediaType)];
    const old = isSent ? was.get(mediaType) : wider.flatMap((name) => was.get(name) ?? [])[0];
    const now = isSent ? wider.flatMap((name) => is.get(name) ?? [])[0] : is.get(mediaType);
    const subject = code(mediaType);
    const path =
      now === undefined ? [...before.path, "content", old?.name ?? ""] : [...after.path, "content", now.name];
    const recoded =
      old === undefined || now === undefined
        ? []
        : changedEncodings(
            { revision: walk.before.resolved, node: old.node },
            { revision: walk.after.resolved, node: now.node },
          );
    const pair = {
      subject,
      mediaType,
      place,
      before: was.get(mediaType)?.node,
      after: now?.node,
      recoded,
      isNarrowed: narrowed.has(mediaType),
    };
    const own = walk.found(kind, pair, path, reach);
    if (old === undefined || now === undefined || equal(old.node, now.node)) return own;
    const words = `the ${kind === "requestMediaType" ? "body" : "response"} of ${place}`;
    const objects = { kind: "mediaType" as const, subject: words, before: old.node, after: now.node };
    const values = ["schema", "itemSchema"].flatMap((field) =>
      compareValues(walk, {
        subject: field === "schema" ? words : `an item of ${words}`,
        before: { node: objectAt(old.node, field), path: [...before.path, "content", old.name, field] },
        after: { node: objectAt(now.node, field), path: schemaPath(now.node, field, path) },
        reach,
      }),
    );
    return [...own, ...walk.found("object", objects, path, reach), ...values];
  });
}

// Points to the media type itself if it has no schema.
function schemaPath(node: JsonObject, field: string, path: readonly string[]): readonly string[] {
  return isObject(own(node, field)) ? [...path, field] : path;
}

function rangesOf(mediaType: string): readonly string[] {
  const [type = ""] = mediaType.split(";");
  return [type, type.replace(/\/.*/, "/*"), "*/*"];
}

/** Maps the objects in a field by a form of their names without differences that mean nothing. */
export function namedIn(
  node: JsonObject,
  field: string,
  keyOf: (name: string) => string,
): ReadonlyMap<string, { readonly name: string; readonly node: JsonObject }> {
  return new Map(
    Object.entries(objectAt(node, field)).flatMap(([name, value]) =>
      isObject(value) ? [[keyOf(name), { name, node: value }] as const] : [],
    ),
  );
}

// Case matters only in the values of parameters other than `charset` (RFC 9110, section 8.3.1).
function plain(mediaType: string): string {
  const [type = "", ...parameters] = mediaType.split(";").map((part) => part.trim());
  const named = parameters.flatMap((parameter) => {
    const [, name = "", value = ""] = /^([^=\s]+)\s*=\s*"?([^"]*)"?$/.exec(parameter) ?? ["", parameter];
    const key = name.toLowerCase();
    return key === "" ? [] : [`${key}=${key === "charset" ? value.toLowerCase() : value}`];
  });
  const isDefault = named.length === 1 && named[0] === "charset=utf-8";
  return [type.toLowerCase(), ...(isDefault ? [] : named.toSorted())].join(";");
}
