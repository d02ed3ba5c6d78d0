import { equal, objectAt, own } from "../../document/json.ts";
import type { Pairs } from "../pairs.ts";
import type { Reach } from "../reach.ts";
import { isIgnored, type PlacedParameter, parameterOf } from "../resolved/parameters.ts";
import { contentOf } from "../resolved/signature.ts";
import { type Renaming, renamings } from "../resolved/similar.ts";
import { code } from "../words.ts";
import { compareContent } from "./content.ts";
import { compareField } from "./placed.ts";
import type { Found, Site, Walk } from "./walk.ts";

/** The place of a parameter in sentences: its operation, or its path if it is on the path item. */
export interface ParameterPlaces {
  readonly operation: string;
  /** The path on each side. */
  readonly path: { readonly before: string; readonly after: string };
}

/** Compares the parameters of an operation: by component, by name, then by content. */
export function compareParameters(
  walk: Walk,
  before: readonly PlacedParameter[],
  after: readonly PlacedParameter[],
  places: ParameterPlaces,
  reach: Reach,
): Found {
  const [removed, added] = [new Set(before), new Set(after)];
  const found: Found[] = [];
  const placeOf = (...parameters: readonly PlacedParameter[]): string =>
    parameters.every(({ isShared }) => isShared) ? code(places.path.after) : places.operation;
  const foundAlone = (
    parameter: PlacedParameter,
    sides: Pick<Pairs["parameter"], "before" | "after">,
  ): Found => {
    const subject = subjectOf(parameter.in, parameter.name);
    return walk.found("parameter", { subject, place: placeOf(parameter), ...sides }, parameter.path, reach);
  };
  const pairUp = (old: PlacedParameter, now: PlacedParameter): void => {
    removed.delete(old);
    added.delete(now);
    // Components are compared elsewhere, once each.
    if (old.reference !== undefined && old.reference === now.reference) return;
    found.push(compareParameter(walk, { subject: placeOf(old, now), before: old, after: now, reach }));
  };
  const pairUpBy = (
    oldKey: (parameter: PlacedParameter) => string | undefined,
    key: (parameter: PlacedParameter) => string | undefined = oldKey,
  ): void => {
    const byKey = new Map([...added].map((parameter) => [key(parameter), parameter]));
    for (const old of removed) {
      const wanted = oldKey(old);
      const now = wanted === undefined ? undefined : byKey.get(wanted);
      if (now !== undefined && added.has(now)) pairUp(old, now);
    }
  };
  const renamed = new Map(parametersRenamed(places.path.before, places.path.after));
  const nameOf = ({ in: place, name }: PlacedParameter): string =>
    (place === "path" ? renamed.get(name) : undefined) ?? name;
  pairUpBy(({ reference }) => reference);
  pairUpBy(
    (parameter) => `${parameter.in} ${nameOf(parameter)}`,
    ({ in: place, name }) => `${place} ${name}`,
  );
  pairUpBy(({ in: place, name }) => (place === "header" ? name.toLowerCase() : undefined));
  pairUpBy(({ in: place, name }) => (place === "path" ? undefined : name));
  const probable = renamings([...removed], [...added], {
    nameOf: ({ name }) => name,
    contentOf: ({ in: place, node }) => `${place} ${contentOf(objectAt(node, "schema"))}`,
    isPossible: (old) => old.in !== "path",
  });
  for (const [old, now] of probable) pairUp(old, now);
  return [
    ...found.flat(),
    ...[...removed].flatMap((before) => foundAlone(before, { before, after: undefined })),
    ...[...added].flatMap((after) => foundAlone(after, { before: undefined, after })),
  ];
}

/** Returns the parameters in the templates of two paths that have another name at the same position. */
export function parametersRenamed(before: string, after: string): readonly Renaming<string>[] {
  const names = (path: string) => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  const now = names(after);
  return names(before).flatMap((name, index): Renaming<string>[] => {
    const other = now[index];
    return other === undefined || other === name ? [] : [[name, other]];
  });
}

/** Compares a parameter that is a component. */
export function compareParameter(walk: Walk, { subject: place, before, after, reach }: Site): Found {
  const was = parameterOf(walk.before.resolved, before.node);
  const is = parameterOf(walk.after.resolved, after.node);
  if (isIgnored(was) && isIgnored(is)) return [];
  const subject = subjectOf(is.in, is.name);
  const oldPath = was.name === is.name ? undefined : before.path;
  return [
    ...walk.found("parameter", { subject, place, before: was, after: is }, after.path, reach, oldPath),
    ...compareDescribed(walk, { subject: `${place}: the ${subject}`, before, after, reach }, "parameter"),
  ];
}

/** Compares what parameters and headers have in common: description, schema and content. */
export function compareDescribed(walk: Walk, site: Site, kind: "parameter" | "header"): Found {
  const { subject, before, after, reach } = site;
  if (equal(before.node, after.node)) return [];
  const object = { kind, subject, before: before.node, after: after.node };
  const hasContent = [before, after].some(({ node }) => own(node, "content") !== undefined);
  const content = kind === "header" ? "responseMediaType" : "requestMediaType";
  return [
    ...walk.found("object", object, after.path, reach),
    ...(hasContent ? [] : compareField(walk, site, "schema", subject)),
    ...compareContent(walk, site, content),
  ];
}

function subjectOf(place: string, name: string): string {
  return `${code(place)} parameter ${code(name)}`;
}
