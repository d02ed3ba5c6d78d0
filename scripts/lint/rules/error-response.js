/**
 * Every operation says what a failure looks like.
 *
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default () => ({
  Operation(operation, { report, location }) {
    const codes = Object.keys(operation.responses ?? {});
    if (!codes.some((code) => /^(?:[45]|default$)/.test(code))) {
      report({
        message: "no response for errors: add 4XX, 5XX or default",
        location: location.child("responses"),
      });
    }
  },
});
