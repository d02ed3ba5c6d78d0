import type { Operation, Segment } from "./operations.ts";

/** What a request's method and path lead to. */
type Match =
  | { readonly kind: "found"; readonly operation: Operation; readonly keys: readonly string[] }
  | { readonly kind: "wrongMethod"; readonly allowed: readonly string[] }
  | { readonly kind: "unknown" };

/** Finds the operation for a method and a path. */
export type Router = (method: string, path: string) => Match;

/** A router over these operations. Where a literal and a key both fit, the literal wins: `$count`. */
export function routerOf(operations: readonly Operation[]): Router {
  const ordered = operations.toSorted((a, b) => keyCount(a) - keyCount(b));
  return (method, path) => {
    const segments = decodedSegments(path);
    if (segments === undefined) return { kind: "unknown" };
    const fitting = ordered.flatMap((operation) => {
      const keys = keysOf(operation.segments, segments);
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

function keyCount(operation: Operation): number {
  return operation.segments.filter(({ key }) => key).length;
}

// Each segment decoded on its own: an encoded slash is part of a key.
function decodedSegments(path: string): readonly string[] | undefined {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function keysOf(template: readonly Segment[], segments: readonly string[]): readonly string[] | undefined {
  if (template.length !== segments.length) return undefined;
  const keys: string[] = [];
  for (const [index, { text, key }] of template.entries()) {
    const segment = segments[index] ?? "";
    if (key) keys.push(segment);
    else if (segment !== text) return undefined;
  }
  return keys;
}
