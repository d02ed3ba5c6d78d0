import { sep } from "node:path";

/** Whether this is the tool's own repository, and not an installed package. */
export const IS_REPOSITORY: boolean = !import.meta.dirname.split(sep).includes("node_modules");

/** The folder that commands use if none is named and it exists. */
export const DEFAULT_FOLDER = "spec";

/**
 * Says how the reader types a command: `npx graph-slice check mail` where the package is installed,
 * `npm run check -- mail` in the tool's own repository.
 */
export function commandLine(command: string, ...args: readonly string[]): string {
  const words = args.map(quoted).join(" ");
  if (!IS_REPOSITORY) return `npx graph-slice ${command} ${words}`.trimEnd();
  return words === "" ? `npm run ${command}` : `npm run ${command} -- ${words}`;
}

/** The same for a command on the folder of a slice, which is left out where it is the default. */
export function commandOn(folder: string, command: string): string {
  return folder === DEFAULT_FOLDER ? commandLine(command) : commandLine(command, folder);
}

/**
 * The folder from which the reader names files. npm runs the scripts of this repository in its top folder,
 * wherever the reader stands.
 */
export function currentFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const [here, standing] = [process.cwd(), environment["INIT_CWD"] ?? ""];
  return IS_REPOSITORY && standing.startsWith(`${here}${sep}`) ? standing : here;
}

// For a POSIX shell. A placeholder such as <folder> stays as it is.
function quoted(word: string): string {
  return /^(?:[\w@%+=:,./-]+|<[^>]+>)$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
