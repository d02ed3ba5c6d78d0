/**
 * No schema is made of itself: without a property in between, such a type has no value and no declaration.
 *
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default () => ({
  Schema(schema, { report, location, resolve }) {
    const seen = new Set();
    const open = partsOf(schema);
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      const target = part.$ref === undefined ? part : resolve(part).node;
      if (target === schema) {
        report({ message: "is made of itself: allOf, anyOf and oneOf lead back here", location });
        return;
      }
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      for (const next of partsOf(target)) open.push(next);
    }
  },
});

/** What a schema is made of, without its properties. */
function partsOf({ allOf = [], anyOf = [], oneOf = [] }) {
  return [...allOf, ...anyOf, ...oneOf];
}
