// The README's example, run as it stands, against the emulator.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { startEmulator } from "../emulator/emulator.ts";
import { exampleOf } from "../support/readme.ts";

const root = resolve(import.meta.dirname, "../..");

test("creates, changes, activates and follows a session", async () => {
  await using emulator = await startEmulator({
    behaviour: { restorePoints: "any", life: ["activating", "completed"] },
  });
  // Inside the package, so that it can be imported by its name.
  const folder = mkdtempSync(join(root, "test", ".example-"));
  try {
    const file = join(folder, "example.mts");
    writeFileSync(file, exampleOf("Create, activate, follow"));
    const env = {
      ...process.env,
      GRAPH_URL: emulator.url,
      GRAPH_TOKEN: "token",
      RESTORE_POINT: randomUUID(),
    };
    const tsx = join(root, "node_modules", "tsx", "dist", "cli.mjs");
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [tsx, file], { cwd: root, env });
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n").at(-1)).toBe("ended as completed");
    expect(emulator.violations).toEqual([]);
    expect(emulator.log.map(({ method }) => method).slice(0, 3)).toEqual(["POST", "PATCH", "POST"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
