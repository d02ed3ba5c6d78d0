import type { Dialect } from "../../document/dialect.ts";
import { type JsonObject, objectAt } from "../../document/json.ts";
import { memoized } from "../../document/memoized.ts";
import type { Step } from "../../document/step.ts";
import { isVersion } from "../../document/version.ts";
import { nullIdiom } from "../../normalize/null-idiom.ts";
import { nullable } from "../../normalize/nullable.ts";
import { numbers } from "../../normalize/numbers.ts";
import { openTypes } from "../../normalize/open-types.ts";
import { servers } from "../../normalize/servers.ts";
import { upgrade } from "../../normalize/upgrade.ts";
import { componentOf, pathItemOf, type Revision } from "../revision.ts";
import { dropSiblings, mergeSiblings } from "./siblings.ts";
import { simplify } from "./simplify.ts";
import { type Components, type Structure, structureOf } from "./structure.ts";
import { unwrapComponent } from "./value.ts";

/**
 * The rules of `normalize/` that translate one object at a time. They make `nullable`, the null idiom and
 * type arrays equal, and the two forms of a bound as well. `simplify` removes what has no effect.
 */
const RULES: Readonly<Record<Dialect, readonly Step[]>> = {
  openapi: [upgrade, nullable, servers, simplify],
  graph: [upgrade, openTypes, numbers, nullIdiom, nullable, servers, simplify],
};

/** A revision in plain OpenAPI 3.1; each part is translated at its first use. */
export interface ResolvedRevision extends Components {
  readonly revision: Revision;
  readonly head: JsonObject;
  pathItem(path: string): JsonObject;
  /** Returns the structure of a schema component. */
  structure(name: string): Structure | undefined;
}

/**
 * Wraps a revision so that its parts are translated when they are read.
 *
 * @param dialect the dialect to translate; two revisions are compared in one dialect
 */
export function resolve(revision: Revision, dialect: Dialect = revision.dialect): ResolvedRevision {
  const rules = [isVersion(revision.head, "3.0") ? dropSiblings : mergeSiblings, ...RULES[dialect]];
  const translated = (part: JsonObject, ...path: readonly string[]): JsonObject => {
    const document = path.reduceRight((inner: JsonObject, name) => ({ [name]: inner }), part);
    return objectAt(
      rules.reduce((current, rule) => rule(current), document),
      ...path,
    );
  };
  const known = new Map<JsonObject, JsonObject>();
  const once = (part: JsonObject, translate: () => JsonObject): JsonObject => {
    const result = known.get(part) ?? translate();
    known.set(part, result);
    return result;
  };
  const resolved: ResolvedRevision = {
    revision,
    head: translated(revision.head),
    pathItem: (path) => {
      const item = revision.paths.get(path) ?? {};
      return once(item, () => translated(pathItemOf(revision, item), "paths", path));
    },
    written: (section, name) => componentOf(revision, section, name),
    component: (section, name) => {
      const component = componentOf(revision, section, name);
      return component && once(component, () => translated(component, "components", section, name));
    },
    structure: memoized((name: string) => {
      const component = resolved.component("schemas", name);
      if (component === undefined) return undefined;
      const { node, path } = unwrapComponent(component, name);
      return structureOf(resolved, node, path, name);
    }),
  };
  return resolved;
}
