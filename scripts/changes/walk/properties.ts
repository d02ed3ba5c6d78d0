import { isAnnotation } from "../../document/grammar.ts";
import { equal, objectAt } from "../../document/json.ts";
import type { Reach } from "../reach.ts";
import { contentOf } from "../resolved/signature.ts";
import { renamings } from "../resolved/similar.ts";
import type { Property, Structure } from "../resolved/structure.ts";
import { code } from "../words.ts";
import type { Found, Side, Site, Walk } from "./walk.ts";

/**
 * Compares the properties of two objects, whichever base declares them. Properties of a base are compared at
 * the base, as long as the type still extends it.
 */
export function compareProperties(walk: Walk, site: Site, was: Structure, is: Structure): Found {
  const [bases, newBases] = [new Set(was.ancestors.map(walk.schemaName)), new Set(is.ancestors)];
  const wasBase = (owner?: string) => owner !== undefined && bases.has(owner);
  const isBase = (owner?: string) => owner !== undefined && newBases.has(walk.schemaName(owner));
  const removed = [...was.properties.values()].filter(
    ({ name, owner }) =>
      !is.properties.has(name) && !isBase(owner) && !isKeptBySubtypes(walk, site, name, owner),
  );
  const added = [...is.properties.values()].filter(
    ({ name, owner }) => !was.properties.has(name) && !wasBase(owner),
  );
  const renamed = renamings(removed, added, {
    nameOf: ({ name }) => name,
    contentOf: ({ schema }) => contentOf(schema),
  });
  const isRenamed = new Set(renamed.flat());
  const kept = [...was.properties.values()].flatMap((before): Found => {
    const after = is.properties.get(before.name);
    if (after === undefined) return [];
    const compare = isBase(before.owner) && wasBase(after.owner) ? compareRequired : compareProperty;
    return compare(walk, site, before, after);
  });
  return [
    ...renamed.flatMap(([before, after]) => compareProperty(walk, site, before, after)),
    ...kept,
    ...removed.flatMap((property) => (isRenamed.has(property) ? [] : found(walk, site, property, undefined))),
    ...added.flatMap((property) =>
      isRenamed.has(property)
        ? []
        : [...found(walk, site, undefined, property), ...compareUnlisted(walk, site, was, property)],
    ),
  ];
}

function compareProperty(walk: Walk, site: Site, was: Property, is: Property): Found {
  const { readOnly, writeOnly } = is;
  // Marks of a component are compared there.
  if (equal(was.schema, is.schema)) return found(walk, site, { ...was, readOnly, writeOnly }, is);
  const own = found(walk, site, was, is);
  const values = walk.compareValues(walk, {
    subject: subjectOf(site, is),
    before: { node: was.schema, path: was.path },
    after: { node: is.schema, path: is.path },
    reach: travelling(site.reach, was, is),
  });
  return [...own, ...values];
}

// A type may require an inherited property itself; what the base requires is compared at the base.
function compareRequired(walk: Walk, site: Site, was: Property, is: Property): Found {
  const atBase = ({ resolved }: Side, { name, owner = "" }: Property) =>
    resolved.structure(owner)?.properties.get(name)?.required;
  if (was.required === is.required || atBase(walk.before, was) !== atBase(walk.after, is)) return [];
  const after = { ...is, path: site.after.path };
  return found(walk, site, { ...after, required: was.required }, after);
}

// A property that was not listed before was a further one.
function compareUnlisted(walk: Walk, site: Site, was: Structure, property: Property): Found {
  const further = objectAt(was.keywords, "additionalProperties");
  if (Object.keys(further).every(isAnnotation)) return [];
  return walk.compareValues(walk, {
    subject: subjectOf(site, property),
    before: { node: further, path: [...was.path, "additionalProperties"] },
    after: { node: property.schema, path: property.path },
    reach: travelling(site.reach, property),
  });
}

function found(walk: Walk, site: Site, was: Property | undefined, is: Property | undefined): Found {
  const property = is ?? was;
  if (property === undefined) return [];
  const isRenamed = was !== undefined && was.name !== property.name;
  const renamedFrom = isRenamed ? subjectOf(site, was) : undefined;
  const pair = { subject: subjectOf(site, property), before: was, after: is, renamedFrom };
  const reach = travelling(site.reach, was, is);
  return walk.found("property", pair, property.path, reach, isRenamed ? was.path : undefined);
}

// A property is not lost if it moves from a base without values of its own to every subtype.
function isKeptBySubtypes(walk: Walk, site: Site, name: string, owner: string | undefined): boolean {
  if (owner === undefined || site.reach.asValue) return false;
  const subtypes = walk.before.reaches.subtypes(owner).flatMap((subtype) => {
    const structure = walk.after.resolved.structure(walk.schemaName(subtype));
    return structure === undefined ? [] : [structure];
  });
  return subtypes.length > 0 && subtypes.every(({ properties }) => properties.has(name));
}

// Limits the reach to the directions in which the property travels, before or after.
function travelling(reach: Reach, ...sides: readonly (Property | undefined)[]): Reach {
  const present = sides.filter((side) => side !== undefined);
  return {
    ...reach,
    response: reach.response && !present.every(({ writeOnly }) => writeOnly),
    request: reach.request && !present.every(({ readOnly }) => readOnly),
  };
}

// Formats `a.b`, without the backticks of the outer name.
function subjectOf(site: Site, { name }: Property): string {
  const outer = /^`([^`]*)`$/.exec(site.subject)?.[1];
  return outer === undefined ? `${code(name)} of ${site.subject}` : code(`${outer}.${name}`);
}
