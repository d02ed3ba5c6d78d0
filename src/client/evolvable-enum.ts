/** A descriptor of an enum, as in `generated/enums.ts`. */
export interface EnumDescriptor {
  readonly name: string;
  /** The members that the server always sends. */
  readonly members: readonly string[];
  /** The value that stands for a later member; absent for a closed enum. */
  readonly sentinel?: string;
  /** The members that the server sends to those who ask. */
  readonly later: readonly string[];
  /** A set: its values are members joined by commas. */
  readonly flags?: true;
}

/** The members of an enum, without the sentinel. */
export type MemberOf<D extends EnumDescriptor> = D["members"][number] | D["later"][number];

/** An enum of which a value is one member. */
type SingleEnum = EnumDescriptor & { readonly flags?: never };

/** An enum of which a value is a set of members. */
type FlagsEnum = EnumDescriptor & { readonly flags: true };

/**
 * A value of an enum: a member; *hidden*, the sentinel, because the request did not ask for later members;
 * *unlisted*, a string published later than this package; or *absent*.
 */
export type EnumReading<M extends string> =
  | { readonly kind: "known"; readonly value: M }
  | { readonly kind: "hidden" }
  | { readonly kind: "unlisted"; readonly value: string }
  | { readonly kind: "absent" };

/** Whether a value is a member of the enum. The sentinel is not. */
export function isMember<const D extends EnumDescriptor>(
  descriptor: D,
  value: string | null | undefined,
): value is MemberOf<D> {
  return value != null && (descriptor.members.includes(value) || descriptor.later.includes(value));
}

/** Reads a value of an evolvable or closed enum. Never throws: a string in no list is normal input. */
export function readEnum<const D extends SingleEnum>(
  descriptor: D,
  value: string | null | undefined,
): EnumReading<MemberOf<D>> {
  if (value == null) return { kind: "absent" };
  if (isMember(descriptor, value)) return { kind: "known", value };
  return value === descriptor.sentinel ? { kind: "hidden" } : { kind: "unlisted", value };
}

/** A handler for each member, and one for everything else: the sentinel, unlisted strings, null, nothing. */
export type EnumHandlers<D extends EnumDescriptor> = {
  readonly [M in MemberOf<D>]: (value: M) => unknown;
} & { readonly otherwise: (raw: string | null | undefined) => unknown };

/**
 * Calls the handler for a value. A forgotten member does not compile, nor does a handler for a member
 * that does not exist; at run time a missing handler falls to `otherwise`.
 *
 * @returns what the handler returns
 */
export function matchEnum<const D extends SingleEnum, H extends EnumHandlers<D>>(
  descriptor: D,
  value: string | null | undefined,
  handlers: H & { readonly [K in Exclude<keyof H, MemberOf<D> | "otherwise">]: never },
): ReturnType<H[keyof EnumHandlers<D>]>;
export function matchEnum(
  descriptor: SingleEnum,
  value: string | null | undefined,
  handlers: Readonly<Record<string, (raw: string | null | undefined) => unknown>>,
): unknown {
  const handler =
    isMember(descriptor, value) && Object.hasOwn(handlers, value) ? handlers[value] : handlers["otherwise"];
  return handler?.(value);
}

/** What a value of a flags enum turns out to be: its members, what is unlisted, and whether one is hidden. */
export interface FlagsReading<M extends string> {
  readonly known: readonly M[];
  readonly unlisted: readonly string[];
  readonly hidden: boolean;
}

/** Reads a value of a flags enum, members joined by commas. Nothing, null and an empty string are no members. */
export function readFlags<const D extends FlagsEnum>(
  descriptor: D,
  value: string | null | undefined,
): FlagsReading<MemberOf<D>> {
  const flags = (value ?? "").split(",").flatMap((flag) => flag.trim() || []);
  return {
    known: flags.filter((flag) => isMember(descriptor, flag)),
    unlisted: flags.filter((flag) => !isMember(descriptor, flag) && flag !== descriptor.sentinel),
    hidden: flags.some((flag) => flag === descriptor.sentinel),
  };
}

/** Writes a value of a flags enum from one member or more, given one by one or as a list. */
export function joinFlags<const D extends FlagsEnum>(
  _descriptor: D,
  ...members: readonly [MemberOf<D>, ...MemberOf<D>[]] | readonly [readonly [MemberOf<D>, ...MemberOf<D>[]]]
): string {
  return members.flat().join(",");
}
