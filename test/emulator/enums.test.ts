import { expect, test } from "vitest";
import type { JsonObject } from "../../scripts/document/json.ts";
import { enumWalkOf } from "../../scripts/emulator/contract/enums.ts";

const to = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

test("visits the enums of a value that contains values of its own type, or null", () => {
  const members = { members: ["red"], sentinel: "unknownFutureValue", later: ["blue"] };
  const walk = enumWalkOf({
    color: { type: "string", "x-graph-enum": members },
    part: {
      type: "object",
      properties: {
        inner: { anyOf: [to("part"), { type: "null" }] },
        color: to("color"),
        all: { type: "array", items: to("part") },
      },
    },
  });
  const value = { color: "red", inner: { color: "blue", inner: null }, all: [{ color: "blue" }, null] };
  const seen: string[] = [];
  walk(to("part"), value, ({ name }, text, path) => {
    seen.push(`${path} is the ${name} ${text}`);
    return text;
  });
  expect(seen).toEqual([
    "/color is the color red",
    "/inner/color is the color blue",
    "/all/0/color is the color blue",
  ]);
});
