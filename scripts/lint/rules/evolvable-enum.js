const SENTINEL = "unknownFutureValue";

/**
 * An enum that holds the sentinel says so in `x-graph-enum`, and what it says is in the order of its
 * values: members, sentinel, later members.
 *
 * @type {import("@redocly/openapi-core").Oas3Rule}
 */
export default () => {
  /** The arms of schemas already seen to say so. */
  const described = new WeakSet();
  return {
    Schema(schema, { report, location }) {
      if (schema.enum?.includes(SENTINEL) && !described.has(schema)) {
        report({
          message: `an enum with ${SENTINEL} is open: say so in x-graph-enum`,
          location: location.child("enum"),
        });
      }
      const extension = schema["x-graph-enum"];
      if (extension === undefined || extension.flags) return;
      const { members = [], sentinel, later = [] } = extension;
      const [known] = schema.anyOf ?? [];
      if (known) described.add(known);
      const expected = [...members, sentinel, ...later];
      if (sentinel !== SENTINEL || JSON.stringify(known?.enum) !== JSON.stringify(expected)) {
        report({
          message: "its values are not the members, the sentinel and the later members, in this order",
          location,
        });
      }
    },
  };
};
