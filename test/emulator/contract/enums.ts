import {
  isObject,
  type JsonObject,
  objectAt,
  own,
  stringAt,
  stringsAt,
} from "../../../scripts/document/json.ts";

/** An evolvable enum, as `x-graph-enum` describes it. */
export interface EnumDescriptor {
  readonly name: string;
  /** The members before the sentinel: always sent. */
  readonly members: readonly string[];
  readonly sentinel: string | undefined;
  /** The members after the sentinel. */
  readonly later: readonly string[];
  /** Whether a value is a set: members joined by commas. */
  readonly flags: boolean;
}

/** The enum that a component is; the description stands on the one that is read. */
export function enumOf(component: string, schemas: JsonObject): EnumDescriptor | undefined {
  for (const name of [component, component.replace(/Write$/, "")]) {
    const held = objectAt(schemas, name);
    const described = own(held, "x-graph-enum");
    if (!isObject(described)) continue;
    return {
      name,
      members: stringsAt(described, "members"),
      sentinel: stringAt(described, "sentinel"),
      later: stringsAt(described, "later"),
      flags: own(described, "flags") === true,
    };
  }
  return undefined;
}

/** The members that a value holds: of a set each, else the one. */
export function membersIn(descriptor: EnumDescriptor, value: string): readonly string[] {
  return descriptor.flags ? value.split(",").map((member) => member.trim()) : [value];
}

/** Whether a server keeps this member from those who did not ask: listed after the sentinel, or in no list yet. */
export function isLater(descriptor: EnumDescriptor, member: string): boolean {
  return (
    descriptor.sentinel !== undefined &&
    member !== descriptor.sentinel &&
    !descriptor.members.includes(member)
  );
}

/** The place of a value in the order of its enum; one in no list comes last. */
export function rank(descriptor: EnumDescriptor, value: string): number {
  const { members, sentinel, later } = descriptor;
  const ordered = [...members, ...(sentinel === undefined ? [] : [sentinel]), ...later];
  const index = ordered.indexOf(value);
  return index === -1 ? ordered.length : index;
}
