import { hash } from "node:crypto";
import { escapeUnsafe, INVISIBLE } from "../document/unsafe-text.ts";

/** Tags that only format text. */
const HARMLESS =
  "br|b|i|em|strong|p|ul|ol|li|code|pre|sub|sup|table|thead|tbody|tr|td|th|h[1-6]|hr|blockquote";

/** The start of a tag that is not harmless, or that has attributes. */
const TAG = new RegExp(`<(?!/?(?:${HARMLESS})\\s*/?>)(?=[a-z!/?])`, "gi");

/**
 * Escapes all HTML in a document that could do more than format text: elements with attributes, and elements
 * that load, run or submit something.
 */
export function withoutActiveHtml(text: string): string {
  return text.replace(TAG, "&lt;");
}

/**
 * Escapes invisible characters beyond ASCII in a page, also in its scripts, as `\uXXXX`: a script has them in strings
 * and regular expressions only, where the escape means the same.
 */
export function withoutInvisible(page: string): string {
  return page.replace(INVISIBLE, (character) => (character < "\u0080" ? character : escapeUnsafe(character)));
}

/**
 * Adds a content security policy to a page: only its own scripts may run, and it may not load, frame or send
 * anything. Source: Content Security Policy Level 3.
 *
 * @param page the HTML of a page with all its scripts inline
 */
export function withPolicy(page: string): string {
  const scripts = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/gi)];
  const hashes = scripts.map(([, code = ""]) => `'sha256-${hash("sha256", code, "base64")}'`);
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
