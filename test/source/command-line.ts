import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./things.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A command line in a process of its own. */
export interface Running {
  readonly process: ChildProcess;
  /** What it came to; its code as a shell tells it. */
  readonly outcome: Promise<Outcome>;
}

/**
 * Starts the program as a user does.
 *
 * @param shell what a shell does first, as a limit for the process
 */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  shell = "",
): Running {
  // `exec`: signals reach the program, not the shell.
  const line = `${shell} exec "$0" "$@"`;
  const child = spawn("sh", ["-c", line, process.execPath, "--import", "tsx", "scripts/cli.ts", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on("data", (text: Buffer) => {
    err += text.toString();
  });
  const outcome = once(child, "close").then(() => ({ code: child.exitCode ?? -1, out, err }));
  return { process: child, outcome };
}
