import * as http from "node:http";
import * as https from "node:https";
import { getProxyForUrl } from "proxy-from-env";
import { InputError } from "../errors.ts";

/**
 * What opens the connection for a request: straight, or through the proxy that `HTTP_PROXY`, `HTTPS_PROXY`
 * or `ALL_PROXY` name (in small letters too) unless `NO_PROXY` says otherwise. An http address is asked of
 * the proxy by its whole address, an https address through a tunnel (RFC 9110, section 9.3.6).
 *
 * Each request has a connection of its own: what a server sends after the end of an answer is then noticed.
 *
 * @throws {InputError} when the environment names what is no proxy
 */
export async function agentFor(url: URL): Promise<http.Agent> {
  const proxy = getProxyForUrl(url.href);
  if (proxy === "") return new (url.protocol === "https:" ? https : http).Agent({ keepAlive: false });
  if (!/^https?:/i.test(proxy) || !URL.canParse(proxy)) {
    // Not quoted: it may hold a password.
    const variable = `${url.protocol.slice(0, -1).toUpperCase()}_PROXY`;
    throw new InputError(variable, "is not an address of an http or https proxy", "correct or unset it");
  }
  if (url.protocol === "https:")
    return new (await import("https-proxy-agent")).HttpsProxyAgent(proxy, { keepAlive: false });
  return new (await import("http-proxy-agent")).HttpProxyAgent(proxy, { keepAlive: false });
}
