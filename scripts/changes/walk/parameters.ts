import { equal, isObject, type JsonObject, objectAt, own } from "../../document/json.ts";
import type { Reach } from "../reach.ts";
import { type PlacedParameter, parameterOf } from "../views/parameters.ts";
import { hasSameShape } from "../views/signature.ts";
import { type Renaming, renamings } from "../views/similar.ts";
import { code } from "../words.ts";
import { compareContent } from "./content.ts";
import { compareValues } from "./values.ts";
import type { Placed, Walk } from "./walk.ts";

/** How parameters are named in a sentence: by their operation, or by their path where they stand there. */
export interface ParameterPlaces {
  readonly operation: string;
  readonly path: string;
  /** Parameters of the path's template under other names. */
  readonly renamed: readonly Renaming<string>[];
}

/** Compares the parameters that an operation takes: by component, by name, then by what they look like. */
export function compareParameters(
  walk: Walk,
  before: readonly PlacedParameter[],
  after: readonly PlacedParameter[],
  places: ParameterPlaces,
  reach: Reach,
): void {
  const [gone, added] = [[...before], [...after]];
  const pairUp = (isPair: (before: PlacedParameter, after: PlacedParameter) => boolean): void => {
    for (const old of [...gone]) {
      const now = added.find((parameter) => isPair(old, parameter));
      if (now === undefined) continue;
      gone.splice(gone.indexOf(old), 1);
      added.splice(added.indexOf(now), 1);
      comparePlaced(walk, old, now, places, reach);
    }
  };
  const nameOf = ({ in: place, name }: PlacedParameter): string =>
    (place === "path" ? places.renamed.find(([old]) => old === name)?.[1] : undefined) ?? name;
  pairUp((a, b) => a.reference !== undefined && a.reference === b.reference);
  pairUp((a, b) => a.in === b.in && nameOf(a) === b.name);
  pairUp((a, b) => a.in !== "path" && b.in !== "path" && a.name === b.name);
  const alike = renamings(
    gone,
    added,
    ({ name }) => name,
    (a, b) =>
      a.in === b.in &&
      a.in !== "path" &&
      hasSameShape(objectAt(a.node, "schema"), objectAt(b.node, "schema")),
  );
  pairUp((a, b) => alike.some(([old, now]) => old === a && now === b));
  for (const parameter of gone) report(walk, parameter, undefined, places, reach);
  for (const parameter of added) report(walk, undefined, parameter, places, reach);
}

/** Compares a parameter that is a component. */
export function compareParameter(
  walk: Walk,
  before: Placed,
  after: Placed,
  place: string,
  reach: Reach,
): void {
  const [was, is] = [parameterOf(before.node), parameterOf(after.node)];
  const subject = subjectOf(is.in, is.name);
  const oldPath = was.name === is.name ? undefined : before.path;
  walk.report("parameter", { subject, place, before: was, after: is }, after.path, reach, oldPath);
  compareDescribed(walk, before, after, `${place}: the ${subject}`, "parameter", reach);
}

/** Compares what a parameter and a header have in common: words, a schema, or content. */
export function compareDescribed(
  walk: Walk,
  before: Placed,
  after: Placed,
  subject: string,
  kind: "parameter" | "header",
  reach: Reach,
): void {
  if (equal(before.node, after.node)) return;
  walk.report("object", { kind, subject, before: before.node, after: after.node }, after.path, reach);
  const [was, is] = [own(before.node, "schema"), own(after.node, "schema")];
  const hasContent = [before, after].some(({ node }) => own(node, "content") !== undefined);
  if (!hasContent && (isObject(was) || isObject(is))) {
    compareValues(walk, {
      subject,
      before: { node: isObject(was) ? was : {}, path: [...before.path, "schema"] },
      after: { node: isObject(is) ? is : {}, path: isObject(is) ? [...after.path, "schema"] : after.path },
      reach,
    });
  }
  compareContent(
    walk,
    before,
    after,
    subject,
    kind === "header" ? "responseMediaType" : "requestMediaType",
    reach,
  );
}

function comparePlaced(
  walk: Walk,
  before: PlacedParameter,
  after: PlacedParameter,
  places: ParameterPlaces,
  reach: Reach,
): void {
  // A component is compared by itself.
  if (before.reference !== undefined && before.reference === after.reference) return;
  const place = placeOf(before, after, places);
  compareParameter(walk, placed(before), placed(after), place, reach);
}

function report(
  walk: Walk,
  before: PlacedParameter | undefined,
  after: PlacedParameter | undefined,
  places: ParameterPlaces,
  reach: Reach,
): void {
  const parameter = after ?? before;
  if (parameter === undefined) return;
  const place = placeOf(before ?? parameter, after ?? parameter, places);
  const subject = subjectOf(parameter.in, parameter.name);
  walk.report("parameter", { subject, place, before, after }, parameter.path, reach);
}

function placed({ node, path }: PlacedParameter): Placed<JsonObject> {
  return { node, path };
}

function placeOf(before: PlacedParameter, after: PlacedParameter, places: ParameterPlaces): string {
  return before.isShared && after.isShared ? places.path : places.operation;
}

function subjectOf(place: string, name: string): string {
  return `${place} parameter ${code(name)}`;
}
