import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EMULATOR_OPTIONS, type EmulatorArguments, emulatorOptions } from "../emulator/command-line.ts";
import { type Emulator, startEmulator } from "../emulator/emulator.ts";
import { InputError, messageOf } from "../errors.ts";
import { readText } from "../files/files.ts";

/** What `emulate` is asked to do. */
export interface EmulateRequest extends EmulatorArguments {
  /** The folder with the generated `openapi.yaml`. */
  readonly generated: string;
}

/**
 * `emulate`: serves the slice of a folder until it is stopped.
 *
 * @param print takes lines for the reader
 * @param stop  aborted to stop it. Default: stops on Ctrl-C
 * @throws {InputError} if there is no generated document, an option is invalid or the port is taken
 */
export async function emulate(
  { generated, ...values }: EmulateRequest,
  print: (line: string) => void,
  stop?: AbortSignal,
): Promise<void> {
  const document = join(generated, "openapi.yaml");
  readText(document, "generate it first");
  await using emulator = await startEmulator({ ...emulatorOptions(values), document });
  print(describe(emulator, document));
  const until = stop ?? stopOnSignal();
  if (!until.aborted) await once(until, "abort");
}

/**
 * Parses the arguments of `emulate`: at most one folder of a slice, and options.
 *
 * @throws {InputError} on an unknown option or a second folder
 */
export function parseEmulateRequest(args: readonly string[]): EmulateRequest {
  const { values, positionals } = parsed(args);
  const [folder = "spec", ...others] = positionals;
  if (others.length > 0) throw new InputError("emulate", "takes one folder", `name one: ${folder}`);
  const { generated, ...rest } = values;
  return { ...rest, generated: generated ?? (folder === "spec" ? "generated" : join(folder, "generated")) };
}

function parsed(args: readonly string[]) {
  const options = { ...EMULATOR_OPTIONS, generated: { type: "string" } } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new InputError("emulate", messageOf(error));
  }
}

function describe({ url, token }: Emulator, document: string): string {
  return `An emulator of ${document} runs. Ctrl-C stops it.

  url    ${url}
  token  ${token}
`;
}

// Aborted by Ctrl-C or a request to terminate.
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
