import { type JsonObject, numberAt, own, stringAt } from "../../document/json.ts";
import { RANGES, type Typed } from "./relation.ts";

/** The bounds that differ between two schemas, as text: `maxLength 10 → 5`. */
export interface BoundsDifference {
  readonly tightened: readonly string[];
  readonly loosened: readonly string[];
}

interface Bound {
  readonly keyword: string;
  readonly value: number;
  readonly exclusive: boolean;
}

const LOWER = [["minimum", "exclusiveMinimum"], ["minLength"], ["minItems"], ["minProperties"]];
const UPPER = [["maximum", "exclusiveMaximum"], ["maxLength"], ["maxItems"], ["maxProperties"]];

const DEFAULTS: Readonly<Record<string, number>> = { minContains: 1 };

/** The keywords that `compareBounds` covers. */
export const BOUNDS: readonly string[] = [
  ...LOWER.flat(),
  ...UPPER.flat(),
  "minContains",
  "maxContains",
  "multipleOf",
  "uniqueItems",
];

/** Compares the bounds of two schemas (JSON Schema Validation 2020-12, section 6). */
export function compareBounds(old: Typed, current: Typed): BoundsDifference {
  const [before, after] = [old.keywords, current.keywords];
  const tightened: string[] = [];
  const loosened: string[] = [];
  // Returns early: most schemas have no bounds.
  if (!hasBound(before) && !hasBound(after)) return { tightened, loosened };
  const compare = (keywords: readonly string[], isLower: boolean): void => {
    const [was, is] = [boundOf(old, keywords, isLower), boundOf(current, keywords, isLower)];
    const order = compareBound(was, is, isLower);
    if (order === 0) return;
    const sentence = `${sayBound(was)} → ${sayBound(is)}`;
    (order > 0 ? tightened : loosened).push(sentence);
  };
  for (const keywords of LOWER) compare(keywords, true);
  for (const keywords of UPPER) compare(keywords, false);
  // Without `contains` on one side, that is what changed.
  if ([before, after].every((schema) => Object.hasOwn(schema, "contains"))) {
    compare(["minContains"], true);
    compare(["maxContains"], false);
  }
  const [was, is] = [stepOf(old), stepOf(current)];
  if (was !== is) {
    const sentence = `multipleOf ${was ?? "none"} → ${is ?? "none"}`;
    const isLooser = is === undefined || (was !== undefined && isMultiple(was, is));
    const isTighter = was === undefined || (is !== undefined && isMultiple(is, was));
    if (!isLooser) tightened.push(sentence);
    if (!isTighter) loosened.push(sentence);
  }
  const [wasUnique, isUnique] = [own(before, "uniqueItems") === true, own(after, "uniqueItems") === true];
  if (!wasUnique && isUnique) tightened.push("items must be unique");
  if (wasUnique && !isUnique) loosened.push("items need not be unique");
  return { tightened, loosened };
}

/** Tells whether a number is a multiple, within a tolerance: in binary, 0.3 is not exactly three times 0.1. */
export function isMultiple(value: number, of: number): boolean {
  const whole = Math.round(value / of);
  return whole > 0 && Math.abs(value / of - whole) < 1e-9;
}

function hasBound(schema: JsonObject): boolean {
  return BOUNDS.some((name) => Object.hasOwn(schema, name));
}

// An integer is a multiple of 1.
function stepOf({ types, keywords }: Typed): number | undefined {
  const step = numberAt(keywords, "multipleOf");
  return step !== undefined && isInteger(types) && isMultiple(1, step) ? undefined : step;
}

function isInteger(types: readonly string[] | undefined): boolean {
  return types?.join() === "integer";
}

function boundOf(
  { types, keywords: schema }: Typed,
  keywords: readonly string[],
  isLower: boolean,
): Bound | undefined {
  const [inclusive = "", exclusive] = keywords;
  const bounds = [
    { keyword: inclusive, value: numberAt(schema, inclusive) ?? DEFAULTS[inclusive], exclusive: false },
    { keyword: exclusive ?? "", value: numberAt(schema, exclusive ?? ""), exclusive: true },
  ].filter((bound): bound is Bound => bound.value !== undefined);
  const tightest = bounds.reduce<Bound | undefined>(
    (best, bound) => (compareBound(best, bound, isLower) > 0 ? bound : best),
    undefined,
  );
  if (tightest === undefined || !inclusive.endsWith("imum")) return tightest;
  const bound = isInteger(types) ? wholeBound(tightest, isLower) : tightest;
  // Some revisions repeat the bounds that a format implies.
  const range = RANGES[stringAt(schema, "format") ?? ""];
  const implied = range && { ...bound, value: range[isLower ? 0 : 1], exclusive: false };
  return implied !== undefined && compareBound(implied, bound, isLower) <= 0 ? undefined : bound;
}

// Of whole numbers, those above 0 are those from 1.
function wholeBound({ value, exclusive }: Bound, isLower: boolean): Bound {
  const nearest = isLower ? Math.ceil(value) : Math.floor(value);
  const isPast = exclusive && nearest === value;
  return {
    keyword: isLower ? "minimum" : "maximum",
    value: isPast ? value + (isLower ? 1 : -1) : nearest,
    exclusive: false,
  };
}

// Returns a positive number if the second bound is tighter, a negative one if it is looser.
function compareBound(a: Bound | undefined, b: Bound | undefined, isLower: boolean): number {
  if (a === undefined || b === undefined) return Number(b !== undefined) - Number(a !== undefined);
  if (a.value !== b.value) return isLower === b.value > a.value ? 1 : -1;
  return Number(b.exclusive) - Number(a.exclusive);
}

function sayBound(bound: Bound | undefined): string {
  return bound === undefined ? "no bound" : `${bound.keyword} ${bound.value}`;
}
