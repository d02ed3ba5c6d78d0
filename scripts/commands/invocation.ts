import { sep } from "node:path";

/** Whether this is the tool's own repository rather than an installed package. */
export const IS_REPOSITORY: boolean = !import.meta.dirname.split(sep).includes("node_modules");

/** The folder that commands use if no folder is named and this one exists. */
export const DEFAULT_FOLDER = "spec";

/**
 * Formats a command as the user types it: `npx graph-slice check mail` with an installed package,
 * `npm run check -- mail` in the tool's own repository.
 */
export function commandLine(command: string, ...args: readonly string[]): string {
  const words = args.map(quoted).join(" ");
  if (!IS_REPOSITORY) return `npx graph-slice ${command} ${words}`.trimEnd();
  return words === "" ? `npm run ${command}` : `npm run ${command} -- ${words}`;
}

/** Formats a command on the folder of a slice; omits the default folder. */
export function commandOn(folder: string, command: string): string {
  return folder === DEFAULT_FOLDER ? commandLine(command) : commandLine(command, folder);
}

/**
 * Returns the user's current folder, to which file names are relative. In this repository, npm runs scripts
 * in the top folder, wherever the user is.
 */
export function currentFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const [here, standing] = [process.cwd(), environment["INIT_CWD"] ?? ""];
  return IS_REPOSITORY && standing.startsWith(`${here}${sep}`) ? standing : here;
}

// Quotes a word for a POSIX shell; placeholders such as <folder> stay unchanged.
function quoted(word: string): string {
  return /^(?:[\w@%+=:,./-]+|<[^>]+>)$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
