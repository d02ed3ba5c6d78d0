/**
 * Returns scheme, host and port of a URL. Not its `origin`, which is `null` for all opaque schemes, and that of the
 * page for a `blob:` URL.
 */
export function siteOf(url: string | URL): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
