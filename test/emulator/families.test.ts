import { expect, test } from "vitest";
import type { Json } from "../../scripts/document/json.ts";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { strictFamilies } from "../../scripts/emulator/contract/families.ts";
import { operationsOf } from "../../scripts/emulator/contract/operations.ts";
import { validatorOf } from "../../scripts/emulator/contract/validation.ts";

const type = (schema: JsonObject): JsonObject => ({
  type: "object",
  properties: { "@odata.type": { type: "string", ...schema }, n: { type: "number" } },
});
const document: JsonObject = {
  paths: {
    "/things": {
      get: {
        responses: {
          "200": {
            description: "",
            content: { "application/json": { schema: { $ref: "#/components/schemas/base" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      base: {
        anyOf: ["removal", "a", "b", "self"].map((name) => ({ $ref: `#/components/schemas/${name}` })),
      },
      removal: {
        type: "object",
        required: ["@removed"],
        properties: { "@removed": { type: "object" }, n: { type: "null" } },
      },
      a: type({ const: "#a" }),
      b: type({ enum: ["#b", "#B"] }),
      self: { type: "object", properties: { "@odata.type": { type: "string" } } },
    },
  },
};
const schemas = objectAt(document, "components", "schemas");
const [operation] = operationsOf(document);
const check = operation && validatorOf(schemas).response(operation, 200);

test.each<{ value: Json; valid: boolean }>([
  { value: { "@odata.type": "#a", n: 1 }, valid: true },
  { value: { "@odata.type": "#a", n: "1" }, valid: false },
  { value: { "@odata.type": "#b", n: "1" }, valid: false },
  { value: { "@odata.type": "#B", n: "1" }, valid: false },
  { value: { "@odata.type": "#B", n: 1 }, valid: true },
  { value: { "@odata.type": "#later", n: "1" }, valid: true },
  { value: { n: "1" }, valid: true },
  { value: { "@removed": {}, n: null }, valid: true },
  { value: { "@removed": {}, n: 1 }, valid: false },
  { value: { "@removed": {}, "@odata.type": "#a", n: null }, valid: true },
])("$value is valid as the type in its @odata.type: $valid", ({ value, valid }) => {
  expect(strictFamilies(schemas)["base"]).not.toEqual(schemas["base"]);
  expect(typeof check === "function" && check(value).length === 0).toBe(valid);
});

test("a family of 5,000 types, each of which refers to the next, is checked", () => {
  const count = 5_000;
  const types = Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, JsonObject] => [
      `type${index}`,
      {
        type: "object",
        properties: {
          "@odata.type": { const: `#type${index}` },
          next: { $ref: `#/components/schemas/type${(index + 1) % count}` },
          n: { type: "number" },
        },
      },
    ]),
  );
  const variants = Object.keys(types).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const body = { mediaType: "application/json", schema: { $ref: "#/components/schemas/base" } };
  const large = validatorOf({ base: { anyOf: variants }, ...types });
  const checkLarge = operation && large.request({ ...operation, request: body });
  const valueWith = (n: Json) => ({ "@odata.type": "#type4000", next: { "@odata.type": "#type4001", n } });
  expect(checkLarge?.(valueWith(1))).toEqual([]);
  expect(checkLarge?.(valueWith("1"))).toEqual(["/next/n must be number"]);
});

test("a schema that refers to itself alone is named as invalid", () => {
  const itself = validatorOf({ itself: { $ref: "#/components/schemas/itself" } });
  const body = { mediaType: "application/json", schema: { $ref: "#/components/schemas/itself" } };
  const checkItself = operation && itself.request({ ...operation, request: body });
  expect(checkItself?.(1)).toEqual(["the body has an invalid schema: it refers to itself"]);
});

test("variants that are made of their own union do not end the check", () => {
  const whole = { $ref: "#/components/schemas/whole" };
  const variants = ["first", "second"].map((name) => [name, { allOf: [whole] }] as const);
  const anyOf = [...variants.map(([name]) => ({ $ref: `#/components/schemas/${name}` })), { type: "string" }];
  const circular = validatorOf({ whole: { anyOf }, ...Object.fromEntries(variants) });
  const body = { mediaType: "application/json", schema: whole };
  const checkWhole = operation && circular.request({ ...operation, request: body });
  expect(checkWhole?.("text")).toEqual([]);
  expect(checkWhole?.(1)).toContain("the body must be string");
});
