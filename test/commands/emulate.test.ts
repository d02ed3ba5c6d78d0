import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { emulateUntil } from "../../scripts/commands/emulate.ts";
import { temporaryFolder } from "../support/folder.ts";

test("emulate serves the document of a folder until it is stopped", async () => {
  using folder = temporaryFolder({
    "pets/slice.yaml": "name: pets\nsource: pets.yaml\npaths: [/pets]\n",
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
  await emulateUntil(args, (text) => void read(text), stop.signal);
  expect(found).toMatchObject([503, [{ name: "Rex" }]]);
});

test.each([
  { args: ["nowhere"], want: /^nowhere.slice\.yaml: does not exist/ },
  { args: ["a", "b"], want: /^emulate: takes one folder, not 2/ },
  { args: ["--prot", "1"], want: /^--prot: .* did you mean --port\?/ },
  { args: ["--port", "x"], want: /invalid port: x/ },
])("emulate refuses $args", async ({ args, want }) => {
  await expect(emulateUntil(args, () => undefined)).rejects.toThrow(want);
});
