import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  own,
  stringsAt,
} from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";

/** A rule that a team's `redocly.yaml` turns off. */
export interface RuleOff {
  readonly rule: string;
  /** What the comment at the rule says; undefined if there is none. */
  readonly reason: string | undefined;
  /** The line of the rule, from 1; undefined if it has no line of its own. */
  readonly line: number | undefined;
}

/**
 * Lists the rules that a `redocly.yaml` turns off. The reason of each is the comment above it, or behind it.
 *
 * @param where the name of the file, for errors
 * @throws {InputError} if it is not YAML
 */
export function rulesOff(text: string, where: string): readonly RuleOff[] {
  const lines = text.split(/\r?\n/);
  const rules = entriesOf(objectAt(configurationIn(text, where), "rules"));
  const start = lines.findIndex((line) => /^["']?rules["']?\s*:/.test(line));
  return rules
    .filter(([, setting]) => isOff(setting))
    .map(([rule]) => {
      const at = lines.findIndex((line, index) => index > start && keyOf(line) === rule);
      if (at < 0) return { rule, reason: undefined, line: undefined };
      return { rule, reason: commentBehind(lines[at] ?? "") ?? commentAbove(lines, at), line: at + 1 };
    });
}

/**
 * Tells whether a `redocly.yaml` loads other files: plugins, or configurations that it extends.
 *
 * @param where the name of the file, for errors
 * @throws {InputError} if it is not YAML
 */
export function loadsFiles(text: string, where: string): boolean {
  const configuration = configurationIn(text, where);
  const isFile = (name: string) => /^(?:[./]|https?:)|\.(?:ya?ml|json)$/.test(name);
  return own(configuration, "plugins") !== undefined || stringsAt(configuration, "extends").some(isFile);
}

// A file without a value, such as one with comments only, configures nothing.
function configurationIn(text: string, where: string): JsonObject {
  return /^\s*[^\s#]/m.test(text) ? parseYamlObject(text, where) : {};
}

function isOff(setting: Json): boolean {
  return setting === "off" || (isObject(setting) && own(setting, "severity") === "off");
}

function keyOf(line: string): string | undefined {
  const [, quoted, plain] = /^\s+(?:["']([^"']+)["']|([^\s"'#:]+))\s*:/.exec(line) ?? [];
  return quoted ?? plain;
}

function commentBehind(line: string): string | undefined {
  return /\s#+\s*(\S.*)$/.exec(line)?.[1]?.trimEnd();
}

// The lines directly above: an empty line ends the comment.
function commentAbove(lines: readonly string[], at: number): string | undefined {
  const words: string[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const [, comment] = /^\s*#+\s?(.*)$/.exec(lines[index] ?? "") ?? [];
    if (comment === undefined) break;
    words.unshift(comment.trim());
  }
  const reason = words.join(" ").trim();
  return reason === "" ? undefined : reason;
}
