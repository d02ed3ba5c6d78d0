import { groupBy } from "../../document/group.ts";
import { escaped } from "../wire/request.ts";
import { anonymous, type Operation, type Segment } from "./operations.ts";

/** A segment of a path: its text is a key, or a name with the values of its parameters. */
export interface Step extends Segment {
  /** The segment's template with nameless parameters: `{}`, `at(path='{}')`. */
  readonly template: string;
}

/** An operation, with the segments of a path. */
export interface Match {
  readonly operation: Operation;
  readonly steps: readonly Step[];
}

/** Finds the operations of the template that fits a path; none if the path is unknown. */
export type Router = (path: string) => readonly Match[];

/** Returns a router over these operations. If a literal and a key both match, the literal wins: `$count`. */
export function routerOf(operations: readonly Operation[]): Router {
  const variablesOf = ({ path }: Operation): number => path.split("{").length;
  const ordered = operations
    .toSorted((a, b) => variablesOf(a) - variablesOf(b))
    .map((operation) => ({ operation, patterns: operation.segments.map(patternOf) }));
  // The number of segments excludes most templates.
  const byLength = groupBy(ordered, ({ patterns }) => patterns.length);
  return (path) => {
    const parts = decoded(path);
    const fitting = (byLength.get(parts.length) ?? []).filter(({ patterns }) =>
      patterns.every((pattern, index) => pattern.test(parts[index] ?? "")),
    );
    const [first] = fitting;
    return fitting
      .filter(({ operation }) => operation.path === first?.operation.path)
      .map(({ operation }) => ({
        operation,
        steps: operation.segments.map(({ text, isKey }, index) => ({
          // A name without parameters has several spellings in requests.
          text: text.includes("{") ? (parts[index] ?? "") : text,
          isKey,
          template: anonymous(text),
        })),
      }));
  };
}

// Returns the segments of a path, in which a literal may be escaped too: `$count` is also `%24count`.
function decoded(path: string): readonly string[] {
  try {
    return path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return [];
  }
}

// Returns a regular expression for a segment, with any arguments of a function.
function patternOf({ text, isKey }: Segment): RegExp {
  if (isKey) return /^/;
  const inner = text
    .split(/(\{[^}]*\})/)
    .map((part) => (part.startsWith("{") ? ".*" : escaped(part)))
    .join("")
    // Microsoft's documentation uses `microsoft.graph.x` for `graph.x`, and `x` for `x()`.
    .replace(/^(?:microsoft\\\.)?(graph\\\.)/, "(?:microsoft\\.)?$1")
    .replace(/\\\(\\\)$/, "(?:\\(\\))?");
  return new RegExp(`^${inner}$`, "s");
}
