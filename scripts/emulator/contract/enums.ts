import { type JsonObject, objectAt, own } from "../../document/json.ts";
import { ENUM_EXTENSION, graphEnumOf, responseNameOf } from "../../document/vocabulary.ts";

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
  const names = [component, responseNameOf(schemas[component]) ?? ""];
  const described = names.find((name) => own(objectAt(schemas, name), ENUM_EXTENSION) !== undefined);
  const name = described ?? component;
  const found = graphEnumOf(own(schemas, name));
  return found && { ...found, name, sentinel: found.sentinel, flags: found.flags === true };
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
