import { isArray, isObject, type Json, type JsonObject, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import type { Change } from "./change.ts";

/** A change that a team accepted: which, why, and until when. */
export interface Waiver {
  /** The id of the rule; undefined for any rule. */
  readonly rule: string | undefined;
  /** The pointer as in a report. A renamed element matches by its old or its new pointer. */
  readonly pointer: string;
  readonly reason: string;
  /** The last day of validity, as `2026-12-31`. */
  readonly expires: string;
  /** File and position, for messages. */
  readonly where: string;
}

/** An accepted change, and the waiver that accepts it. */
export interface WaivedChange {
  readonly change: Change;
  readonly waiver: Waiver;
}

/** The changes with waivers applied. */
export interface AppliedWaivers {
  readonly accepted: readonly WaivedChange[];
  readonly refused: readonly Change[];
  /** Waivers that match a change but have expired. */
  readonly expired: readonly Waiver[];
  /** Waivers that match no change: obsolete or misspelt. */
  readonly unmatched: readonly Waiver[];
}

const KEYS = ["rule", "pointer", "reason", "expires"];

/**
 * Reads a `waivers.yaml`: `waivers:` holds a list of `{ rule?, pointer, reason, expires }`.
 *
 * @param where the file name, for errors
 * @throws {InputError} on an unknown or missing key, or an invalid date
 */
export function parseWaivers(text: string, where: string): readonly Waiver[] {
  const file = parseYamlObject(text, where);
  const unknown = Object.keys(file).find((key) => key !== "waivers");
  if (unknown !== undefined) throw new InputError(where, `unknown key ${unknown}`, "the only key is waivers");
  const waivers = own(file, "waivers");
  if (!isArray(waivers)) throw new InputError(where, "has no list of waivers", "add waivers:");
  return waivers.map((waiver, index) => parseWaiver(waiver, `${where}#/waivers/${index}`));
}

/**
 * Separates the changes that a waiver accepts from the others.
 *
 * @param today the current day, as `2026-12-31`
 */
export function applyWaivers(
  changes: readonly Change[],
  waivers: readonly Waiver[],
  today: string,
): AppliedWaivers {
  const isAbout = (waiver: Waiver, change: Change): boolean =>
    [change.pointer, change.oldPointer].includes(waiver.pointer) &&
    (waiver.rule ?? change.rule) === change.rule;
  const isInForce = ({ expires }: Waiver) => today <= expires;
  const matched = changes.map((change) => ({
    change,
    waiver: waivers.find((waiver) => isInForce(waiver) && isAbout(waiver, change)),
  }));
  const refused = matched.flatMap(({ change, waiver }) => (waiver === undefined ? [change] : []));
  return {
    accepted: matched.flatMap(({ change, waiver }) => (waiver === undefined ? [] : [{ change, waiver }])),
    refused,
    expired: waivers.filter(
      (waiver) => !isInForce(waiver) && refused.some((change) => isAbout(waiver, change)),
    ),
    unmatched: waivers.filter((waiver) => !changes.some((change) => isAbout(waiver, change))),
  };
}

function parseWaiver(waiver: Json, where: string): Waiver {
  if (!isObject(waiver)) throw new InputError(where, "is not a waiver", `give it ${KEYS.join(", ")}`);
  const unknown = Object.keys(waiver).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new InputError(where, `unknown key ${unknown}`, `the keys are ${KEYS.join(", ")}`);
  const rule = own(waiver, "rule") === undefined ? undefined : required(waiver, "rule", where);
  const expires = required(waiver, "expires", where);
  if (!isDay(expires)) throw new InputError(where, `invalid date: ${expires}`, "write expires: 2026-12-31");
  return {
    rule,
    pointer: required(waiver, "pointer", where),
    reason: required(waiver, "reason", where),
    expires,
    where,
  };
}

function required(waiver: JsonObject, key: string, where: string): string {
  const value = stringAt(waiver, key)?.trim();
  if (value === undefined || value === "") throw new InputError(where, `has no ${key}`, `add ${key}: …`);
  return value;
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
