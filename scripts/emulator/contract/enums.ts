import { isObject, type JsonObject, objectAt, own, stringAt, stringsAt } from "../../document/json.ts";
import { ENUM_EXTENSION, responseNameOf } from "../../document/vocabulary.ts";

/** An enum: an evolvable one or a set, as `x-graph-enum` describes it, or a closed one. */
export interface EnumDescriptor {
  readonly name: string;
  /** The members before the sentinel, which every response may contain; all members of a closed enum. */
  readonly members: readonly string[];
  readonly sentinel: string | undefined;
  /** The members after the sentinel. */
  readonly later: readonly string[];
  /** Whether a value is a set of members, joined by commas. */
  readonly flags: boolean;
}

/** Returns the enum of a component; for a component of requests, the enum of the corresponding response. */
export function enumOf(component: string, schemas: JsonObject): EnumDescriptor | undefined {
  for (const name of [component, responseNameOf(schemas[component])]) {
    const described = name === undefined ? undefined : own(objectAt(schemas, name), ENUM_EXTENSION);
    if (name === undefined || !isObject(described)) continue;
    return {
      name,
      members: stringsAt(described, "members"),
      sentinel: stringAt(described, "sentinel"),
      later: stringsAt(described, "later"),
      flags: own(described, "flags") === true,
    };
  }
  const members = stringsAt(objectAt(schemas, component), "enum");
  return members.length === 0
    ? undefined
    : { name: component, members, sentinel: undefined, later: [], flags: false };
}

/** Returns the members of a value: those of a set of flags, otherwise the value itself. */
export function membersIn(descriptor: EnumDescriptor, value: string): readonly string[] {
  return descriptor.flags ? value.split(",").map((member) => member.trim()) : [value];
}

/** Tells whether a server hides this member by default: it is listed after the sentinel, or not listed. */
export function isLater(descriptor: EnumDescriptor, member: string): boolean {
  return (
    descriptor.sentinel !== undefined &&
    member !== descriptor.sentinel &&
    !descriptor.members.includes(member)
  );
}

/** Returns the position of a value in its enum; an unlisted value comes last. */
export function rank(descriptor: EnumDescriptor, value: string): number {
  const { members, sentinel, later } = descriptor;
  const ordered = [...members, ...(sentinel === undefined ? [] : [sentinel]), ...later];
  const index = ordered.indexOf(value);
  return index === -1 ? ordered.length : index;
}
