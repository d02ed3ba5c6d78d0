import { equal } from "../../document/json.ts";
import type { Reach } from "../reach.ts";
import { discriminatorValueOf } from "../resolved/family.ts";
import { type Marks, marksIn, requiredSchemas } from "../resolved/marks.ts";
import { componentOf, namesOf } from "../revision.ts";
import { code, shortName } from "../words.ts";
import { compareRequestBodies } from "./operations.ts";
import { compareDescribed, compareParameter } from "./parameters.ts";
import { componentAt } from "./placed.ts";
import { compareResponse } from "./responses.ts";
import { compareComponentPair } from "./values.ts";
import type { Found, Path, Side, Site, Walk } from "./walk.ts";

type Compare = (walk: Walk, site: Site) => Found;

const SECTIONS: readonly (readonly [section: string, words: string, compare: Compare])[] = [
  ["parameters", "the component", compareParameter],
  ["responses", "the component", compareResponse],
  ["requestBodies", "the component", compareRequestBodies],
  [
    "headers",
    "the header",
    (walk, site) => {
      const { subject, before, after, reach } = site;
      const pair = { subject, place: "the component", before: before.node, after: after.node };
      return [
        ...walk.found("responseHeader", pair, after.path, reach),
        ...compareDescribed(walk, site, "header"),
      ];
    },
  ],
];

/**
 * Compares the components that both documents have, each once. Of added and removed components, only schemas
 * are found: their names are types.
 */
export function compareComponents(walk: Walk): Found {
  const others = SECTIONS.flatMap(([section, words, compare]) =>
    changedNames(walk, section).flatMap((name) => {
      const before = componentAt(walk.before, section, name);
      const after = componentAt(walk.after, section, name);
      const reach = walk.before.reaches.of(section, name);
      return before && after
        ? compare(walk, { subject: `${words} ${code(name)}`, before, after, reach })
        : [];
    }),
  );
  return [...others, ...changedNames(walk, "schemas").flatMap((name) => compareSchema(walk, name))];
}

/** Compares the names of schemas, after everything else: it depends on where a removed schema was used. */
export function compareSchemaNames(walk: Walk): Found {
  const { before, after } = walk;
  const has = ({ resolved }: Side, name: string) =>
    componentOf(resolved.revision, "schemas", name) !== undefined;
  const old = namesOf(before.resolved.revision, "schemas");
  const news = new Set(old.filter((name) => walk.schemaName(name) !== name).map(walk.schemaName));
  const lost = old.flatMap((name): Found => {
    const now = walk.schemaName(name);
    if (now === name && has(after, name)) return [];
    const [renamed, oldPath] = now === name ? [] : [now, schemaPath(name)];
    const isWrittenOut = walk.writtenOut.get(name) === true;
    const pair = { subject: code(shortName(now)), before: name, after: renamed, isWrittenOut };
    return walk.found("component", pair, schemaPath(now), before.reaches.of("schemas", name), oldPath);
  });
  const added = namesOf(after.resolved.revision, "schemas").flatMap((name): Found => {
    if (has(before, name) || news.has(name)) return [];
    const pair = { subject: code(shortName(name)), before: undefined, after: name, isWrittenOut: false };
    return walk.found("component", pair, schemaPath(name), after.reaches.of("schemas", name));
  });
  return [...lost, ...added];
}

function compareSchema(walk: Walk, name: string): Found {
  const reach = walk.before.reaches.of("schemas", name);
  const [old = {}, now = {}] = [walk.before, walk.after].map((side) =>
    side.resolved.component("schemas", name),
  );
  const [before, after] = [discriminatorValueOf(old, name), discriminatorValueOf(now, name)];
  const pair = { subject: code(shortName(name)), before, after };
  return [
    ...compareComponentPair(walk, name, walk.schemaName(name), reach),
    ...compareMarks(walk, name, marksIn(old), marksIn(now), reach),
    ...walk.found("discriminatorValue", pair, schemaPath(name), reach),
  ];
}

// What a schema states holds for each property that refers to it.
function compareMarks(walk: Walk, name: string, was: Marks, is: Marks, reach: Reach): Found {
  if (equal({ ...was }, { ...is })) return [];
  const required = requiredSchemas(walk.after.resolved.revision).has(name);
  const shared = { name, schema: {}, path: schemaPath(name), owner: undefined, required };
  const sides = { before: { ...shared, ...was }, after: { ...shared, ...is } };
  const pair = { subject: code(shortName(name)), ...sides, renamedFrom: undefined };
  return walk.found("property", pair, shared.path, reach);
}

/** Returns the names of a section's components that both documents have and that differ. */
export function changedNames(walk: Walk, section: string): readonly string[] {
  const [before, after] = [walk.before.resolved.revision, walk.after.resolved.revision];
  return namesOf(before, section).filter((name) => {
    const now = componentOf(after, section, name);
    return now !== undefined && !equal(componentOf(before, section, name), now);
  });
}

function schemaPath(name: string): Path {
  return ["components", "schemas", name];
}
