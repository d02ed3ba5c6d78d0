import { execFile } from "node:child_process";
import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { startEmulator } from "../../src/emulator/index.ts";
import { install } from "../support/package.ts";

/** A runtime: its package, the scope of the platform packages with its program, and its arguments. */
interface Runtime {
  readonly name: string;
  readonly scope: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** The versions on which the client's README says that it runs. */
export const RUNTIMES: readonly Runtime[] = [
  { name: "bun@1.4", scope: "@oven", program: "bin/bun", args: ["run"] },
  { name: "deno@2.9", scope: "@deno", program: "deno", args: ["run", "--allow-env", "--allow-net"] },
];

const SESSIONS = 300;

/**
 * Runs a program of a consumer under another runtime, in a folder with the installed package.
 *
 * @param tarballs the packages
 * @throws {Error} if the program fails
 */
export async function runUnder(runtime: Runtime, folder: string, tarballs: readonly string[]): Promise<void> {
  install(folder, runtime.name, ...tarballs);
  const scope = join(folder, "node_modules", runtime.scope);
  // One package, that of this platform.
  const [platform = ""] = readdirSync(scope);
  copyFileSync(join(import.meta.dirname, "runtime-program.ts"), join(folder, "program.ts"));
  await using emulator = await startEmulator({
    throttle: { rate: 0.3, seed: 3 },
    behaviour: { life: ["activating", "completed"] },
  });
  emulator.state.seedMany(SESSIONS);
  const env = { ...process.env, GRAPH_URL: emulator.url, SESSIONS: String(SESSIONS) };
  const args = [...runtime.args, "program.ts"];
  await promisify(execFile)(join(scope, platform, runtime.program), args, { cwd: folder, env });
}
