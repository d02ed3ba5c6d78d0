import { isArray, isObject, type Json, type JsonObject, own, stringAt } from "./json.ts";
import { pointerTokens } from "./pointer.ts";

/** How many references one may lead through before it comes to something else. */
const LONGEST_CHAIN = 100;

/** What is wrong with the way that a reference leads: back to itself, or on and on. Undefined where nothing is. */
export type ChainFault = "leads back to itself" | `leads through over ${number} others`;

/**
 * Follows references within a document, as long as they lead to nothing but another reference.
 *
 * @returns says of a reference what is wrong with where it leads; what leads nowhere is no fault here
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
      if (chain.has(next)) return "leads back to itself";
      if (chain.size > LONGEST_CHAIN) return `leads through over ${LONGEST_CHAIN} others`;
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
