import { once } from "node:events";
import { join } from "node:path";
import { EMULATOR_OPTIONS, emulatorOptions } from "../emulator/command-line.ts";
import { type Emulator, startEmulator } from "../emulator/emulator.ts";
import { readText } from "../files/files.ts";
import { fromFolder, readSliceRequest } from "../workspace/spec-folder.ts";
import type { Command } from "./command.ts";
import { GENERATED } from "./common-options.ts";
import { commandOn } from "./invocation.ts";
import { parseOptions } from "./parse-options.ts";
import { oneSliceFolder } from "./slice-folders.ts";

const OPTIONS = { ...EMULATOR_OPTIONS, generated: GENERATED } as const;

/** `emulate`: serves the slice of a folder until it is stopped. */
export const emulate: Command = {
  takes: "[folder]",
  does: "Serves a slice locally by its generated document: operations, query options, paging, validation and faults. Ctrl-C stops it.",
  options: OPTIONS,
  run: async (args, { write }) => await emulateUntil(args, write),
};

/**
 * Serves the slice of a folder.
 *
 * @param args  at most one folder, and options
 * @param write prints text for the user
 * @param stop  aborted to stop it. Default: never; a signal of the system ends the process, however busy it is
 * @throws {InputError} if there is no generated document, an option is invalid or the port is taken
 */
export async function emulateUntil(
  args: readonly string[],
  write: (text: string) => void,
  stop: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { values, positionals } = parseOptions("emulate", args, OPTIONS);
  const folder = oneSliceFolder("emulate", positionals);
  const options = emulatorOptions(values);
  const generated = values.generated ?? fromFolder(folder, readSliceRequest(folder).generated);
  const document = join(generated, "openapi.yaml");
  readText(document, `run \`${commandOn(folder, "generate")}\` first`);
  await using emulator = await startEmulator({ ...options, document });
  write(describe(emulator, document));
  if (!stop.aborted) await once(stop, "abort");
}

function describe({ url, token }: Emulator, document: string): string {
  return `An emulator of ${document} is running. Ctrl-C stops it.

  url    ${url}
  token  ${token}

`;
}
