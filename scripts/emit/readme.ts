/** The text of the `README.md` that stands beside generated files. */
export function emitReadme(name: string): string {
  return `# Generated files

\`npm run generate\` writes everything in this folder from \`spec/\`; \`npm run check\` says whether the two agree.
An edit made here is lost.

| file | holds |
| --- | --- |
| \`openapi.yaml\` | the ${name} slice as plain OpenAPI 3.1: corrected, normalized, without a lint finding |
| \`api.ts\` | its types: a declaration for each schema, and \`paths\`, \`operations\`, \`components\` |
| \`enums.ts\` | a descriptor for each enum: members, sentinel, later members |
| \`manifest.json\` | the hashes of what went in and came out |

A type is wrong? Find where it goes wrong, in this order:

1. \`spec/${name}.openapi.yaml\` is what Microsoft publishes. If it is wrong there, add an action with a reason and a
   source to \`spec/corrections.overlay.yaml\`.
2. \`openapi.yaml\` here is what the pipeline makes of it. If it is wrong only here, a rule in \`scripts/normalize/\` is at
   fault: add the case to its table of tests first.
3. If only \`api.ts\` or \`enums.ts\` is wrong, look in \`scripts/emit/\`.
`;
}
