import type { Origin } from "./origin.ts";

/** Formats the `README.md` beside the generated files. @param name the name of the slice */
export function emitReadme(name: string, origin: Origin | undefined): string {
  const slice = origin?.slice ?? `${name}.openapi.yaml`;
  const corrections = origin === undefined ? "an overlay" : `\`${origin.corrections}\``;
  const written =
    origin === undefined
      ? "graph-slice wrote everything in this folder. "
      : `\`${origin.generate}\` writes everything in this folder from \`${slice}\`; \`${origin.check}\` compares the two.\n`;
  return `# Generated files

${written}An edit made here is lost.

| file | holds |
| --- | --- |
| \`openapi.yaml\` | the ${name} slice as plain OpenAPI 3.1: corrected, normalized, without a lint finding |
| \`api.ts\` | its types: a declaration for each schema, and \`paths\`, \`operations\`, \`components\` |
| \`enums.ts\` | a descriptor for each enum: members, sentinel, later members |
| \`manifest.json\` | the hashes of the inputs and outputs |

If a type is wrong, find out where it goes wrong, in this order:

1. \`${slice}\` is the document as published. If it is wrong there, add an action with a reason and a source to
   ${corrections}.
2. \`openapi.yaml\` here is that document, normalized. If it is wrong only here, a normalizing rule of graph-slice is at
   fault: report it.
3. If only \`api.ts\` or \`enums.ts\` is wrong, the generator of graph-slice is at fault: report it.
`;
}
