import type { Dialect } from "../document/dialect.ts";
import { groupBy } from "../document/group.ts";
import { compareCodePoints, equal } from "../document/json.ts";
import { pointer } from "../document/pointer.ts";
import {
  AUDIENCES,
  type Audience,
  type Change,
  mostSevere,
  type Severities,
  worstSeverities,
} from "./change.ts";
import { LISTED_OPERATIONS, type OperationList, type Reach, reachesOf } from "./reach.ts";
import { resolve } from "./resolved/resolve.ts";
import { schemeNames, statementOf } from "./resolved/security.ts";
import { componentContentOf } from "./resolved/signature.ts";
import { renamings } from "./resolved/similar.ts";
import { componentOf, type Entries, namesOf, type Revision } from "./revision.ts";
import { compareChanges } from "./rules/rules.ts";
import type { SeverityOverrides } from "./severity-overrides.ts";
import { compareComponents, compareSchemaNames } from "./walk/components.ts";
import { compareHeads } from "./walk/document.ts";
import { foundBy, withReferences } from "./walk/found.ts";
import { comparePaths, compareWebhooks } from "./walk/paths.ts";
import { comparePairs, compareValues } from "./walk/values.ts";
import type { FoundChange, Side, Walk } from "./walk/walk.ts";
import { shortName } from "./words.ts";

/** The differences between two revisions. */
export interface Comparison {
  /** Sorted by severity, then by harm. */
  readonly changes: readonly Change[];
  /** The number of paths and components that are written differently but mean the same. */
  readonly rewritten: number;
}

/**
 * Compares two revisions of a document by the rules. The order of keys, the dialect, and whether a schema is
 * inline or a component make no change on the wire. Equal documents give equal results.
 *
 * @param overrides severities that a team sets for rules, by rule id
 * @throws {InputError} if a reference has no target or leads out of the document
 */
export function compare(
  before: Revision,
  after: Revision,
  overrides: SeverityOverrides = new Map(),
): Comparison {
  // The marks of Graph may have come with the later one: both follow its habits then.
  const dialect = before.dialect === after.dialect ? before.dialect : "graph";
  const sides = { before: sideOf(before, dialect), after: sideOf(after, dialect) };
  const renamed = renamedSchemas(sides.before, sides.after);
  const walk: Walk = {
    ...sides,
    schemaName: (name) => renamed.get(name) ?? name,
    found: foundBy(overrides),
    compareValues,
    security: {
      schemes: schemeNames(sides.before.resolved, sides.after.resolved),
      statement: statementOf(before, after),
    },
    writtenOut: new Map(),
    pairs: new Map(),
    open: new Set(),
  };
  const parts = [
    ...compareHeads(walk),
    ...comparePaths(walk),
    ...compareWebhooks(walk),
    ...compareComponents(walk),
  ];
  comparePairs(walk);
  const changes = settle(withReferences(walk, [...parts, ...compareSchemaNames(walk)]));
  return { changes, rewritten: countRewritten(before, after, changes) };
}

function countRewritten(before: Revision, after: Revision, changes: readonly Change[]): number {
  // `#/paths/<path>` or `#/components/<section>/<name>` of each change.
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

function sideOf(revision: Revision, dialect: Dialect): Side {
  return { resolved: resolve(revision, dialect), reaches: reachesOf(revision) };
}

// Pairs removed and added schemas with the same content: by similar names, or if no other has that content.
function renamedSchemas(before: Side, after: Side): ReadonlyMap<string, string> {
  const onlyIn = (side: Side, other: Side): ReadonlyMap<string, readonly string[]> => {
    const names = namesOf(side.resolved.revision, "schemas").filter(
      (name) => componentOf(other.resolved.revision, "schemas", name) === undefined,
    );
    return groupBy(names, (name) => componentContentOf(side.resolved.component("schemas", name) ?? {}, name));
  };
  const added = onlyIn(after, before);
  const pairs = [...onlyIn(before, after)].flatMap(([content, removed]) => {
    const candidates = added.get(content) ?? [];
    const [[only, ...more], [other, ...others]] = [removed, candidates];
    const isOnly = more.length + others.length === 0;
    if (isOnly && only !== undefined && other !== undefined) return [[only, other] as const];
    return renamings(removed, candidates, { nameOf: shortName, contentOf: () => content });
  });
  return new Map(pairs);
}

// Merges equal changes found at several places into one, with everything that reaches any of them.
function settle(found: readonly FoundChange[]): readonly Change[] {
  const groups = groupBy(found, ({ rule, path, message }) => JSON.stringify([rule, path, message]));
  return [...groups.values()].map(settleGroup).toSorted(compareChanges);
}

/** Documentation changes are many and need no action: few of their operations are listed. */
const LISTED_FOR_DOCUMENTATION = 3;

function settleGroup(group: readonly FoundChange[]): Change {
  const [first] = group;
  const severities = worstSeverities(group.map(({ severities, reach }) => reached(reach, severities)));
  // A change that no operation reaches is compatible at most.
  const isText = group.every(({ severities: all }) =>
    Object.values(all).every((one) => one === "documentation"),
  );
  const level = mostSevere(Object.values(severities)) ?? (isText ? "documentation" : "compatible");
  const audience = AUDIENCES.filter((who) => severities[who] === level);
  const { names, count } = operationsOf(group, audience);
  return {
    rule: first?.rule ?? "",
    level,
    audience,
    pointer: pointer(...(first?.path ?? [])),
    ...(first?.oldPath === undefined ? {} : { oldPointer: pointer(...first.oldPath) }),
    message: first?.message ?? "",
    ...(first?.names === undefined ? {} : { names: first.names }),
    operations: level === "documentation" ? names.slice(0, LISTED_FOR_DOCUMENTATION) : names,
    operationCount: count,
  };
}

// Exhaustive matches are about values in responses.
function reached(reach: Reach, severities: Severities): Severities {
  const isReached = (audience: string) => (audience === "request" ? reach.request : reach.response);
  return Object.fromEntries(Object.entries(severities).filter(([audience]) => isReached(audience)));
}

// Collects the operations in the directions of the audience.
function operationsOf(group: readonly FoundChange[], audience: readonly Audience[]): OperationList {
  const isResponse = audience.some((who) => who !== "request");
  const isRequest = audience.includes("request");
  const lists = group.flatMap(({ reach: { operations } }) => [
    ...(isResponse ? [operations.response] : []),
    ...(isRequest ? [operations.request] : []),
  ]);
  const names = [...new Set(lists.flatMap((list) => list.names))].toSorted(compareCodePoints);
  return {
    names: names.slice(0, LISTED_OPERATIONS),
    count: Math.max(names.length, ...lists.map((list) => list.count)),
  };
}
