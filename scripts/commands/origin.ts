import { dirname, join, relative, sep } from "node:path";
import { printableLine } from "../document/unsafe-text.ts";
import type { Origin } from "../emit/origin.ts";
import { realPath } from "../files/files.ts";
import { CORRECTIONS, type SpecFolder } from "../workspace/spec-folder.ts";
import { commandOn } from "./invocation.ts";
import { projectOf } from "./project-folder.ts";

/**
 * Returns the inputs that generated files name. Independent of the current folder and of links: paths are
 * relative to the project, the nearest folder with a package.json or a git repository.
 */
export function originOf({ folder, slicePath }: SpecFolder): Origin {
  const place = realPath(folder);
  const project = projectOf(place, ["package.json", ".git"]) ?? dirname(place);
  // The name of a folder may have a line break, which would end the comment.
  const named = (path: string): string =>
    printableLine(relative(project, realPath(path)).split(sep).join("/") || ".");
  return {
    slice: named(slicePath),
    corrections: named(join(folder, CORRECTIONS)),
    generate: commandOn(named(folder), "generate"),
    check: commandOn(named(folder), "check"),
  };
}
