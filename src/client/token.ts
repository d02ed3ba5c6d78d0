/** An access token, or a function that returns one; called for every attempt. */
export type AccessToken = string | (() => string | Promise<string>);

/**
 * Returns the value of an `Authorization` header.
 *
 * @throws {TypeError} if the token is empty, begins with `Bearer` or has other characters than visible ASCII; does not
 *   quote the token
 */
export async function bearer(accessToken: AccessToken): Promise<string> {
  const token: unknown = typeof accessToken === "function" ? await accessToken() : accessToken;
  if (typeof token === "string" && /^(?!bearer )[!-~][ -~]*$/i.test(token)) return `Bearer ${token}`;
  throw new TypeError("accessToken: empty or invalid");
}
