/**
 * The severities where no `redocly.yaml` says otherwise. What is not named here is a warning if Redocly
 * recommends it. Errors are what would make the output wrong; each rule that is off has its reason above it.
 */
export const DEFAULTS = {
  all: {
    struct: "error",
    "no-unresolved-refs": "error",
    // A schema made of itself has no declaration in TypeScript.
    "graph/no-circle": "error",
    "graph/mapping-target": "warn",
    // A regular expression that takes minutes on a hostile description. The HTML reference sanitizes on its own.
    "no-unsafe-markdown": "off",
    // It compares every two paths: 11 s for 25,000 of them.
    "no-ambiguous-paths": "off",
    // It compares every two variants: 9 s for a union of 16,000.
    "no-illogical-composition-keywords": "off",
    // For each variant it resolves all others: 80 s for a union of 15,000.
    "no-required-schema-properties-undefined": "off",
    // Matching a published example against a published pattern may never end, and says nothing about types.
    "no-invalid-media-type-examples": "off",
    // The same holds for the examples of parameters.
    "no-invalid-parameter-examples": "off",
    // And for those of schemas.
    "no-invalid-schema-examples": "off",
    // A slice and the rules of normalizing leave no unused component.
    "no-unused-components": "off",
  },
  graph: {
    "graph/error-response": "warn",
    "graph/evolvable-enum": "warn",
    "graph/no-null-idiom": "warn",
  },
  openapi: {},
};
