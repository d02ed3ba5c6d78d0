import type ts from "typescript";
import type { Change } from "../change.ts";
import { lostMembers } from "./lost-members.ts";
import { type Addresses, lostPaths } from "./lost-paths.ts";
import type { Compiler } from "./overlay.ts";
import { type Place, placeAt } from "./place.ts";
import type { Programs } from "./program.ts";

/** Finds what no compiler reports: members of open enums, and paths and operations in strings. */
export function unseenPlaces(
  compiler: Compiler,
  { before, files }: Programs,
  after: ts.Program,
  changes: readonly Change[],
  addresses: Addresses,
): readonly Place[] {
  const checker = before.getTypeChecker();
  const finders = [
    lostMembers(compiler, checker, after.getTypeChecker(), changes),
    lostPaths(compiler, checker, changes, addresses),
  ];
  // A list is found again wherever it is searched.
  const places = new Map<ts.Node, Place>();
  const visit = (node: ts.Node): void => {
    for (const find of finders)
      for (const { node: found, message, change } of find(node))
        places.set(found, placeAt(found.getSourceFile(), found.getStart(), message, [change]));
    node.forEachChild(visit);
  };
  for (const file of files) before.getSourceFile(file)?.forEachChild(visit);
  return [...places.values()];
}
