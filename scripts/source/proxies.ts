import { InputError } from "../errors.ts";

/** The proxies of `EnvHttpProxyAgent`; an empty string for none. */
export interface Proxies {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/**
 * Reads the proxies from `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`; lower case takes precedence.
 * undici does not read `ALL_PROXY`, and uses an empty variable as a proxy.
 *
 * @throws {InputError} if a value is not the URL of an http or https proxy
 */
export function proxiesFrom(environment: NodeJS.ProcessEnv = process.env): Proxies {
  const read = (name: string): string => environment[name.toLowerCase()] || environment[name] || "";
  const proxy = (name: string): string => {
    const value = read(name) || read("ALL_PROXY");
    // The message does not contain the value, which may include a password.
    if (value !== "" && !(/^https?:/i.test(value) && URL.canParse(value)))
      throw new InputError(name, "is not the URL of an http or https proxy", "correct or unset it");
    return value;
  };
  return { httpsProxy: proxy("HTTPS_PROXY"), httpProxy: proxy("HTTP_PROXY"), noProxy: read("NO_PROXY") };
}
