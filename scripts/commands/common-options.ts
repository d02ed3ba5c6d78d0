import { InputError } from "../errors.ts";

/** The arguments of a command that works on any number of slices. */
export const FOLDERS = "[folder...]";

/** The options of commands that write or compare generated files. */
export const GENERATED_OPTION = {
  generated: {
    type: "string",
    value: "<folder>",
    help: "folder for generated files, with one slice (default: as slice.yaml says, else generated beside it)",
  },
} as const;

/** The option of commands that print more than was asked for. */
export const QUIET_OPTION = {
  quiet: { type: "boolean", help: "print nothing but errors" },
} as const;

/** The option of commands that lint. */
export const WARNINGS_OPTION = {
  warnings: { type: "boolean", help: "list the linter's warnings, which are otherwise only counted" },
} as const;

/** The option of commands that find the lines of a program that break. */
export const PROJECT_OPTION = {
  project: {
    type: "string",
    value: "<tsconfig.json>",
    help: "list the lines of that program that no longer compile",
  },
} as const;

/** Makes sure that one output folder is for one slice. @throws {InputError} if it is for several */
export function assertOneOutput(generated: string | undefined, folders: readonly string[]): void {
  if (generated === undefined || folders.length === 1) return;
  const todo = "name one folder, or put generated: into each slice.yaml";
  throw new InputError("--generated", `is one folder for ${folders.length} slices`, todo);
}
