import type { Parameter } from "../../../scripts/changes/pairs.ts";
import { parametersOf } from "../../../scripts/changes/resolved/parameters.ts";
import { type ResolvedRevision, resolve } from "../../../scripts/changes/resolved/resolve.ts";
import { isSuccess, responseFor, statusesOf } from "../../../scripts/changes/resolved/statuses.ts";
import { revisionOf } from "../../../scripts/changes/revision.ts";
import { isObject, type JsonObject, objectAt, own, stringAt } from "../../../scripts/document/json.ts";
import { componentReference } from "../../../scripts/document/pointer.ts";
import {
  assign,
  at,
  type CheckedDocument,
  checkedOperations,
  propertyQuestions,
  type Question,
} from "./questions.ts";

/**
 * Creates the questions about each operation: whether its responses and requests are assignable as before,
 * responses by status, bodies by media type, parameters by name.
 *
 * @param published the older revision as published, without the parameters that normalizing adds
 */
export function operationQuestions(
  before: CheckedDocument,
  after: CheckedDocument,
  published: ResolvedRevision,
): readonly Question[] {
  const revisions = [before, after].map(({ normalized }) =>
    resolve(revisionOf(normalized, "a normalized document")),
  );
  return checkedOperations(before.normalized).flatMap(({ path, method }) => {
    const exists: Question = {
      audience: "read",
      code: assign("{ responses: unknown }", `afterRead.paths${at(path, method)}`),
    };
    const item = objectAt(after.normalized, "paths", path);
    if (!isObject(own(item, method))) return [exists];
    const sides = [before, after].map((document, index) => ({
      revision: revisions[index] ?? resolve(revisionOf(document.normalized, "a normalized document")),
      document,
      item: objectAt(document.normalized, "paths", path),
      operation: objectAt(document.normalized, "paths", path, method),
      type: (direction: "Read" | "Sent", ...parts: readonly string[]) =>
        `${document === before ? "before" : "after"}${direction}.paths${at(path, method, ...parts)}`,
    }));
    const [was, is] = sides;
    if (was === undefined || is === undefined) return [exists];
    return [
      exists,
      ...responseQuestions(was, is),
      ...bodyQuestions(was, is),
      ...parameterQuestions(was, is, publishedParameters(published, path, method)),
    ];
  });
}

interface OperationSide {
  readonly revision: ResolvedRevision;
  readonly document: CheckedDocument;
  readonly item: JsonObject;
  readonly operation: JsonObject;
  readonly type: (direction: "Read" | "Sent", ...parts: readonly string[]) => string;
}

function responseQuestions(was: OperationSide, is: OperationSide): readonly Question[] {
  const responses = (side: OperationSide) => objectAt(side.operation, "responses");
  const content = (side: OperationSide, status: string) =>
    objectAt(componentOf(side, objectAt(responses(side), status)), "content");
  const described = statusesOf(was.operation).filter(
    (status) => Object.keys(content(was, status)).length > 0,
  );
  // Skips errors that are no longer described: code can still handle them.
  const asked = described.filter(
    (status) => isSuccess(status) || responseFor(responses(is), status) !== undefined,
  );
  const kept = asked.map((status): Question => {
    const now = responseFor(responses(is), status) ?? status;
    return {
      audience: "read",
      code: assign(
        was.type("Read", "responses", status, "content"),
        is.type("Read", "responses", now, "content"),
      ),
    };
  });
  const successes = described.filter(isSuccess);
  const news = statusesOf(is.operation).filter(
    (status) => isSuccess(status) && responseFor(responses(was), status) === undefined,
  );
  const added =
    successes.length === 0
      ? []
      : news.map((status): Question => {
          const known = successes
            .map((success) => was.type("Read", "responses", success, "content"))
            .join(" | ");
          return {
            audience: "read",
            code: assign(known, is.type("Read", "responses", status, "content")),
          };
        });
  return [...kept, ...added];
}

function bodyQuestions(was: OperationSide, is: OperationSide): readonly Question[] {
  const body = (side: OperationSide) => componentOf(side, objectAt(side.operation, "requestBody"));
  const [old, now] = [body(was), body(is)];
  const mediaTypes = Object.keys(objectAt(old, "content"));
  const kept = mediaTypes.map(
    (mediaType): Question => ({
      audience: "send",
      code: assign(bodyType(is, mediaType), bodyType(was, mediaType)),
    }),
  );
  const written = mediaTypes.flatMap((mediaType) =>
    propertyQuestions(
      "send",
      { old: bodyType(was, mediaType), now: bodyType(is, mediaType) },
      objectAt(old, "content", mediaType, "schema"),
      objectAt(now, "content", mediaType, "schema"),
    ),
  );
  const all = [...kept, ...written];
  if (own(old, "required") === true || own(now, "required") !== true) return all;
  const demanded: Question = {
    audience: "send",
    code: `;(): undefined extends ${is.type("Sent", "requestBody")} ? true : false => true;`,
  };
  return [...all, demanded];
}

function bodyType(side: OperationSide, mediaType: string): string {
  return `NonNullable<${side.type("Sent", "requestBody")}>${at("content", mediaType)}`;
}

function publishedParameters(revision: ResolvedRevision, path: string, method: string): readonly Parameter[] {
  const item = revision.pathItem(path);
  return parametersOf(revision, { node: item, path: [] }, { node: objectAt(item, method), path: [] });
}

function parameterQuestions(
  was: OperationSide,
  is: OperationSide,
  published: readonly Parameter[],
): readonly Question[] {
  const parameters = ({ revision, item, operation }: OperationSide) =>
    parametersOf(revision, { node: item, path: [] }, { node: operation, path: [] });
  const [old, now] = [parameters(was), parameters(is)];
  const type = (side: OperationSide, place: string, name: string) =>
    `NonNullable<${side.type("Sent", "parameters", place)}>${at(name)}`;
  const isSame = (a: Parameter, b: Parameter) => a.in === b.in && a.name === b.name;
  const promised = old.filter((parameter) => published.some((other) => isSame(parameter, other)));
  const kept = promised.map(
    ({ in: place, name }): Question => ({
      audience: "send",
      code: assign(type(is, place, name), type(was, place, name)),
    }),
  );
  const demanded = now.filter(
    (parameter) => parameter.required && !old.some((known) => isSame(parameter, known)),
  );
  const news = demanded.map(
    ({ in: place }): Question => ({
      audience: "send",
      code: assign(
        `Pick<${is.type("Sent", "parameters")}, ${JSON.stringify(place)}>`,
        was.type("Sent", "parameters"),
      ),
    }),
  );
  return [...kept, ...news];
}

// Returns an object, or the component that it refers to.
function componentOf(side: OperationSide, node: JsonObject): JsonObject {
  const reference = stringAt(node, "$ref");
  const target = reference === undefined ? undefined : componentReference(reference);
  return target === undefined
    ? node
    : objectAt(side.document.normalized, "components", target.section, target.name);
}
