/**
 * "Or null" is written as JSON Schema writes it: neither `nullable` nor an arm that is any object.
 *
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default () => ({
  Schema(schema, { report, location }) {
    if ("nullable" in schema) {
      report({
        message: "`nullable` is not OpenAPI 3.1: use type null",
        location: location.child("nullable"),
      });
    }
    for (const keyword of /** @type {const} */ (["anyOf", "oneOf"])) {
      for (const [index, arm] of (schema[keyword] ?? []).entries()) {
        const names = Object.keys(arm).filter((name) => name !== "nullable" && name !== "type");
        const { type } = /** @type {{ type?: string | string[] }} */ (arm);
        if (names.length === 0 && [type].flat().includes("object")) {
          report({
            message: "an arm that is any object hides what else may come",
            location: location.child([keyword, index]),
          });
        }
      }
    }
  },
});
