// The library: pure functions, which the commands use too.
export type { Change, Severity } from "./changes/change.ts";
export { formatMarkdown } from "./changes/format/markdown.ts";
export type { Report } from "./changes/report.ts";
export { type OverlayAction, parseOverlay } from "./correct/overlay.ts";
export { diff } from "./diff.ts";
export type { ByteSource, Content } from "./document/byte-source.ts";
export type { Json, JsonObject } from "./document/json.ts";
export { formatYaml, parseYaml } from "./document/yaml.ts";
export { InputError, RefusedError } from "./errors.ts";
export type { Finding } from "./lint/findings.ts";
export { normalize } from "./normalize/normalize.ts";
export { type PipelineInput, type PipelineOutput, pipeline as generate } from "./pipeline.ts";
export type { SliceReport } from "./slice/report.ts";
export { type Slice, slice } from "./slice/slice.ts";
export type { SliceRequest } from "./slice/slice-request.ts";
