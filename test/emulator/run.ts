import { once } from "node:events";
import { parseArgs } from "node:util";
import { startEmulator } from "./emulator.ts";
import { seedSamples } from "./samples.ts";

const TOKEN = "emulator";

type Print = (line: string) => void;

/**
 * Runs a command line: an emulator with a few sessions, until it is stopped.
 *
 * @param args the arguments after the program's name
 * @returns the exit code: 0 stopped, or help was wanted; 2 an option is wrong or the port is taken
 */
export async function run(
  args: readonly string[],
  out: Print,
  err: Print,
  stop: AbortSignal,
): Promise<number> {
  try {
    const port = portOf(args);
    if (port === undefined) out("usage: npm run emulator [-- --port <number>]");
    else await serve(port, out, stop);
    return 0;
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    err(line);
    return 2;
  }
}

// Undefined where help is wanted.
function portOf(args: readonly string[]): number | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: "string", default: "0" }, help: { type: "boolean", default: false } },
    strict: true,
  });
  const { port, help } = values;
  if (help) return undefined;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port: '${port}' is no port`);
  return Number(port);
}

async function serve(port: number, out: Print, stop: AbortSignal): Promise<void> {
  await using emulator = await startEmulator({
    port,
    token: TOKEN,
    behaviour: { restorePoints: "any", readsPerStatus: 2 },
  });
  const { draft } = seedSamples(emulator.state);
  const sessions = `${emulator.url}/solutions/backupRestore/restoreSessions`;
  const authorization = `-H 'Authorization: Bearer ${TOKEN}'`;
  out(`An emulator of Microsoft Graph's restore sessions runs. Ctrl-C stops it.

  url    ${emulator.url}
  token  ${TOKEN}

  curl ${authorization} -H 'Prefer: include-unknown-enum-members' '${sessions}?$select=id,status'
  curl ${authorization} -X POST '${sessions}/${draft}/activate'
`);
  if (!stop.aborted) await once(stop, "abort");
}
