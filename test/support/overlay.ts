import { type OverlayAction, parseOverlay } from "../../scripts/correct/overlay.ts";
import type { Json } from "../../scripts/document/json.ts";
import { InputError } from "../../scripts/errors.ts";

/** Actions as an overlay file has them. */
export function actionsOf(...actions: readonly Json[]): readonly OverlayAction[] {
  return parseOverlay(JSON.stringify({ overlay: "1.0.0", info: {}, actions }), "o.yaml");
}

/** What an attempt is refused with. */
export function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "no refusal";
}
