import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startEmulator } from "../../src/emulator/index.ts";
import { run } from "../../src/emulator/run.ts";

const CLI = fileURLToPath(new URL("../../src/emulator/cli.ts", import.meta.url));

test("starts, says how to reach it, and stops on Ctrl-C", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", CLI], { stdio: ["ignore", "pipe", "inherit"] });
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
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("each wrong command line: one line, and 2", async () => {
  await using other = await startEmulator();
  const { port } = new URL(other.url);
  for (const { args, want } of [
    { args: ["--nothing"], want: /--nothing/ },
    { args: ["sessions"], want: /sessions/ },
    { args: ["--port=no"], want: /'no' is not a port/ },
    { args: ["--port", "99999"], want: /'99999' is not a port/ },
    { args: ["--port", port], want: /EADDRINUSE/ },
    { args: ["--seed", "missing.json"], want: /^missing.json: cannot be read as JSON/ },
    { args: ["--fault", "sometimes"], want: /'sometimes' is not a fault/ },
    { args: ["--throttle", "2"], want: /'2' is not a share/ },
    { args: ["--end", "never"], want: /'never' is not an end/ },
  ]) {
    const { code, out, err } = await ran(args);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(err[0]).toMatch(want);
  }
});

test("--help says how to use it", async () => {
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
