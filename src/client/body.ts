/** The types of a file in a body. */
type File = Blob | BufferSource;

function isFile(value: unknown): value is File {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

function isWritten(value: unknown): value is FormData | ReadableStream | URLSearchParams {
  return value instanceof FormData || value instanceof ReadableStream || value instanceof URLSearchParams;
}

/**
 * Encodes a body: as a form if the media type is `multipart/form-data` or a part of the body is a file, else as JSON.
 * Sends files, streams, forms and texts with another media type unchanged.
 *
 * @param mediaType the media type; empty if none is set
 */
export function bodyOf(body: unknown, mediaType: string): BodyInit | undefined {
  if (body === undefined) return undefined;
  if (isFile(body) || isWritten(body)) return body;
  if (typeof body === "string" && mediaType && !mediaType.includes("json")) return body;
  const parts = Object.entries(Object(body)).flatMap(([name, value]) =>
    [value].flat().flatMap((part): [string, unknown][] => (part === undefined ? [] : [[name, part]])),
  );
  if (mediaType.includes("urlencoded"))
    return new URLSearchParams(parts.map(([name, part]) => [name, textOf(part)]));
  const isForm = mediaType.includes("multipart") || parts.some(([, part]) => isFile(part));
  return isForm ? formOf(parts) : JSON.stringify(body);
}

function formOf(parts: readonly [name: string, part: unknown][]): FormData {
  const form = new FormData();
  for (const [name, part] of parts)
    if (isFile(part)) form.append(name, part instanceof Blob ? part : new Blob([part]));
    else form.append(name, textOf(part));
  return form;
}

// A part that is neither a file nor a text is sent as JSON (OpenAPI 3.1.1, section 4.8.15.2).
function textOf(part: unknown): string {
  return typeof part === "string" ? part : JSON.stringify(part);
}
