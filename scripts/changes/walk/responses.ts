import { equal, type JsonObject, objectAt } from "../../document/json.ts";
import { isRange, isSuccess, responseFor, statusesOf } from "../resolved/statuses.ts";
import { code } from "../words.ts";
import { compareContent } from "./content.ts";
import { compareDescribed } from "./parameters.ts";
import { partOf, partsIn, referred, sideBySide } from "./placed.ts";
import type { Found, Placed, Side, Site, Walk } from "./walk.ts";

/** Compares the responses of two operations: each status with its description on the other side. */
export function compareResponses(walk: Walk, { subject: place, before, after, reach }: Site): Found {
  const [was, is] = [objectAt(before.node, "responses"), objectAt(after.node, "responses")];
  const compared = new Set<string>();
  return [...new Set([...statusesOf(before.node), ...statusesOf(after.node)])].flatMap((status): Found => {
    const [old, now] = [responseFor(was, status, is), responseFor(is, status, was)];
    const alone = (name: string, isNew: boolean): Found => {
      const pair = {
        subject: code(name),
        status: name,
        place,
        isKnownContent: isKnownContent(walk, was, objectAt(is, now ?? "")),
        before: isNew ? undefined : objectAt(was, name),
        after: isNew ? objectAt(is, name) : undefined,
      };
      return walk.found("response", pair, [...(isNew ? after : before).path, "responses", name], reach);
    };
    // Code cannot expect a certain status of a range, but those that stay.
    const isStill = now === undefined && isRange(status) && Object.keys(is).some(isSuccess);
    if (isStill && isSuccess(status)) return [];
    if (old === undefined || now === undefined) return alone(status, old === undefined);
    const key = JSON.stringify([old, now]);
    if (compared.has(key)) return [];
    compared.add(key);
    // A range allows more statuses than the one that was listed.
    const widened = isRange(now) && /^\d+$/.test(old) ? alone(now, true) : [];
    const first = referred(walk.before, partOf(before, "responses", old));
    const second = referred(walk.after, partOf(after, "responses", now));
    // Components are compared elsewhere, once each.
    if (first.reference !== undefined && first.reference === second.reference) return widened;
    const subject = `${place} (${code(now)})`;
    return [...widened, ...compareResponse(walk, { subject, before: first, after: second, reach })];
  });
}

function isKnownContent(walk: Walk, before: JsonObject, added: JsonObject): boolean {
  const content = (side: Side, response: JsonObject) =>
    objectAt(referred(side, { node: response, path: [] }).node, "content");
  const statuses = Object.keys(before).filter(isSuccess);
  return statuses.some((status) =>
    equal(content(walk.before, objectAt(before, status)), content(walk.after, added)),
  );
}

/** Compares two responses. */
export function compareResponse(walk: Walk, site: Site): Found {
  const { subject: place, before, after, reach } = site;
  if (equal(before.node, after.node)) return [];
  const subject = `the response of ${place}`;
  const pair = { kind: "response" as const, subject, before: before.node, after: after.node };
  return [
    ...walk.found("object", pair, after.path, reach),
    ...compareContent(walk, site, "responseMediaType"),
    ...compareHeaders(walk, site),
  ];
}

function compareHeaders(walk: Walk, { subject: place, before, after, reach }: Site): Found {
  // Header names ignore case (RFC 9110, section 5.1).
  const headersOf = (response: Placed) => partsIn(response, "headers", (name) => name.toLowerCase());
  return sideBySide(headersOf(before), headersOf(after)).flatMap(([key, old, now]): Found => {
    // It has no effect (OpenAPI 3.1.1, section 4.8.17).
    if (key === "content-type") return [];
    const [first, second] = [old && referred(walk.before, old), now && referred(walk.after, now)];
    if (first?.reference !== undefined && first.reference === second?.reference) return [];
    const subject = code(now?.name ?? old?.name ?? key);
    const path = second?.path ?? first?.path ?? after.path;
    const pair = { subject, place, before: first?.node, after: second?.node };
    const own = walk.found("responseHeader", pair, path, reach);
    if (first === undefined || second === undefined) return own;
    const site = { subject: `the header ${subject} of ${place}`, before: first, after: second, reach };
    return [...own, ...compareDescribed(walk, site, "header")];
  });
}
