/** A descriptor of an enum, as in `generated/enums.ts`. */
export interface EnumDescriptor {
  readonly name: string;
  /** The members that the server always sends. */
  readonly members: readonly string[];
  /** The value that replaces a later member; absent for a closed enum. */
  readonly sentinel?: string;
  /** The members that the server sends only on request. */
  readonly later: readonly string[];
  /** Whether the enum is a set, with members joined by commas as values. */
  readonly flags?: true;
}

/** The members of an enum, without the sentinel. */
export type MemberOf<D extends EnumDescriptor> = D["members"][number] | D["later"][number];

/** An enum whose values are single members. */
type SingleEnum = EnumDescriptor & { readonly flags?: never };

/** An enum whose values are sets of members. */
type FlagsEnum = EnumDescriptor & { readonly flags: true };

/**
 * A value of an enum: a member; *hidden* for the sentinel, if the request did not ask for later members; *unlisted* for
 * a string that was published later than this package; or *absent*.
 */
export type EnumReading<M extends string> =
  | { readonly kind: "known"; readonly value: M }
  | { readonly kind: "hidden" }
  | { readonly kind: "unlisted"; readonly value: string }
  | { readonly kind: "absent" };

/** Tells whether a value is a member of the enum. The sentinel is not a member. */
export function isMember<const D extends EnumDescriptor>(
  descriptor: D,
  value: string | null | undefined,
): value is MemberOf<D> {
  const members: readonly unknown[] = [...descriptor.members, ...descriptor.later];
  return members.includes(value);
}

/** Reads a value of an evolvable or closed enum. Never throws, since an unlisted string is normal input. */
export function readEnum<const D extends SingleEnum>(
  descriptor: D,
  value: string | null | undefined,
): EnumReading<MemberOf<D>> {
  if (value == null) return { kind: "absent" };
  if (isMember(descriptor, value)) return { kind: "known", value };
  return value === descriptor.sentinel ? { kind: "hidden" } : { kind: "unlisted", value };
}

/** A handler for each member, and one for all other values: the sentinel, unlisted strings, null and undefined. */
export type EnumHandlers<D extends EnumDescriptor> = {
  readonly [M in MemberOf<D>]: (value: M) => unknown;
} & { readonly otherwise: (raw: string | null | undefined) => unknown };

/**
 * Calls the handler for a value. A missing member does not compile, nor does a handler for a member that
 * does not exist. At run time, `otherwise` replaces a missing handler.
 *
 * @returns the result of the handler
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

/** A value of a flags enum: its members, its unlisted strings, and whether a member is hidden. */
export interface FlagsReading<M extends string> {
  readonly known: readonly M[];
  readonly unlisted: readonly string[];
  readonly hidden: boolean;
}

/** Reads a value of a flags enum, members joined by commas. `undefined`, null and an empty string have no members. */
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

/** Joins members to a value of a flags enum; takes one or more members as arguments or as a list. */
export function joinFlags<const D extends FlagsEnum>(
  _descriptor: D,
  ...members: readonly [MemberOf<D>, ...MemberOf<D>[]] | readonly [readonly [MemberOf<D>, ...MemberOf<D>[]]]
): string {
  return members.flat().join(",");
}
