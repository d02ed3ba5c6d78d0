import { type OverlayAction, parseOverlay } from "../../scripts/correct/overlay.ts";
import type { Json } from "../../scripts/document/json.ts";
import { InputError } from "../../scripts/errors.ts";

/** Makes the actions of an overlay file. */
export function actionsOf(...actions: readonly Json[]): readonly OverlayAction[] {
  return parseOverlay(JSON.stringify({ overlay: "1.0.0", info: {}, actions }), "o.yaml");
}

/** Returns the message with which a call is refused. */
export function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "no refusal";
}
