import { run } from "./run.ts";

// For the lines of stack traces, which nobody is shown, Node would go through the nine megabytes of TypeScript.
process.setSourceMapsEnabled(false);

// No handler for Ctrl-C here: with one, Node would not end while it is busy with a document. Files under way are
// cleared up by `files/temporary-file.ts`.

// Not `process.exit`: that loses the output which a pipe has not taken yet.
process.exitCode = await run(
  process.argv.slice(2),
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
  { stderr: process.stderr },
);
