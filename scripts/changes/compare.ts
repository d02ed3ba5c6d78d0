import { compareCodePoints, equal } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import {
  type Audience,
  type Change,
  compareChanges,
  type Effects,
  gravest,
  type Level,
  worstEffects,
} from "./change.ts";
import { componentOf, type Edition, type Entries, namesOf } from "./edition.ts";
import { LISTED_OPERATIONS, type OperationList, type Reach, reachesOf } from "./reach.ts";
import { type PlainEdition, plain } from "./views/plain.ts";
import { signatureOf } from "./views/signature.ts";
import { renamings } from "./views/similar.ts";
import { type Structure, structureOf } from "./views/structure.ts";
import { unwrapComponent } from "./views/value.ts";
import { compareComponents, compareSchemaNames } from "./walk/components.ts";
import { compareHeads } from "./walk/document.ts";
import { comparePaths, compareWebhooks } from "./walk/paths.ts";
import { found, type RawChange, type Side, type Walk } from "./walk/walk.ts";
import { shortName } from "./words.ts";

/** What the rules say of two editions. */
export interface Comparison {
  /** The gravest first. */
  readonly changes: readonly Change[];
  /** Schemas that are gone and whose shape still stands wherever they were used. */
  readonly replaced: ReadonlySet<string>;
  /** How many paths and components are written differently and mean the same. */
  readonly rewritten: number;
  /** The types that a schema extends in either edition. */
  ancestorsOf(schema: string): ReadonlySet<string>;
}

/**
 * What changed between two editions of a document, by the rules. Neither the order of keys nor the dialect
 * nor the place of a schema, inline or as a component, makes a change.
 *
 * The same for the same documents.
 *
 * @throws {InputError} on a reference that leads nowhere or out of a document
 */
export function compare(before: Edition, after: Edition): Comparison {
  const raw: RawChange[] = [];
  const same = new Set<string>();
  const changed = new Set<string>();
  const sides = { before: sideOf(before), after: sideOf(after) };
  const renamed = renamedSchemas(sides.before, sides.after);
  const walk: Walk = {
    ...sides,
    schemaName: (name) => renamed.get(name) ?? name,
    report: (kind, pair, path, reach, oldPath) => {
      for (const change of found(kind, pair, path, reach, oldPath)) raw.push(change);
    },
    noteReplaced: (schema, isSame) => (isSame ? same : changed).add(schema),
    open: new Set(),
  };
  const security = compareHeads(walk);
  comparePaths(walk, security);
  compareWebhooks(walk, security);
  compareComponents(walk);
  const replaced = new Set([...same].filter((name) => !changed.has(name)));
  compareSchemaNames(walk, replaced);
  const changes = settle(raw);
  return {
    changes,
    replaced,
    rewritten: countRewritten(before, after, changes),
    ancestorsOf: (schema) =>
      new Set([sides.before, sides.after].flatMap(({ structure }) => structure(schema)?.ancestors ?? [])),
  };
}

function countRewritten(before: Edition, after: Edition, changes: readonly Change[]): number {
  // `#/paths/<path>` and `#/components/<section>/<name>`, of each change.
  const changed = new Set(
    changes.map(({ pointer: place }) => {
      const tokens = place.split("/");
      return tokens.slice(0, tokens[1] === "paths" ? 3 : 4).join("/");
    }),
  );
  const count = (path: readonly string[], old: Entries, now: Entries | undefined): number =>
    [...old].filter(([name, item]) => {
      const other = now?.get(name);
      return other !== undefined && !equal(item, other) && !changed.has(pointer(...path, name));
    }).length;
  const sections = [...before.components].map(([section, entries]) =>
    count(["components", section], entries, after.components.get(section)),
  );
  return sections.reduce((sum, found) => sum + found, count(["paths"], before.paths, after.paths));
}

function sideOf(edition: Edition): Side {
  const plainEdition = plain(edition);
  const structures = new Map<string, Structure | undefined>();
  return {
    plain: plainEdition,
    reaches: reachesOf(edition),
    structure: (name) => {
      const known = structures.get(name) ?? componentStructure(plainEdition, name);
      structures.set(name, known);
      return known;
    },
  };
}

function componentStructure(edition: PlainEdition, name: string): Structure | undefined {
  const component = edition.component("schemas", name);
  if (component === undefined) return undefined;
  const { node, path } = unwrapComponent(component, name);
  return structureOf(edition, node, path, name);
}

// Gone and new, of the same shape: with names alike, or with nothing else of that shape.
function renamedSchemas(before: Side, after: Side): ReadonlyMap<string, string> {
  const bySignature = (side: Side, other: Side): ReadonlyMap<string, readonly string[]> => {
    const groups = new Map<string, string[]>();
    for (const name of namesOf(side.plain.edition, "schemas")) {
      if (componentOf(other.plain.edition, "schemas", name) !== undefined) continue;
      const signature = signatureOf(side.plain.component("schemas", name) ?? {}, name);
      const group = groups.get(signature);
      if (group === undefined) groups.set(signature, [name]);
      else group.push(name);
    }
    return groups;
  };
  const added = bySignature(after, before);
  const pairs = [...bySignature(before, after)].flatMap(([signature, gone]) => {
    const candidates = added.get(signature) ?? [];
    const [only, other] = [gone[0], candidates[0]];
    const isOnly = gone.length === 1 && candidates.length === 1 && only !== undefined && other !== undefined;
    return isOnly ? [[only, other] as const] : renamings(gone, candidates, shortName, () => true);
  });
  return new Map(pairs);
}

const AUDIENCES: readonly (readonly [Audience, (reach: Reach) => boolean])[] = [
  ["read", ({ read }) => read],
  ["send", ({ sent }) => sent],
  ["match", ({ read }) => read],
];

// The same change found on several ways is one, for everybody on any of them.
function settle(raw: readonly RawChange[]): readonly Change[] {
  const groups = new Map<string, RawChange[]>();
  for (const change of raw) {
    const key = JSON.stringify([change.rule, change.path, change.message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()].map(settleGroup).toSorted(compareChanges);
}

/** Nobody acts on a change of words for each operation, and there are many such changes. */
const LISTED_FOR_WORDS = 3;

function settleGroup(group: readonly RawChange[]): Change {
  const [first] = group;
  const effects = worstEffects(group.map(({ effects, reach }) => effectsOn(reach, effects)));
  const level = gravest(Object.values(effects)) ?? unreached(group);
  const audience = AUDIENCES.map(([who]) => who).filter((who) => effects[who] === level);
  const { names, count } = operationsOf(group, audience);
  return {
    rule: first?.rule ?? "",
    level,
    audience,
    pointer: pointer(...(first?.path ?? [])),
    ...(first?.oldPath === undefined ? {} : { oldPointer: pointer(...first.oldPath) }),
    message: first?.message ?? "",
    operations: level === "documentation" ? names.slice(0, LISTED_FOR_WORDS) : names,
    operationCount: count,
  };
}

function effectsOn(reach: Reach, effects: Effects): Effects {
  const concerned = AUDIENCES.flatMap(([audience, isConcerned]): [Audience, Level][] => {
    const level = effects[audience];
    return level !== undefined && isConcerned(reach) ? [[audience, level]] : [];
  });
  return Object.fromEntries(concerned);
}

// Those of the directions in which somebody is hit.
function operationsOf(group: readonly RawChange[], audience: readonly Audience[]): OperationList {
  const isRead = audience.some((who) => who !== "send");
  const isSent = audience.includes("send");
  const lists = group.flatMap(({ reach: { operations } }) => [
    ...(isRead ? [operations.read] : []),
    ...(isSent && (!isRead || operations.sent !== operations.read) ? [operations.sent] : []),
  ]);
  const [only, other] = lists;
  if (only !== undefined && other === undefined) return only;
  const names = [...new Set(lists.flatMap((list) => list.names))].toSorted(compareCodePoints);
  return {
    names: names.slice(0, LISTED_OPERATIONS),
    count: Math.max(names.length, ...lists.map((list) => list.count)),
  };
}

// What nobody reads or sends breaks nobody.
function unreached(group: readonly RawChange[]): Level {
  const levels = group.flatMap(({ effects }) => Object.values(effects));
  return levels.every((level) => level === "documentation") ? "documentation" : "compatible";
}
