/** The arguments of a command that works on any number of slices. */
export const FOLDERS = "[folder...]";

/** The folder for generated files of commands that write or compare them. */
export const GENERATED = {
  type: "string",
  value: "<folder>",
  help: "folder for generated files, for one slice (default: generated: in slice.yaml, else generated beside it)",
} as const;

/** The option of commands that print a summary. */
export const QUIET = { type: "boolean", help: "print only errors" } as const;

/** The option of commands that lint. */
export const WARNINGS = {
  type: "boolean",
  help: "list the linter's warnings (default: only their number)",
} as const;

/** The option of commands that find the lines of a program that break. */
export const PROJECT = {
  type: "string",
  value: "<tsconfig.json>",
  help: "list the lines of that program that break",
} as const;
