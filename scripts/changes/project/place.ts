import type ts from "typescript";
import type { Change } from "../change.ts";

/** A line of a program that breaks. */
export interface Place {
  /** The absolute path of the file. */
  readonly file: string;
  /** Starts at 1. */
  readonly line: number;
  /** Starts at 1. */
  readonly column: number;
  /** The compiler's message, or a description of what no compiler reports. */
  readonly message: string;
  /** The rules of the changes that cause it, the most probable first. */
  readonly rules: readonly string[];
  /** The pointers of those changes. */
  readonly changes: readonly string[];
}

/** Describes a position in a file. @param causes the changes that cause the message there */
export function placeAt(
  source: ts.SourceFile,
  start: number,
  message: string,
  causes: readonly Change[],
): Place {
  const { line, character } = source.getLineAndCharacterOfPosition(start);
  return {
    file: source.fileName,
    line: line + 1,
    column: character + 1,
    message,
    rules: [...new Set(causes.map(({ rule }) => rule))],
    changes: [...new Set(causes.map(({ pointer }) => pointer))],
  };
}

/** A use of what the document no longer has. */
export interface Lost {
  readonly node: ts.Node;
  readonly message: string;
  readonly change: Change;
}

/** Finds the lost uses in a node, without those in its children. */
export type FindLost = (node: ts.Node) => readonly Lost[];
