import { isArray, isObject, type Json, type JsonObject, own, stringAt } from "../document/json.ts";
import { parseYamlObject } from "../document/yaml.ts";
import { InputError } from "../errors.ts";
import type { Change } from "./change.ts";

/** One change that somebody accepted: which, why, and until when. */
export interface Waiver {
  /** The rule it is accepted from; any where it is missing. */
  readonly rule: string | undefined;
  /** The place, as a report names it. Of what was renamed, the old place or the new one. */
  readonly pointer: string;
  readonly reason: string;
  /** The last day on which it holds, as `2026-12-31`. */
  readonly expires: string;
  /** File and position, for messages. */
  readonly where: string;
}

/** A change that was let go, and by which waiver. */
export interface WaivedChange {
  readonly change: Change;
  readonly waiver: Waiver;
}

/** What waivers make of changes. */
export interface AppliedWaivers {
  readonly accepted: readonly WaivedChange[];
  readonly refused: readonly Change[];
  /** Waivers that would have held, had they not expired. */
  readonly expired: readonly Waiver[];
  /** Waivers that are about none of the changes: not needed any more, or misspelt. */
  readonly unmatched: readonly Waiver[];
}

const KEYS = ["rule", "pointer", "reason", "expires"];

/**
 * Reads a `waivers.yaml`: `waivers:` and under it a list of `{ rule?, pointer, reason, expires }`.
 *
 * @param where its file name, for errors
 * @throws {InputError} on an unknown key, a missing one, or a date that is none
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
 * Tells changes that a waiver accepts from those that none does.
 *
 * @param today the day on which it is asked, as `2026-12-31`
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
  const waiverOf = (change: Change) => waivers.find((waiver) => isInForce(waiver) && isAbout(waiver, change));
  const refused = changes.filter((change) => waiverOf(change) === undefined);
  return {
    accepted: changes.flatMap((change) => {
      const waiver = waiverOf(change);
      return waiver === undefined ? [] : [{ change, waiver }];
    }),
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
  if (!isDay(expires)) throw new InputError(where, `${expires} is not a day`, "write expires: 2026-12-31");
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
