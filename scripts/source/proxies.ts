import { InputError } from "../errors.ts";

/**
 * Reads the proxies from `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`; lower case takes precedence.
 * undici's `EnvHttpProxyAgent` does not read `ALL_PROXY`, and uses an empty variable as a proxy.
 *
 * @throws {InputError} if a value is not the URL of an http or https proxy
 */
export function proxiesFrom(environment: NodeJS.ProcessEnv = process.env): {
  readonly [name in "httpProxy" | "httpsProxy" | "noProxy"]: string;
} {
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
