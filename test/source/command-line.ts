import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Outcome } from "../support/project.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A process that was started. */
export interface Running {
  readonly process: ChildProcess;
  /** Its exit code and its output. */
  readonly outcome: Promise<Outcome>;
}

/** Starts the compiled command line in its own process. */
export function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Running {
  return startNode(["scripts/dist/cli.js", ...args], environment);
}

/**
 * Runs a module in its own process.
 *
 * @param shell commands that a shell runs first, such as a limit for the process
 */
export function startModule(source: string, shell = ""): Running {
  return startNode(["--input-type=module", "--eval", source], {}, shell);
}

function startNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  shell = "",
): Running {
  // With `exec`, signals are sent to the program and not to the shell.
  const line = `${shell} exec "$0" "$@"`;
  const child = spawn("sh", ["-c", line, process.execPath, ...args], {
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
