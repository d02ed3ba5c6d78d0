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
  readonly isLower: boolean;
}

/** Lower limits, upper ones, and those for the items that match `contains`. */
const LOWER = ["minimum", "minLength", "minItems", "minProperties"];
const UPPER = ["maximum", "maxLength", "maxItems", "maxProperties"];
const CONTAINS = ["minContains", "maxContains"];

const EXCLUSIVE: Readonly<Record<string, string>> = {
  minimum: "exclusiveMinimum",
  maximum: "exclusiveMaximum",
};

const DEFAULTS: Readonly<Record<string, number>> = { minContains: 1 };

/** The keywords that `compareBounds` covers. */
export const BOUNDS: readonly string[] = [
  ...[LOWER, UPPER, CONTAINS, Object.values(EXCLUSIVE)].flat(),
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
  // Without `contains` on one side, that is what changed.
  const haveContains = [before, after].every((schema) => Object.hasOwn(schema, "contains"));
  for (const keyword of [...LOWER, ...UPPER, ...(haveContains ? CONTAINS : [])]) {
    const [was, is] = [boundOf(old, keyword), boundOf(current, keyword)];
    const order = compareBound(was, is);
    if (order !== 0) (order > 0 ? tightened : loosened).push(`${sayBound(was)} → ${sayBound(is)}`);
  }
  const [was, is] = [stepOf(old, current), stepOf(current, old)];
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

// An integer is a multiple of 1: beside it, what divides 1 is told by the type.
function stepOf({ types, keywords }: Typed, other: Typed): number | undefined {
  const step = numberAt(keywords, "multipleOf");
  const isTold = isInteger(types) || isInteger(other.types);
  return step !== undefined && isTold && isMultiple(1, step) ? undefined : step;
}

function isInteger(types: readonly string[] | undefined): boolean {
  return types?.includes("integer") === true && !types.includes("number");
}

function boundOf({ types, keywords }: Typed, inclusive: string): Bound | undefined {
  const isLower = inclusive.startsWith("min");
  const exclusive = EXCLUSIVE[inclusive] ?? "";
  const bound = (keyword: string, value: number | undefined): Bound | undefined =>
    value === undefined ? undefined : { keyword, value, exclusive: keyword === exclusive, isLower };
  const closed = bound(inclusive, numberAt(keywords, inclusive) ?? DEFAULTS[inclusive]);
  const open = bound(exclusive, numberAt(keywords, exclusive));
  const tightest = compareBound(closed, open) > 0 ? open : closed;
  if (tightest === undefined || !inclusive.endsWith("imum")) return tightest;
  const tight = isInteger(types) ? wholeBound(tightest) : tightest;
  // Some revisions repeat the bounds that a format implies.
  const range = RANGES[stringAt(keywords, "format") ?? ""];
  const implied = range && { ...tight, value: range[isLower ? 0 : 1], exclusive: false };
  return implied !== undefined && compareBound(implied, tight) <= 0 ? undefined : tight;
}

// Of whole numbers, those above 0 are those from 1.
function wholeBound({ value, exclusive, isLower }: Bound): Bound {
  const nearest = isLower ? Math.ceil(value) : Math.floor(value);
  const isPast = exclusive && nearest === value;
  return {
    keyword: isLower ? "minimum" : "maximum",
    value: isPast ? value + (isLower ? 1 : -1) : nearest,
    exclusive: false,
    isLower,
  };
}

// Returns a positive number if the second bound is tighter, a negative one if it is looser.
function compareBound(a: Bound | undefined, b: Bound | undefined): number {
  if (a === undefined || b === undefined) return Number(b !== undefined) - Number(a !== undefined);
  if (a.value !== b.value) return a.isLower === b.value > a.value ? 1 : -1;
  return Number(b.exclusive) - Number(a.exclusive);
}

function sayBound(bound: Bound | undefined): string {
  return bound === undefined ? "no bound" : `${bound.keyword} ${bound.value}`;
}
