import { isObject, type JsonObject, objectAt, own, stringAt } from "../document/json.ts";
import { componentReference, mappingTarget, pointer, pointerTokens } from "../document/pointer.ts";
import { chainFaults } from "../document/reference-chain.ts";
import { type Place, pathOf, visit } from "../document/visit.ts";
import { InputError } from "../errors.ts";
import type { Selection } from "./select.ts";

/** The number of tokens in a pointer to a component: `components`, a section, a name. */
const WHOLE_COMPONENT = 3;

/**
 * Checks a finished slice: it has every selected path, the target of every reference and discriminator mapping
 * exists, and no chain of references is circular.
 *
 * @param document  the slice
 * @param selection the selected paths
 * @param source    the name of the published document, for errors
 * @throws {InputError} on the first failed check
 */
export function prove(document: JsonObject, selection: Selection, source: string): void {
  const paths = objectAt(document, "paths");
  for (const path of selection.keys()) {
    if (own(paths, path) === undefined)
      throw new InputError(source, `the selected path ${path} is not in the slice`);
  }
  const exists = (reference: string): boolean => {
    const target = componentReference(reference);
    return (
      target !== undefined && own(objectAt(document, "components", target.section), target.name) !== undefined
    );
  };
  const chainFault = chainFaults(document);
  const whereOf = (place: Place): string => `${source}${pointer(...pathOf(place))}`;
  visit(document, (node, kind, place) => {
    const reference = stringAt(node, "$ref");
    if (reference !== undefined && !exists(reference)) {
      throw new InputError(whereOf(place), `${reference} refers to nothing in the slice`);
    }
    const todo = "refer to the component itself";
    if (reference !== undefined && pointerTokens(reference)?.length !== WHOLE_COMPONENT)
      throw new InputError(whereOf(place), `${reference} points into a component`, todo);
    const fault = reference === undefined ? undefined : chainFault(reference);
    if (fault !== undefined) throw new InputError(whereOf(place), `${reference} ${fault}`);
    const mapping = kind === "schema" ? own(objectAt(node, "discriminator"), "mapping") : undefined;
    if (!isObject(mapping)) return;
    for (const target of Object.values(mapping)) {
      if (typeof target !== "string" || !exists(mappingTarget(target))) {
        throw new InputError(whereOf(place), `the mapping target ${String(target)} is not in the slice`);
      }
    }
  });
}
