import leven from "leven";
import { METHODS } from "../document/grammar.ts";
import { InputError } from "../errors.ts";

/** The selected paths, each with its selected methods. */
export type Selection = ReadonlyMap<string, "all" | ReadonlySet<string>>;

/** Returns the methods of a published path. */
type MethodsOf = (path: string) => readonly string[];

/** A pattern of paths, such as `GET,POST /me/messages/**`. */
export interface Pattern {
  readonly text: string;
  /** Without the methods and the exclamation mark. */
  readonly path: string;
  readonly excludes: boolean;
  readonly methods: readonly string[] | undefined;
  readonly matches: RegExp;
}

/**
 * Selects path items by the patterns of a `slice.yaml`.
 *
 * A pattern is a path as published; `*` matches anything within one segment, a final `/**` matches the path itself
 * and everything below it. `GET,POST /x` selects only those methods, `!/x` excludes what other patterns select. The
 * order of the patterns does not matter. A path item without an operation of its selected methods is not selected.
 *
 * @param patterns  the patterns
 * @param published every path of the document
 * @param methodsOf the methods of a published path, called only if a pattern names methods
 * @param where     the file of the patterns, for errors
 * @throws {InputError} if a pattern is malformed, matches no path or selects no operation
 */
export function selectPaths(
  patterns: readonly string[],
  published: readonly string[],
  methodsOf: MethodsOf,
  where: string,
): Selection {
  const parsed = patterns.map((text) => parsePattern(text, where));
  const known = new Set(published);
  const selected = new Map<string, "all" | Set<string>>();
  for (const pattern of parsed.filter(({ excludes }) => !excludes)) {
    const paths = matching(pattern, known, where);
    assertOperation(pattern, paths, methodsOf, where);
    for (const path of paths) {
      const before = selected.get(path);
      if (pattern.methods === undefined || before === "all") selected.set(path, "all");
      else selected.set(path, new Set([...(before ?? []), ...pattern.methods]));
    }
  }
  for (const pattern of parsed.filter(({ excludes }) => excludes)) {
    for (const path of matching(pattern, known, where)) {
      const before = selected.get(path);
      if (before === undefined) continue;
      const methods = pattern.methods ?? METHODS;
      const rest = [...(before === "all" ? METHODS : before)].filter((method) => !methods.includes(method));
      if (rest.length === 0) selected.delete(path);
      else selected.set(path, new Set(rest));
    }
  }
  for (const [path, methods] of selected) {
    if (methods !== "all" && !methodsOf(path).some((method) => methods.has(method))) selected.delete(path);
  }
  if (selected.size === 0) throw new InputError(where, "selects no path", "add a path to select");
  return selected;
}

function matching(pattern: Pattern, published: ReadonlySet<string>, where: string): readonly string[] {
  // A path without a wildcard is looked up: a slice may list a thousand.
  const candidates = pattern.path.includes("*") ? [...published] : [pattern.path];
  const paths = candidates.filter((path) => published.has(path) && pattern.matches.test(path));
  if (paths.length > 0) return paths;
  const near = nearest(pattern.text, [...published]);
  const todo = near.length === 0 ? "check the spelling" : `did you mean ${near.join(" or ")}?`;
  throw new InputError(where, `the pattern ${pattern.text} matches no published path`, todo);
}

/** The largest number of paths in a message. */
const MOST_NAMED = 3;

function assertOperation(
  { text, methods }: Pattern,
  paths: readonly string[],
  methodsOf: MethodsOf,
  where: string,
): void {
  if (methods === undefined) return;
  if (paths.some((path) => methodsOf(path).some((method) => methods.includes(method)))) return;
  const there = paths
    .slice(0, MOST_NAMED)
    .map((path) => `${path} has ${methodsOf(path).join(", ").toUpperCase() || "no operation"}`);
  throw new InputError(where, `the pattern ${text} selects no operation`, there.join(", "));
}

/** Parses a path pattern. @throws {InputError} if it is malformed or has an unknown method */
export function parsePattern(text: string, where: string): Pattern {
  const [, exclamation, verbs, path] = /^(!?)(?:([A-Za-z,]+)\s+)?(\/.*)$/.exec(text.trim()) ?? [];
  const todo = "write a path that starts with /, as published";
  if (path === undefined) throw new InputError(where, `${text} is not a path pattern`, todo);
  const methods = verbs?.toLowerCase().split(",");
  const unknown = methods?.find((method) => !METHODS.includes(method));
  const known = METHODS.join(", ").toUpperCase();
  if (unknown !== undefined)
    throw new InputError(where, `${unknown.toUpperCase()} is not an HTTP method`, `use ${known}`);
  return { text, path, excludes: exclamation === "!", methods, matches: toRegExp(path) };
}

function toRegExp(path: string): RegExp {
  const below = path.endsWith("/**");
  const segments = (below ? path.slice(0, -"/**".length) : path).split("*");
  const literal = segments.map((segment) => segment.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("[^/]*");
  return new RegExp(`^${literal}${below ? "(?:/.*)?" : ""}$`, "s");
}

/** The largest share of letters in which a suggested path differs from the pattern. */
const MOST_DIFFERING = 0.5;

// Finds the published paths whose first segments, as many as in the pattern, differ least; shortest first.
function nearest(pattern: string, published: readonly string[]): readonly string[] {
  const wanted = pattern
    .replace(/^!?(?:[A-Za-z,]+\s+)?/, "")
    .replace(/\/\*\*$/, "")
    .toLowerCase();
  const depth = wanted.split("/").length;
  let best = Math.ceil(wanted.length * MOST_DIFFERING);
  const found: { readonly path: string; readonly distance: number }[] = [];
  const known = new Map<string, number>();
  for (const path of published) {
    const beginning = path.split("/").slice(0, depth).join("/").toLowerCase();
    const distance = known.get(beginning) ?? leven(wanted, beginning, { maxDistance: best + 1 });
    known.set(beginning, distance);
    if (distance > best) continue;
    best = distance;
    found.push({ path, distance });
  }
  return found
    .filter(({ distance }) => distance === best)
    .map(({ path }) => path)
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_NAMED);
}
