import { isObject, type Json } from "../document/json.ts";
import { InputError, messageOf } from "../errors.ts";
import { readText } from "../files/files.ts";
import type { SeedData } from "./data.ts";
import type { EmulatorOptions } from "./emulator.ts";
import type { Fault, FaultRule } from "./faults.ts";

/** The options of a command that starts an emulator, for its parser and its `--help`. */
export const EMULATOR_OPTIONS = {
  port: { type: "string", value: "<number>", help: "port to listen on (default: any that is free)" },
  host: { type: "string", value: "<address>", help: "address to listen on (default: 127.0.0.1)" },
  token: { type: "string", value: "<token>", help: "the only bearer token that is accepted (default: any)" },
  seed: { type: "string", value: "<file>", help: "JSON file with the data to start with, by path" },
  fault: {
    type: "string",
    value: "<fault>",
    multiple: true,
    help: "fault for the next requests, such as '429:7 x3 GET /me/messages'; may be repeated",
  },
  throttle: { type: "string", value: "<share>", help: "share of requests that fail at random, from 0 to 1" },
} as const;

/** The values of {@link EMULATOR_OPTIONS}. */
export type EmulatorArguments = {
  readonly [Name in keyof typeof EMULATOR_OPTIONS]?:
    | (Name extends "fault" ? readonly string[] : string)
    | undefined;
};

/**
 * Returns the options of an emulator from those of a command line; reads the seed.
 *
 * @throws {InputError} if a value is invalid or the seed is not a JSON object
 */
export function emulatorOptions(values: EmulatorArguments): Omit<EmulatorOptions, "document"> {
  const { host, token, seed, throttle } = values;
  // As a host, it would be every address of this machine.
  for (const [name, value] of Object.entries(values))
    if (value === "") throw new InputError(`--${name}`, "requires a value", "give one, or leave it out");
  const faults = (values.fault ?? []).map(parseFault);
  return {
    port: portOf(values.port ?? "0"),
    faults,
    ...(host === undefined ? {} : { host }),
    ...(token === undefined ? {} : { token }),
    ...(seed === undefined ? {} : { seed: readSeed(seed) }),
    ...(throttle === undefined ? {} : { throttle: { rate: shareOf(throttle) } }),
  };
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InputError("--port", `invalid port: ${text}`, "write a number from 0 to 65535");
}

function shareOf(text: string): number {
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new InputError("--throttle", `invalid share: ${text}`, "write a number from 0 to 1");
}

function readSeed(path: string): SeedData {
  let value: Json;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(path, `cannot be read as JSON: ${messageOf(error)}`);
  }
  if (!isObject(value))
    throw new InputError(path, "is not a JSON object", "write an object with paths as keys");
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, item ?? null]));
}

const KINDS = "a status, status:seconds, reset, resetAfter, truncated, html200, hang or slow:milliseconds";

/**
 * Parses a fault of the command line: what happens, how often, and to which requests.
 * `429:7 x3 GET /me/messages` means three responses of 429 with `Retry-After: 7`; the number and the request
 * are optional.
 *
 * @throws {InputError} if the fault is invalid
 */
export function parseFault(text: string): FaultRule {
  const [, kind = "", times, match = ""] =
    /^(\S+)(?: +x(\d{1,6}))?((?: +[A-Z]+)?(?: +\/\S*)?)$/.exec(text.trim()) ?? [];
  const fault = faultOf(kind);
  const todo = `write ${KINDS}, then x<times>, METHOD, /path`;
  if (fault === undefined) throw new InputError("--fault", `invalid fault '${text}'`, todo);
  return {
    ...fault,
    ...(times === undefined ? {} : { times: Number(times) }),
    ...(match === "" ? {} : { match: match.trim().replace(/ +/, " ") }),
  };
}

function faultOf(text: string): Fault | undefined {
  const [, kind = "", amount] = /^(\w+)(?::(\d{1,9}))?$/.exec(text) ?? [];
  if (/^[1-5]\d\d$/.test(kind)) {
    const retryAfter = amount === undefined ? {} : { retryAfter: Number(amount) };
    return { kind: "status", status: Number(kind), ...retryAfter };
  }
  if (kind === "slow") return amount === undefined ? undefined : { kind, ms: Number(amount) };
  if (amount !== undefined) return undefined;
  const plain = (["reset", "resetAfter", "truncated", "html200", "hang"] as const).find(
    (name) => name === kind,
  );
  return plain && { kind: plain };
}
