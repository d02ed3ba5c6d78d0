import { currentFolder } from "./commands/invocation.ts";
import { codeOf } from "./files/system-error.ts";
import { run } from "./run.ts";

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  // Source maps are off: Node would read the nine megabytes of TypeScript for the lines of a stack.
  process.setSourceMapsEnabled(false);
  // No handler for Ctrl-C here: with one, Node would not end while it is busy with a document. Files under way
  // are cleared up by `files/temporary-file.ts`.
  // `graph-slice ls … | head` ends the pipe before everything is written.
  process.stdout.on("error", (error) => {
    if (codeOf(error) !== "EPIPE") throw error;
  });
  process.chdir(currentFolder());
  // Set, not ended with: a pipe may not have taken all of the output yet.
  process.exitCode = await run(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    { stderr: process.stderr },
  );
}
