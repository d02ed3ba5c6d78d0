import {
  equal,
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
} from "../../document/json.ts";
import { type Edition, namesOf } from "../edition.ts";
import type { SecurityAlternatives } from "../pairs.ts";
import { code } from "../words.ts";
import type { PlainEdition } from "./plain.ts";

type Way = SecurityAlternatives[number];

/** Says what a scheme of the new document was called in the old one. */
export type SchemeNames = (name: string) => string;

/** A scheme's name says nothing on the wire: of the same definition, it is the same under another name. */
export function schemeNames(before: PlainEdition, after: PlainEdition): SchemeNames {
  const definition = (edition: PlainEdition, name: string) =>
    withoutWords(edition.component("securitySchemes", name) ?? {});
  const [old, current] = [before, after].map(({ edition }) => namesOf(edition, "securitySchemes"));
  const renamed = new Map<string, string>();
  for (const name of current ?? []) {
    if (old?.includes(name)) continue;
    const same = old?.find(
      (other) => !current?.includes(other) && equal(definition(before, other), definition(after, name)),
    );
    if (same !== undefined) renamed.set(name, same);
  }
  return (name) => renamed.get(name) ?? name;
}

/**
 * The ways in that an operation leaves, of which one has to be met (OpenAPI 3.1.1, Security Requirement
 * Object). Where nothing is asked for, there is one that asks for nothing.
 *
 * @param requirements the operation's own `security`, or the document's
 */
export function alternativesOf(requirements: Json | undefined, nameOf: SchemeNames): SecurityAlternatives {
  const listed = isArray(requirements) ? requirements.filter(isObject) : [];
  if (listed.length === 0) return [new Map()];
  return listed.map((requirement) => {
    const schemes = Object.entries(requirement).map(([name, scopes]): [string, readonly string[]] => [
      nameOf(name),
      isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [],
    ]);
    return new Map(schemes);
  });
}

/** Whether a document says anywhere what security is asked for. */
export function statesSecurity(edition: Edition): boolean {
  if (own(edition.head, "security") !== undefined) return true;
  return [...edition.paths.values()].some((item) =>
    Object.values(item).some((operation) => isObject(operation) && own(operation, "security") !== undefined),
  );
}

/** Whether what meets one way meets any of others. */
export function isEnough(way: Way, others: SecurityAlternatives): boolean {
  return others.some((other) =>
    [...other].every(([scheme, scopes]) => {
      const granted = way.get(scheme);
      return granted !== undefined && scopes.every((scope) => granted.includes(scope));
    }),
  );
}

/** Of others, the way that asks for the same schemes, whatever their scopes. */
export function sameSchemes(way: Way, others: SecurityAlternatives): Way | undefined {
  const same = others.filter(
    (other) => other.size === way.size && [...other.keys()].every((scheme) => way.has(scheme)),
  );
  return same.find((other) => isEnough(way, [other])) ?? same[0];
}

/** The scopes that the first way asks for and the second does not. */
export function scopesBeyond(way: Way | undefined, other: Way): readonly string[] {
  return [...(way ?? [])].flatMap(([scheme, scopes]) =>
    scopes.filter((scope) => other.get(scheme)?.includes(scope) !== true),
  );
}

/** Ways in, as a sentence says them. */
export function sayWays(ways: SecurityAlternatives): string {
  const say = (way: Way): string => {
    const parts = [...way].map(([scheme, scopes]) =>
      scopes.length === 0 ? code(scheme) : `${code(scheme)} with ${scopes.map(code).join(" and ")}`,
    );
    return parts.length === 0 ? "nothing" : parts.join(" and ");
  };
  return ways.map(say).join(" or ");
}

/** A security scheme without words for people, those on its scopes among them. */
export function withoutWords(scheme: JsonObject): JsonObject {
  const flows = mapValues(objectAt(scheme, "flows"), (flow) =>
    isObject(flow) ? { ...flow, scopes: mapValues(objectAt(flow, "scopes"), () => "") } : flow,
  );
  return { ...omit(scheme, "description"), flows };
}
