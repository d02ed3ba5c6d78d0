import { isArray, isObject, type Json, type JsonObject, objectAt, own, stringAt } from "./json.ts";
import { pointerTokens } from "./pointer.ts";

/** The largest number of references in a chain. */
const MAX_CHAIN = 100;

/** A fault of a chain of references. */
export type ChainFault = "is a circular reference" | `is a chain of over ${number} references`;

/**
 * Makes a function that follows a chain of references in a document.
 *
 * @returns a function that returns the fault of a reference's chain, if any; a missing target is not a fault
 */
export function chainFaults(document: JsonObject): (reference: string) => ChainFault | undefined {
  const sound = new Set<string>();
  return (reference) => {
    if (sound.has(reference)) return undefined;
    const chain = new Set<string>();
    for (
      let next: string | undefined = reference;
      next !== undefined;
      next = referenceAt(document, pointerTokens(next) ?? [])
    ) {
      if (chain.has(next)) return "is a circular reference";
      if (chain.size > MAX_CHAIN) return `is a chain of over ${MAX_CHAIN} references`;
      chain.add(next);
    }
    sound.add(reference);
    return undefined;
  };
}

function referenceAt(document: JsonObject, tokens: readonly string[]): string | undefined {
  let current: Json | undefined = document;
  for (const token of tokens)
    current = isArray(current) ? current[Number(token)] : isObject(current) ? own(current, token) : undefined;
  return isObject(current) ? stringAt(current, "$ref") : undefined;
}

/** Returns the object at the end of a chain of references; the argument if it is none, or if the chain is circular. */
export function dereferenced(node: JsonObject, document: JsonObject): JsonObject {
  const seen = new Set<string>();
  let current = node;
  for (let $ref = stringAt(current, "$ref"); $ref !== undefined; $ref = stringAt(current, "$ref")) {
    if (seen.has($ref)) return node;
    seen.add($ref);
    current = objectAt(document, ...(pointerTokens($ref) ?? [""]));
  }
  return current;
}

/** Returns what is wrong with a reference without a target, and what to do. */
export function faultOf(reference: string): readonly [what: string, todo: string] {
  const isPointer = pointerTokens(reference) !== undefined && !reference.startsWith("#/$defs/");
  if (reference.startsWith("#") && !isPointer)
    return [`${reference}: references by $anchor or $id are not supported`, "refer to #/components/…"];
  const todo = isPointer
    ? "the document may be cut off"
    : "put everything into one document first, for example with `npx @redocly/cli bundle`";
  return [`${reference} refers to nothing in the document`, todo];
}
