import { equal } from "../../document/json.ts";
import { componentOf, namesOf } from "../edition.ts";
import type { Reach } from "../reach.ts";
import { discriminatorValueOf, familyOf } from "../views/family.ts";
import { code, shortName } from "../words.ts";
import { compareRequestBodies } from "./operations.ts";
import { compareDescribed, compareParameter } from "./parameters.ts";
import { compareResponse } from "./responses.ts";
import { compareSchemaComponents } from "./values.ts";
import type { Path, Placed, Side, Walk } from "./walk.ts";

type Compare = (walk: Walk, before: Placed, after: Placed, place: string, reach: Reach) => void;

const SECTIONS: readonly (readonly [section: string, words: string, compare: Compare])[] = [
  ["parameters", "the component", compareParameter],
  ["responses", "the component", compareResponse],
  ["requestBodies", "the component", compareRequestBodies],
  [
    "headers",
    "the header",
    (walk, before, after, place, reach) => {
      const pair = { subject: place, place: "the component", before: before.node, after: after.node };
      walk.report("responseHeader", pair, after.path, reach);
      compareDescribed(walk, before, after, place, "header", reach);
    },
  ],
];

/**
 * Compares the components that both documents have, each once, whoever refers to it. Equal ones are passed
 * over. Of those that one document has alone, only schemas are named: their names are types.
 */
export function compareComponents(walk: Walk): void {
  for (const [section, words, compare] of SECTIONS) {
    for (const name of changedNames(walk, section)) {
      const path = ["components", section, name];
      const [before, after] = [placed(walk.before, path), placed(walk.after, path)];
      const reach = walk.before.reaches.of(section, name);
      compare(walk, before, after, `${words} ${code(name)}`, reach);
    }
  }
  for (const name of changedNames(walk, "schemas")) compareSchema(walk, name);
}

/** Reports the schemas that are new, gone and renamed, once everything that used them has been compared. */
export function compareSchemaNames(walk: Walk, replaced: ReadonlySet<string>): void {
  const { before, after } = walk;
  const old = namesOf(before.plain.edition, "schemas");
  const renamed = old.filter((name) => walk.schemaName(name) !== name);
  const news = new Set(renamed.map(walk.schemaName));
  for (const name of renamed) {
    const now = walk.schemaName(name);
    const pair = { subject: code(shortName(now)), before: name, after: now };
    walk.report("component", pair, schemaPath(now), before.reaches.of("schemas", name), schemaPath(name));
  }
  for (const name of old) {
    if (isIn(after, name) || renamed.includes(name) || replaced.has(name)) continue;
    const pair = { subject: code(shortName(name)), before: name, after: undefined };
    walk.report("component", pair, schemaPath(name), before.reaches.of("schemas", name));
  }
  for (const name of namesOf(after.plain.edition, "schemas")) {
    if (isIn(before, name) || news.has(name)) continue;
    const pair = { subject: code(shortName(name)), before: undefined, after: name };
    walk.report("component", pair, schemaPath(name), after.reaches.of("schemas", name));
  }
}

function compareSchema(walk: Walk, name: string): void {
  const reach = walk.before.reaches.of("schemas", name);
  compareSchemaComponents(walk, name, reach);
  const [old, now] = [walk.before, walk.after].map((side) => placed(side, schemaPath(name)).node);
  if (old === undefined || now === undefined) return;
  const subject = code(shortName(name));
  const [was, is] = [discriminatorValueOf(old, name), discriminatorValueOf(now, name)];
  walk.report("discriminatorValue", { subject, before: was, after: is }, schemaPath(name), reach);
  // Of a type that is only a base, nobody meets the family.
  if (!reach.asValue) return;
  const [before, after] = [familyOf(old, name), familyOf(now, name)];
  if (before === undefined && after === undefined) return;
  const translated = before && {
    ...before,
    values: new Map([...before.values].map(([value, type]) => [value, walk.schemaName(type)])),
  };
  const path = after === undefined ? schemaPath(name) : [...schemaPath(name), "discriminator"];
  walk.report("family", { subject, before: translated, after }, path, reach);
  for (const [value, type] of translated?.values ?? []) {
    const others = [...(after?.values ?? [])].filter(([, other]) => other === type).map(([other]) => other);
    const [other] = others;
    if (other === undefined || others.includes(value)) continue;
    const member = `${code(shortName(type))} among ${subject}`;
    walk.report("discriminatorValue", { subject: member, before: value, after: other }, path, reach);
  }
}

function changedNames(walk: Walk, section: string): readonly string[] {
  const [before, after] = [walk.before.plain.edition, walk.after.plain.edition];
  return namesOf(before, section).filter((name) => {
    const now = componentOf(after, section, name);
    return now !== undefined && !equal(componentOf(before, section, name), now);
  });
}

function placed(side: Side, path: Path): Placed {
  const [, section = "", name = ""] = path;
  return { node: side.plain.component(section, name) ?? {}, path };
}

function schemaPath(name: string): Path {
  return ["components", "schemas", name];
}

function isIn(side: Side, name: string): boolean {
  return componentOf(side.plain.edition, "schemas", name) !== undefined;
}
