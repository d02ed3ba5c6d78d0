/**
 * Scheme, host and port of a URL. Not its `origin`: opaque schemes have `null` in common, and a `blob:` URL has
 * the origin of its page.
 */
export function siteOf(url: string | URL): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
