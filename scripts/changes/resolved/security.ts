import { groupBy } from "../../document/group.ts";
import {
  isArray,
  isObject,
  type Json,
  type JsonObject,
  mapValues,
  objectAt,
  omit,
  own,
} from "../../document/json.ts";
import type { SecurityAlternatives } from "../pairs.ts";
import { namesOf, pathItemOf, type Revision } from "../revision.ts";
import { code } from "../words.ts";
import type { ResolvedRevision } from "./resolve.ts";
import { canonicalText } from "./signature.ts";

type Alternative = SecurityAlternatives[number];

/** Returns the name that a scheme had before. */
export type SchemeNames = (name: string) => string;

/** Finds renamed schemes by their definition: the name of a scheme is not on the wire. */
export function schemeNames(before: ResolvedRevision, after: ResolvedRevision): SchemeNames {
  const definition = (revision: ResolvedRevision, name: string) =>
    canonicalText(withoutWords(revision.component("securitySchemes", name) ?? {}));
  const old = namesOf(before.revision, "securitySchemes");
  const current = namesOf(after.revision, "securitySchemes");
  const [isOld, isCurrent] = [new Set(old), new Set(current)];
  const removed = groupBy(
    old.filter((name) => !isCurrent.has(name)),
    (name) => definition(before, name),
  );
  const renamed = new Map<string, string>();
  for (const name of current) {
    const same = isOld.has(name) ? undefined : removed.get(definition(after, name))?.[0];
    if (same !== undefined) renamed.set(name, same);
  }
  return (name) => renamed.get(name) ?? name;
}

/**
 * Returns the alternatives of a security requirement, of which a caller meets one (OpenAPI 3.1.1, Security
 * Requirement Object). Without a requirement, there is one empty alternative.
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

/** Whether a document gains its first security requirement or loses its last between two revisions. */
export type SecurityStatement = "begins" | "ends" | "same";

/**
 * Tells whether a document gains its first security requirement or loses its last. A declared scheme counts as a
 * statement about security, even if nothing requires it.
 */
export function statementOf(before: Revision, after: Revision): SecurityStatement {
  const declares = (revision: Revision) =>
    statesSecurity(revision) || namesOf(revision, "securitySchemes").length > 0;
  if (!declares(before) && statesSecurity(after)) return "begins";
  return statesSecurity(before) && !declares(after) ? "ends" : "same";
}

// Tells whether a document has a security requirement anywhere.
function statesSecurity(revision: Revision): boolean {
  if (own(revision.head, "security") !== undefined) return true;
  return [...revision.paths.values()].some((item) =>
    Object.values(pathItemOf(revision, item)).some(
      (operation) => isObject(operation) && own(operation, "security") !== undefined,
    ),
  );
}

/** Tells whether a caller who meets one alternative also meets one of the others. */
export function isEnough(alternative: Alternative, others: SecurityAlternatives): boolean {
  return others.some((other) =>
    [...other].every(([scheme, scopes]) => {
      const granted = alternative.get(scheme);
      return granted !== undefined && scopes.every((scope) => granted.includes(scope));
    }),
  );
}

/** Finds the alternative with the same schemes, whatever their scopes. */
export function sameSchemes(alternative: Alternative, others: SecurityAlternatives): Alternative | undefined {
  const same = others.filter(
    (other) =>
      other.size === alternative.size && [...other.keys()].every((scheme) => alternative.has(scheme)),
  );
  return same.find((other) => isEnough(alternative, [other])) ?? same[0];
}

/** Returns the scopes that only the first of two alternatives requires. */
export function scopesBeyond(alternative: Alternative | undefined, other: Alternative): readonly string[] {
  return [...(alternative ?? [])].flatMap(([scheme, scopes]) =>
    scopes.filter((scope) => other.get(scheme)?.includes(scope) !== true),
  );
}

/** Formats alternatives for a sentence. */
export function sayAlternatives(alternatives: SecurityAlternatives): string {
  const say = (alternative: Alternative): string => {
    const parts = [...alternative].map(([scheme, scopes]) =>
      scopes.length === 0 ? code(scheme) : `${code(scheme)} with ${scopes.map(code).join(" and ")}`,
    );
    return parts.length === 0 ? "no authentication" : parts.join(" and ");
  };
  return alternatives.map(say).join(" or ");
}

/** Returns a security scheme without descriptions, also without those of its scopes. */
export function withoutWords(scheme: JsonObject): JsonObject {
  const flows = mapValues(objectAt(scheme, "flows"), (flow) =>
    isObject(flow) ? { ...flow, scopes: mapValues(objectAt(flow, "scopes"), () => "") } : flow,
  );
  return { ...omit(scheme, "description", "bearerFormat"), flows };
}
