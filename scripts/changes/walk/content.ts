import { equal } from "../../document/json.ts";
import { changedEncodings } from "../resolved/encoding.ts";
import { code } from "../words.ts";
import { compareField, partsIn } from "./placed.ts";
import type { Found, Placed, Side, Site, Walk } from "./walk.ts";

/** Compares the content of a body, by media type. */
export function compareContent(
  walk: Walk,
  { subject: place, before, after, reach }: Site,
  kind: "requestMediaType" | "responseMediaType",
): Found {
  const [was, is] = [partsIn(before, "content", plain), partsIn(after, "content", plain)];
  const narrowed = new Set([...is.keys()].flatMap((name) => (was.has(name) ? [] : rangesOf(name))));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((mediaType): Found => {
    // A request of a media type is valid as one of its range, and so is a response (RFC 9110, section 12.5.1).
    const isSent = !reach.response;
    const wider = [mediaType, ...rangesOf(mediaType)];
    const old = isSent ? was.get(mediaType) : wider.flatMap((name) => was.get(name) ?? [])[0];
    const now = isSent ? wider.flatMap((name) => is.get(name) ?? [])[0] : is.get(mediaType);
    const { path } = now ?? old ?? after;
    const encoded = ({ resolved: revision }: Side, { node }: Placed) => ({ revision, node });
    const recoded = old && now ? changedEncodings(encoded(walk.before, old), encoded(walk.after, now)) : [];
    const pair = {
      subject: code(mediaType),
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
    const sides = { before: old, after: now, reach };
    return [
      ...own,
      ...walk.found("object", objects, path, reach),
      ...compareField(walk, sides, "schema", words),
      ...compareField(walk, sides, "itemSchema", `an item of ${words}`),
    ];
  });
}

function rangesOf(mediaType: string): readonly string[] {
  const [type = ""] = mediaType.split(";");
  return [type, type.replace(/\/.*/, "/*"), "*/*"];
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
