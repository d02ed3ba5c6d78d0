import { groupBy } from "../../document/group.ts";
import type { Operation } from "./operations.ts";

/** The result of matching a method and a path. */
type Match =
  | { readonly kind: "found"; readonly operation: Operation; readonly keys: readonly string[] }
  | { readonly kind: "wrongMethod"; readonly allowed: readonly string[] }
  | { readonly kind: "unknown" };

/** Finds the operation for a method and a path. */
export type Router = (method: string, path: string) => Match;

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly variables: number;
}

/** Returns a router over these operations. If a literal and a key both match, the literal wins: `$count`. */
export function routerOf(operations: readonly Operation[]): Router {
  const ordered = operations
    .map((operation): Route => {
      const variables = operation.path.match(/\{/g)?.length ?? 0;
      return { operation, variables, pattern: patternOf(operation) };
    })
    .toSorted((a, b) => a.variables - b.variables);
  // The number of segments excludes most templates.
  const byLength = groupBy(ordered, ({ operation }) => operation.segments.length);
  return (method, path) => {
    if (!isDecodable(path)) return { kind: "unknown" };
    const candidates = byLength.get(path.split("/").length - 1) ?? [];
    const fitting = candidates.flatMap(({ operation, pattern }) => {
      const keys = pattern.exec(path)?.slice(1).map(decodeURIComponent);
      return keys === undefined ? [] : [{ operation, keys }];
    });
    const [first] = fitting;
    if (first === undefined) return { kind: "unknown" };
    const here = fitting.filter(({ operation }) => operation.path === first.operation.path);
    const found = here.find(({ operation }) => operation.method === method);
    if (found !== undefined) return { kind: "found", ...found };
    return { kind: "wrongMethod", allowed: here.map(({ operation }) => operation.method) };
  };
}

/**
 * Returns a regular expression for the paths of a template. It captures keys, but no arguments of functions.
 */
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
