// The short script that everyone writes first: parse it all, keep what references reach, prune mappings,
// generate. Neither corrects nor lints, and its types have the faults that the README names.
import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";
import openapiTS, { astToString } from "openapi-typescript";

const [source = "", output = "", list = ""] = process.argv.slice(2);
const wanted = JSON.parse(readFileSync(list, "utf8"));
const document = load(readFileSync(source, "utf8"));
const paths = Object.fromEntries(wanted.map((path) => [path, document.paths[path]]));
const components = {};

function take(node) {
  if (typeof node !== "object" || node === null) return;
  if (typeof node.$ref === "string") {
    const [, , section, name] = node.$ref.split("/");
    components[section] ??= {};
    if (components[section][name] === undefined) {
      components[section][name] = document.components[section][name];
      take(components[section][name]);
    }
  }
  for (const [key, value] of Object.entries(node)) if (key !== "mapping") take(value);
}

function prune(node) {
  if (typeof node !== "object" || node === null) return;
  const mapping = node.discriminator?.mapping ?? {};
  for (const [value, target] of Object.entries(mapping))
    if (components.schemas[target.split("/").at(-1)] === undefined) delete mapping[value];
  for (const value of Object.values(node)) prune(value);
}

take(paths);
prune(components);
const { openapi, info } = document;
writeFileSync(output, astToString(await openapiTS({ openapi, info, paths, components })));
