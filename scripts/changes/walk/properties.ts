import { equal } from "../../document/json.ts";
import type { SchemaSide } from "../pairs.ts";
import type { Reach } from "../reach.ts";
import { hasSameShape } from "../views/signature.ts";
import { renamings } from "../views/similar.ts";
import type { Property } from "../views/structure.ts";
import { code } from "../words.ts";
import type { Site, Walk } from "./walk.ts";

type CompareValues = (walk: Walk, site: Site) => void;

/** A property by its name. */
type Named = readonly [name: string, property: Property];

/**
 * Compares the properties of two objects, whichever of their bases declares them. What a base declares is
 * compared at the base, as long as the type still extends it.
 */
export function compareProperties(
  walk: Walk,
  site: Site,
  was: SchemaSide,
  is: SchemaSide,
  compareValues: CompareValues,
): void {
  const bases = { before: was.ancestors.map(walk.schemaName), after: is.ancestors };
  const gone = [...was.properties].filter(
    ([name, { owner }]) =>
      !is.properties.has(name) &&
      !isAmong(walk, owner, bases.after) &&
      !isKeptByHeirs(walk, site, name, owner),
  );
  const added = [...is.properties].filter(
    ([name, { owner }]) =>
      !was.properties.has(name) && !(owner !== undefined && bases.before.includes(owner)),
  );
  const renamed = renamings(
    gone,
    added,
    ([name]) => name,
    ([, before], [, after]) => hasSameShape(before.schema, after.schema),
  );
  for (const [before, after] of renamed) compareProperty(walk, site, before, after, compareValues);
  const isRenamed = (property: Named) =>
    renamed.some(([before, after]) => before === property || after === property);
  for (const [name, before] of gone.filter((property) => !isRenamed(property)))
    report(walk, site, name, before, undefined);
  for (const [name, after] of added.filter((property) => !isRenamed(property)))
    report(walk, site, name, undefined, after);
  for (const [name, before] of was.properties) {
    const after = is.properties.get(name);
    if (after === undefined) continue;
    const isInherited =
      isAmong(walk, before.owner, bases.after) &&
      after.owner !== undefined &&
      bases.before.includes(after.owner);
    if (!isInherited) compareProperty(walk, site, [name, before], [name, after], compareValues);
  }
}

function compareProperty(
  walk: Walk,
  site: Site,
  [oldName, before]: Named,
  [name, after]: Named,
  compareValues: CompareValues,
): void {
  report(walk, site, name, before, after, oldName);
  if (equal(before.schema, after.schema)) return;
  compareValues(walk, {
    subject: subjectOf(site, name),
    before: { node: before.schema, path: before.path },
    after: { node: after.schema, path: after.path },
    reach: travelling(site.reach, before, after),
  });
}

function report(
  walk: Walk,
  site: Site,
  name: string,
  before: Property | undefined,
  after: Property | undefined,
  oldName = name,
): void {
  const renamedFrom = oldName === name ? undefined : subjectOf(site, oldName);
  const pair = { subject: subjectOf(site, name), before, after, renamedFrom };
  const path = after?.path ?? before?.path ?? site.after.path;
  const oldPath = renamedFrom === undefined ? undefined : before?.path;
  walk.report("property", pair, path, travelling(site.reach, before, after), oldPath);
}

function isAmong(walk: Walk, owner: string | undefined, bases: readonly string[]): boolean {
  return owner !== undefined && bases.includes(walk.schemaName(owner));
}

// What moves from a base that no value is declared as to each type that extends it is not lost to anybody.
function isKeptByHeirs(walk: Walk, site: Site, name: string, owner: string | undefined): boolean {
  if (owner === undefined || site.reach.asValue) return false;
  const heirs = walk.before.reaches.heirs(owner).flatMap((heir) => {
    const structure = walk.after.structure(walk.schemaName(heir));
    return structure === undefined ? [] : [structure];
  });
  return heirs.length > 0 && heirs.every(({ properties }) => properties.has(name));
}

// A direction counts where the property travels in it before or after.
function travelling(reach: Reach, ...sides: readonly (Property | undefined)[]): Reach {
  const present = sides.filter((side) => side !== undefined);
  return {
    ...reach,
    read: reach.read && !present.every(({ writeOnly }) => writeOnly),
    sent: reach.sent && !present.every(({ readOnly }) => readOnly),
  };
}

// `a.b`: the backticks of the outer name are taken off first.
function subjectOf(site: Site, name: string): string {
  const outer = /^`([^`]*)`$/.exec(site.subject)?.[1];
  return outer === undefined ? `${code(name)} of ${site.subject}` : code(`${outer}.${name}`);
}
