import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { run } from "../../src/emulator/run.ts";

const CLI = fileURLToPath(new URL("../../dist/src/emulator/cli.js", import.meta.url));

test("the emulator starts, prints how to reach it, and stops on Ctrl-C", async () => {
  const child = spawn(process.execPath, [CLI], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  while (!output.includes("/activate")) await once(child.stdout, "data");
  const [, url = ""] = /url +(\S+)/.exec(output) ?? [];
  const [, token = ""] = /token +(\S+)/.exec(output) ?? [];
  const answer = await fetch(`${url}/solutions/backupRestore/restoreSessions`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  expect(output.match(/^ {2}curl /gm)).toHaveLength(3);
  child.kill("SIGINT");
  expect(await once(child, "exit")).toEqual([null, "SIGINT"]);
});

test("each invalid command line gives one line of error and exit code 2", async () => {
  await using other = await startEmulator();
  const { port } = new URL(other.url);
  for (const { args, want } of [
    { args: ["--nothing"], want: /--nothing/ },
    { args: ["sessions"], want: /sessions/ },
    { args: ["--port=no"], want: /invalid port: no/ },
    { args: ["--port", "99999"], want: /invalid port: 99999/ },
    { args: ["--port", port], want: /EADDRINUSE.*; choose another port/ },
    { args: ["--host", "192.0.2.1"], want: /EADDRNOTAVAIL.*; choose an address of this machine/ },
    { args: ["--host", ""], want: /^--host: requires a value/ },
    { args: ["--seed", "missing.json"], want: /^missing.json: does not exist/ },
    { args: ["--seed", "/dev/zero"], want: /^\/dev\/zero: cannot be read: it is not a regular file/ },
    { args: ["--fault", "sometimes"], want: /invalid fault 'sometimes'/ },
    { args: ["--throttle", "2"], want: /invalid share: 2/ },
    { args: ["--end", "never"], want: /invalid end: never/ },
  ]) {
    const { code, out, err } = await ran(args);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(want);
  }
});

test("--help prints the usage", async () => {
  expect(await ran(["--help"])).toEqual({
    code: 0,
    out: [expect.stringContaining("npm run emulator")],
    err: [],
  });
});

async function ran(args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(
    args,
    (line) => out.push(line),
    (line) => err.push(line),
    AbortSignal.abort(),
  );
  return { code, out, err };
}
