import { closeSync, openSync, writeSync } from "node:fs";

/** A document that is too large for the suite. */
export interface Large {
  readonly name: string;
  /** Returns its text in pieces. */
  readonly pieces: () => Iterable<string>;
  /** Part of the error of `update`; undefined if it succeeds. */
  readonly message?: string;
}

const HEAD =
  "openapi: 3.0.4\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://graph.test'}]\npaths:\n";
const MILLION = 1_000_000;

function* repeated(count: number, piece: (index: number) => string): Iterable<string> {
  for (let index = 0; index < count; index += 1000)
    yield Array.from({ length: Math.min(1000, count - index) }, (_, at) => piece(index + at)).join("");
}

function* documentOf(
  schema: string | Iterable<string>,
  schemas: Iterable<string> = ["    a: {}\n"],
): Iterable<string> {
  yield `${HEAD}  /things:\n    get:\n      operationId: a\n      responses:\n        4XX: {description: Failed.}\n        2XX:\n          description: Done.\n          content:\n            application/json:\n              schema:\n                `;
  yield* typeof schema === "string" ? [schema] : schema;
  yield "\ncomponents:\n  schemas:\n";
  yield* schemas;
}

function* around(before: string, middle: Iterable<string>, after = ""): Iterable<string> {
  yield before;
  yield* middle;
  yield after;
}

const LINE = 500;
const TOO_LARGE = "the limit is 200 MB";
const line = () => repeated(LINE, () => "a".repeat(MILLION));
const component = (index: number) => `    s${index}:\n      type: object\n`;
const reference = (index: number) => `                  - $ref: '#/components/schemas/s${index}'\n`;

/** Hostile documents at full size. */
export const LARGE: readonly Large[] = [
  { name: "a line of 500 MB, and nothing else", pieces: line, message: TOO_LARGE },
  {
    name: "a description of 500 MB",
    pieces: () => documentOf(around("description: ", line())),
    message: TOO_LARGE,
  },
  {
    name: "a name of 500 MB",
    pieces: () => documentOf("{}", around("    ", line(), ": {}\n")),
    message: TOO_LARGE,
  },
  {
    name: "a million components that nothing refers to",
    pieces: () => documentOf("{}", repeated(MILLION, component)),
  },
  {
    name: "a million components, all of them used",
    pieces: () => documentOf(around("anyOf:\n", repeated(MILLION, reference)), repeated(MILLION, component)),
    message: "too many to parse at once",
  },
  {
    name: "a million components in JSON",
    pieces: () =>
      around(
        '{"openapi":"3.0.4","paths":{"/things":{}},"components":{"schemas":{"a":{}',
        repeated(MILLION, (index) => `,"s${index}":{"type":"object","title":"a"}`),
        "}}}",
      ),
    message: "too many to parse at once",
  },
  {
    name: "a hundred thousand components, all of them used",
    pieces: () => documentOf(around("anyOf:\n", repeated(100_000, reference)), repeated(100_000, component)),
    message: "has over 12000 path items and components",
  },
  {
    name: "a hundred thousand schemas, each with the next as its base",
    pieces: () =>
      documentOf(
        "$ref: '#/components/schemas/s0'",
        repeated(100_000, (n) => `    s${n}:\n      allOf: [{$ref: '#/components/schemas/s${n + 1}'}, {}]\n`),
      ),
    message: "has over 12000 path items and components",
  },
  {
    name: "a thousand schemas that inherit ten thousand properties",
    pieces: () =>
      documentOf(
        around("anyOf:\n", repeated(1000, reference)),
        around(
          "    base:\n      properties:\n",
          repeated(10_000, (n) => `        p${n}: {}\n`),
          [
            ...repeated(1000, (n) => `    s${n}:\n      allOf: [{$ref: '#/components/schemas/base'}, {}]\n`),
          ].join(""),
        ),
      ),
    message: "types with inherited properties have over 400000 values",
  },
  {
    name: "a hundred thousand paths",
    pieces: () =>
      around(
        HEAD,
        repeated(100_000, (n) => `  /things/${n}: {}\n`),
      ),
    message: "has over 10000 path items",
  },
  {
    name: "a hundred thousand aliases, each of the one before",
    pieces: () =>
      around(
        "x-a0: &a0 []\n",
        repeated(100_000, (n) => `x-a${n + 1}: &a${n + 1} [*a${n}]\n`),
        [...documentOf("{}")].join(""),
      ),
    message: "its aliases nest deeper than 100 levels",
  },
];

/** Writes a large document to a file, piece by piece. */
export function writeLarge({ pieces }: Large, path: string): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces()) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}
