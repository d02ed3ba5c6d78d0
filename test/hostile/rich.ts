import type { JsonObject } from "../../scripts/document/json.ts";
import { parseYamlObject } from "../../scripts/document/yaml.ts";

/** A document without findings that has each object and most fields of the specification. */
export const RICH: JsonObject = parseYamlObject(
  `openapi: 3.1.0
info: {title: Things, version: '1', description: Words., contact: {name: N, url: 'https://a.test'}}
externalDocs: {url: 'https://a.test/docs', description: More.}
servers:
  - url: https://{region}.graph.test/beta/
    description: Words.
    variables: {region: {default: eu, enum: [eu, us], description: Words.}}
tags:
  - {name: things, description: Words., externalDocs: {url: 'https://a.test'}}
security: [{key: []}]
paths:
  /things/{id}:
    summary: Words
    description: Words.
    parameters:
      - {$ref: '#/components/parameters/id'}
      - {name: mode, in: query, description: Words., deprecated: true, style: form, explode: false,
         schema: {type: array, items: {type: string, enum: [a, b]}}}
    get:
      operationId: things.Get
      summary: Words
      description: Words.
      tags: [things]
      deprecated: true
      externalDocs: {url: 'https://a.test'}
      security: [{key: []}]
      parameters: [{name: If-Match, in: header, schema: {type: string, default: a, maxLength: 9}, example: a}]
      responses:
        2XX:
          description: Words.
          links: {next: {$ref: '#/components/links/next'}}
          headers: {Retry-After: {$ref: '#/components/headers/wait'}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/ns.thing'}
              examples: {one: {$ref: '#/components/examples/one'}}
        4XX: {$ref: '#/components/responses/error'}
    patch:
      operationId: things.Update
      requestBody: {$ref: '#/components/requestBodies/thing'}
      responses:
        '204': {description: Words.}
        4XX: {$ref: '#/components/responses/error'}
      callbacks:
        changed:
          '{$request.body#/url}':
            post:
              operationId: things.Changed
              summary: Words
              responses: {2XX: {description: Words.}, 4XX: {description: Words.}}
components:
  parameters:
    id: {name: id, in: path, required: true, description: Words., schema: {type: string}}
  headers:
    wait: {description: Words., required: true, schema: {type: integer, format: int32, minimum: 0, maximum: 9}}
  links:
    next: {operationId: things.Get, parameters: {id: $response.body#/id}, description: Words.}
  examples:
    one: {summary: Words, description: Words., value: {id: a}}
  requestBodies:
    thing:
      description: Words.
      required: true
      content:
        application/json: {schema: {$ref: '#/components/schemas/ns.thing'}}
        multipart/form-data:
          schema: {type: object, properties: {file: {type: string}}}
          encoding: {file: {contentType: a/b, headers: {X-Size: {description: Words., schema: {type: integer}}}}}
  responses:
    error:
      description: Words.
      content: {application/json: {schema: {$ref: '#/components/schemas/ns.error'}}}
  securitySchemes:
    key: {type: http, scheme: bearer, bearerFormat: JWT, description: Words.}
  schemas:
    ns.error: {type: object, required: [code], properties: {code: {type: string, pattern: '^a+$', minLength: 1}}}
    ns.base: {type: object, title: base, properties: {id: {type: string, readOnly: true, examples: [a]}}}
    ns.thing:
      title: thing
      description: Words.
      allOf:
        - {$ref: '#/components/schemas/ns.base'}
        - type: object
          required: ['@odata.type']
          properties:
            '@odata.type': {type: string}
            name: {type: [string, 'null'], description: Words., format: date-time, default: a}
            size: {oneOf: [{type: number, format: double, nullable: true}, {type: string, nullable: true}]}
            status: {anyOf: [{$ref: '#/components/schemas/ns.status'}, {type: object, nullable: true}]}
            access: {$ref: '#/components/schemas/ns.access'}
            level: {$ref: '#/components/schemas/ns.level'}
            kids: {type: array, items: {$ref: '#/components/schemas/ns.thing'}, minItems: 0, maxItems: 9, uniqueItems: true}
            pair: {type: array, prefixItems: [{type: string}, {type: number}]}
            bag: {type: object, additionalProperties: {type: integer, multipleOf: 2}}
            kind: {const: a}
            secret: {type: string, writeOnly: true}
          discriminator:
            propertyName: '@odata.type'
            mapping: {'#ns.largeThing': '#/components/schemas/ns.largeThing'}
      x-ms-discriminator-value: '#ns.thing'
    ns.largeThing:
      allOf:
        - {$ref: '#/components/schemas/ns.thing'}
        - {type: object, properties: {'@odata.type': {type: string}, large: {type: boolean}}}
    ns.status: {type: string, title: status, description: Words., enum: [on, off, unknownFutureValue, later]}
    ns.level: {type: string, enum: [low, high]}
    ns.access: {type: string, enum: [read, write, unknownFutureValue], x-ms-enum-flags: {isFlags: true}}
`,
  "rich",
);
