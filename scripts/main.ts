import { currentFolder } from "./commands/invocation.ts";
import { codeOf } from "./files/system-error.ts";
import { run } from "./run.ts";

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  // Source maps are off: Node would read nine megabytes of TypeScript to show the lines of a stack.
  process.setSourceMapsEnabled(false);
  // No handler for Ctrl-C: with one, Node does not end while it is busy with a document. `files/temporary-file.ts`
  // removes unfinished files.
  // `graph-slice ls … | head` closes the pipe before everything is written.
  process.stdout.on("error", (error) => {
    if (codeOf(error) !== "EPIPE") throw error;
  });
  process.chdir(currentFolder());
  // Sets the exit code instead of exiting, since a pipe may not have received all of the output yet.
  process.exitCode = await run(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    { stderr: process.stderr },
  );
}
