import { InputError } from "../errors.ts";

/** The arguments of a command that works on any number of slices. */
export const FOLDERS = "[folder...]";

/** The options of commands that write or compare generated files. */
export const GENERATED_OPTION = {
  generated: {
    type: "string",
    value: "<folder>",
    help: "folder for generated files, for one slice (default: generated: in slice.yaml, else generated beside it)",
  },
} as const;

/** The option of commands that print a summary. */
export const QUIET_OPTION = {
  quiet: { type: "boolean", help: "print only errors" },
} as const;

/** The option of commands that lint. */
export const WARNINGS_OPTION = {
  warnings: { type: "boolean", help: "list the linter's warnings (default: only their number)" },
} as const;

/** The option of commands that find the lines of a program that break. */
export const PROJECT_OPTION = {
  project: {
    type: "string",
    value: "<tsconfig.json>",
    help: "list the lines of that program that break",
  },
} as const;

/** Refuses one output folder for several slices. @throws {InputError} */
export function assertOneOutput(generated: string | undefined, folders: readonly string[]): void {
  if (generated === undefined || folders.length === 1) return;
  const todo = "name one slice, or set generated: in each slice.yaml";
  throw new InputError("--generated", `cannot be one folder for ${folders.length} slices`, todo);
}
