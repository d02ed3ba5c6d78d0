import { currentFolder } from "./commands/invocation.ts";
import { InputError } from "./errors.ts";
import { codeOf, reasonOf } from "./files/system-error.ts";
import { run } from "./run.ts";

/** Runs the command line of this process. */
export async function main(): Promise<void> {
  // Source maps are off: Node would read nine megabytes of TypeScript to show the lines of a stack.
  process.setSourceMapsEnabled(false);
  // No handler for Ctrl-C: with one, Node does not end while it is busy with a document. `files/temporary-file.ts`
  // removes unfinished files.
  process.stdout.on("error", (error) => {
    // `graph-slice ls … | head` closes the pipe before everything is written.
    if (codeOf(error) === "EPIPE") return;
    fail("standard output", `cannot be written: ${reasonOf(error)}`, "write it to another place");
  });
  // `graph-slice update … 2>&1 | head` closes this one as well: there is nobody left to tell.
  process.stderr.on("error", () => undefined);
  try {
    process.chdir(currentFolder());
  } catch (error) {
    fail("current folder", `cannot be used: ${reasonOf(error)}`, "change to another folder");
    return;
  }
  // Sets the exit code instead of exiting, since a pipe may not have received all of the output yet.
  const code = await run(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
    { stderr: process.stderr },
  );
  process.exitCode ??= code;
}

function fail(...fault: ConstructorParameters<typeof InputError>): void {
  process.stderr.write(`${new InputError(...fault).message}\n`);
  process.exitCode = 2;
}
