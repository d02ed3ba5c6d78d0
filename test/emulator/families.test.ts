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
      base: { anyOf: ["a", "b", "self"].map((name) => ({ $ref: `#/components/schemas/${name}` })) },
      a: type({ const: "#a" }),
      b: type({ enum: ["#b", "#B"] }),
      self: { type: "object", properties: { "@odata.type": { type: "string" } } },
    },
  },
};
const schemas = objectAt(document, "components", "schemas");
const [operation] = operationsOf(document);
const check = operation && validatorOf([operation], schemas).response(operation, 200);

test.each<{ value: Json; valid: boolean }>([
  { value: { "@odata.type": "#a", n: 1 }, valid: true },
  { value: { "@odata.type": "#a", n: "1" }, valid: false },
  { value: { "@odata.type": "#b", n: "1" }, valid: false },
  { value: { "@odata.type": "#B", n: "1" }, valid: false },
  { value: { "@odata.type": "#B", n: 1 }, valid: true },
  { value: { "@odata.type": "#later", n: "1" }, valid: true },
  { value: { n: "1" }, valid: true },
])("$value is valid as the type in its @odata.type: $valid", ({ value, valid }) => {
  expect(strictFamilies(schemas)["base"]).not.toEqual(schemas["base"]);
  expect(typeof check === "function" && check(value).length === 0).toBe(valid);
});
