/**
 * Every discriminator mapping leads to a component that is there, and that is one of the arms.
 *
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default () => ({
  Schema(schema, { report, location, resolve }) {
    const mapping = Object.entries(schema.discriminator?.mapping ?? {});
    if (mapping.length === 0) return;
    const arms = referencesIn(schema.anyOf ?? schema.oneOf ?? []);
    for (const [value, name] of mapping) {
      // A name without a pointer names a schema.
      const target = /[#/]/.test(name) ? name : `#/components/schemas/${name}`;
      const at = location.child(["discriminator", "mapping", value]);
      if (resolve({ $ref: target }).node === undefined) {
        report({ message: `${value} is mapped to ${target}, which does not exist`, location: at });
      } else if (!arms.has(target)) {
        report({
          message: `${value} is mapped to ${target}, which is not an arm of the schema`,
          location: at,
        });
      }
    }
  },
});

/** The references anywhere in some arms. @returns {Set<string>} */
function referencesIn(arms) {
  const found = new Set();
  JSON.stringify(arms, (name, value) => {
    if (name === "$ref" && typeof value === "string") found.add(value);
    return value;
  });
  return found;
}
