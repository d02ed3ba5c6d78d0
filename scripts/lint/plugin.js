import { readdirSync } from "node:fs";

// Plain JavaScript: the Redocly command line loads it as it is.

const FOLDER = new URL("rules/", import.meta.url);

// Each file of rules/ is a rule of its name.
const rules = Object.fromEntries(
  await Promise.all(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(".js"))
      .map(async (file) => [
        file.slice(0, -".js".length),
        (await import(new URL(file, FOLDER).href)).default,
      ]),
  ),
);

/** Rules that hold what normalizing promises. @returns {import("@redocly/openapi-core").Plugin} */
export default function graphPlugin() {
  return {
    id: "graph",
    rules: { oas3: rules },
    // `extends: [graph/all]` turns on every one of them.
    configs: {
      all: { rules: Object.fromEntries(Object.keys(rules).map((name) => [`graph/${name}`, "error"])) },
    },
  };
}
