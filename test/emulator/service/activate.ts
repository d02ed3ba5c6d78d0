import { isObject } from "../../../scripts/document/json.ts";
import { WHOLE } from "../odata/shape.ts";
import { type Answer, json } from "../wire/answer.ts";
import { Refusal } from "../wire/errors.ts";
import type { Call } from "./call.ts";
import { whole } from "./item.ts";
import { enter, isUnderWay } from "./session.ts";
import { draftOf, targetOf } from "./target.ts";

/** Starts the restore of a draft. */
export function activate(call: Call): Answer {
  const target = targetOf(call);
  const session = draftOf(target, "activated");
  const { store, behaviour, now } = call.service;
  const active = [...store.sessions.values()].filter(isUnderWay).length;
  if (active >= behaviour.maxActiveSessions) {
    throw new Refusal(
      500,
      "TooManyActiveRestoreSessions",
      "Temporary error: Too many active restore sessions.",
    );
  }
  enter(session, session.life[0] ?? "activating", now());
  session.readsLeft = behaviour.readsPerStatus;
  const answer = whole(call, target, session, WHOLE);
  const { body } = answer;
  if (!behaviour.activatesInLowerCase || body.kind !== "json" || !isObject(body.value)) return answer;
  const type = session.type.replace("sharePoint", "sharepoint");
  return json(answer.status, { ...body.value, "@odata.type": type }, answer.headers);
}
