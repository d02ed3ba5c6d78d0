/** An access token, or a function that gives one; called for every request, tries included. */
export type AccessToken = string | (() => string | Promise<string>);

/**
 * The value of an `Authorization` header.
 *
 * @throws {TypeError} for a token that is empty or holds anything but visible ASCII. Does not quote it.
 */
export async function bearer(accessToken: AccessToken): Promise<string> {
  const token: unknown = typeof accessToken === "function" ? await accessToken() : accessToken;
  if (typeof token === "string" && /^[!-~][ -~]*$/.test(token)) return `Bearer ${token}`;
  throw new TypeError("accessToken: expected visible ASCII");
}
