import { groupBy } from "../../document/group.ts";
import type { Operation } from "./operations.ts";

/** An operation, with the keys in a path. */
export interface Match {
  readonly operation: Operation;
  readonly keys: readonly string[];
}

/** Finds the operations of the template that fits a path; none if the path is unknown. */
export type Router = (path: string) => readonly Match[];

/** Returns a router over these operations. If a literal and a key both match, the literal wins: `$count`. */
export function routerOf(operations: readonly Operation[]): Router {
  const variablesOf = ({ path }: Operation): number => path.split("{").length;
  const ordered = operations
    .toSorted((a, b) => variablesOf(a) - variablesOf(b))
    .map((operation) => ({ operation, pattern: patternOf(operation) }));
  // The number of segments excludes most templates.
  const byLength = groupBy(ordered, ({ operation }) => operation.segments.length);
  return (path) => {
    if (!isDecodable(path)) return [];
    const candidates = byLength.get(path.split("/").length - 1) ?? [];
    const fitting = candidates.flatMap(({ operation, pattern }) => {
      const keys = pattern.exec(path)?.slice(1).map(decodeURIComponent);
      return keys === undefined ? [] : [{ operation, keys }];
    });
    return fitting.filter(({ operation }) => operation.path === fitting[0]?.operation.path);
  };
}

// Returns a regular expression for the paths of a template. It captures keys, but no arguments of functions.
function patternOf({ segments }: Operation): RegExp {
  const parts = segments.map(({ text, isKey }) => {
    if (isKey) return "([^/]*)";
    const inner = text
      .split(/(\{[^}]*\})/)
      .map((part) => (part.startsWith("{") ? "[^/]*" : literal(part)))
      .join("");
    // Microsoft's documentation uses `microsoft.graph.x` for `graph.x`, and `x` for `x()`.
    return inner
      .replace(/^(?:microsoft\\\.)?(graph\\\.)/, "(?:microsoft\\.)?$1")
      .replace(/\\\(\\\)$/, "(?:\\(\\))?");
  });
  return new RegExp(`^/${parts.join("/")}$`);
}

// A literal may be escaped on the wire: `$count` is also `%24count`.
function literal(text: string): string {
  const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return [...text]
    .map((character) => {
      // A lone surrogate cannot be encoded.
      const encoded = /[\ud800-\udfff]/u.test(character) ? character : encodeURIComponent(character);
      return encoded === character
        ? escaped(character)
        : `(?:${escaped(character)}|${escaped(encoded)}|${escaped(encoded.toLowerCase())})`;
    })
    .join("");
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
