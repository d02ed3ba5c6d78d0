import { constants } from "node:os";
import { run } from "./run.ts";

// For the lines of stack traces, which nobody is shown, Node would go through the nine megabytes of TypeScript.
process.setSourceMapsEnabled(false);

// Ctrl-C and its like end the process here, never in the middle of writing: what is written is written at
// one go. Whatever is not finished is cleared away at the exit.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => process.exit(128 + constants.signals[signal]));

// Not `process.exit`: that loses the output which a pipe has not taken yet.
process.exitCode = await run(
  process.argv.slice(2),
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
  { stderr: process.stderr },
);
