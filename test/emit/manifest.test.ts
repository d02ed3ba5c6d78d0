import { expect, test } from "vitest";
import { sha256 } from "../../scripts/document/hash.ts";
import { emitManifest, recordedInputs } from "../../scripts/emit/manifest.ts";

test("a manifest records inputs and outputs, and can be read again", () => {
  const inputs = { "slice.yaml": sha256("a"), "lock.json": sha256("b") };
  const text = emitManifest({ name: "things", inputs }, new Map([["api.ts", "text"]]));
  expect(JSON.parse(text)).toEqual({ name: "things", inputs, outputs: { "api.ts": sha256("text") } });
  expect(text.endsWith("}\n")).toBe(true);
  expect(recordedInputs(JSON.parse(text))).toEqual(inputs);
});

test("hashes are equal to those of other programs", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("é")).toBe(sha256(Buffer.from("é")));
});

test.each([{}, { inputs: 1 }, { inputs: [] }, { outputs: {} }])("%j records no inputs", (manifest) =>
  expect(recordedInputs(manifest)).toBeUndefined(),
);
