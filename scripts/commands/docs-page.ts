import { createHash } from "node:crypto";

/** Tags that show text and do nothing. */
const HARMLESS =
  "br|b|i|em|strong|p|ul|ol|li|code|pre|sub|sup|table|thead|tbody|tr|td|th|h[1-6]|hr|blockquote";

/** The start of a tag that is not harmless, or that has attributes. */
const TAG = new RegExp(`<(?!/?(?:${HARMLESS})\\s*/?>)(?=[a-z!/?])`, "gi");

/**
 * Makes text of all HTML in a document that could do more than show text: elements with attributes, and those
 * that load, run or submit something.
 */
export function withoutActiveHtml(text: string): string {
  return text.replace(TAG, "&lt;");
}

/**
 * Adds a content security policy to a page: only the scripts that it was built with run, and nothing is loaded from
 * elsewhere, framed or sent. Source: Content Security Policy Level 3.
 *
 * @param page the HTML of a page with all its scripts inline
 */
export function withPolicy(page: string): string {
  const scripts = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi)];
  const hashes = scripts.map(
    ([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${[...new Set(hashes)].join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return page.replace(/<head>/i, (head) => `${head}\n  ${meta}`);
}
