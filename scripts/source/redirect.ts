import { NetworkFault } from "./network-fault.ts";

const TODO = "check the address";

/** Whether a status says that the document is elsewhere (RFC 9110, section 15.4). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Where a redirect leads. Never from https to http: what was read over a protected line would come over
 * one that anybody on the way can write to (RFC 9110, section 15.4, leaves the choice to the client).
 *
 * @param from     the address that answered
 * @param location the field `Location` of the answer, which may be relative (RFC 9110, section 10.2.2)
 * @throws {NetworkFault} when it leads nowhere, or to where it must not
 */
export function redirectTarget(from: URL, location: string | undefined): URL {
  if (location === undefined) throw new NetworkFault("redirects without saying where to", TODO);
  if (!URL.canParse(location, from)) throw new NetworkFault("redirects to what is not an address", TODO);
  const target = new URL(location, from);
  if (target.protocol !== "https:" && target.protocol !== "http:")
    throw new NetworkFault(`redirects to ${target.protocol}, which is not followed`, TODO);
  if (from.protocol === "https:" && target.protocol === "http:")
    throw new NetworkFault(`redirects from https to http (${target.host}), which is not followed`, TODO);
  // Nobody asked for a login, and it must not end up in a message or in `lock.json`.
  target.username = "";
  target.password = "";
  return target;
}
