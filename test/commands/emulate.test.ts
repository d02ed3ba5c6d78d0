import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emulate, parseEmulateRequest } from "../../scripts/commands/emulate.ts";
import { temporaryFolder } from "../support/folder.ts";

test("serves the document of a folder until it is stopped", async () => {
  using folder = temporaryFolder({
    "pets/generated/openapi.yaml": readFileSync("test/emulator/documents/pet-store.yaml"),
    "seed.json": '{"/pets":[{"name":"Rex"}]}',
  });
  const stop = new AbortController();
  const found: unknown[] = [];
  const read = async (text: string): Promise<void> => {
    const [, url = ""] = /url +(\S+)/.exec(text) ?? [];
    found.push((await fetch(`${url}/pets`)).status, await (await fetch(`${url}/pets`)).json());
    stop.abort();
  };
  const args = [folder.file("pets"), "--seed", folder.file("seed.json"), "--fault", "503"];
  await emulate(parseEmulateRequest(args), (text) => void read(text), stop.signal);
  expect(found).toMatchObject([503, [{ name: "Rex" }]]);
});

test.each([
  { args: ["nowhere"], want: /nowhere.generated.openapi\.yaml/ },
  { args: ["a", "b"], want: /^emulate: takes one folder/ },
  { args: ["--prot", "1"], want: /--prot/ },
  { args: ["--port", "x"], want: /^generated.openapi|not a port/ },
])("$args is refused", async ({ args, want }) => {
  await expect(async () => emulate(parseEmulateRequest(args), () => undefined)).rejects.toThrow(want);
});
