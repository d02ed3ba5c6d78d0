import type { Answer } from "./operation.ts";

// The names in `$select`, `$expand` and `$orderby`, and the properties of the response
// (OData URL Conventions 4.01, sections 5.1.3, 5.1.4 and 5.1.5).

/** A page. Documents of services other than Graph do not require its list. */
interface Page<T> {
  value?: readonly T[];
  "@odata.nextLink"?: unknown;
}

/** The resource in a response: an item of a page, or the data itself. */
type Resource<Data> = Data extends Page<infer T> ? T : Data;

/** A name with an annotation, such as `@odata.type`. */
type Annotation = `${string}@${string}`;

/** The names of the properties of a type and of all subtypes. */
type Names<T> = T extends unknown ? Exclude<keyof T & string, Annotation> : never;

type ValueOf<T, Name> = T extends unknown ? (Name extends keyof T ? NonNullable<T[Name]> : never) : never;

type NamesBelow<Value> = Value extends readonly unknown[]
  ? never
  : Value extends object
    ? Names<Value>
    : never;

/** The properties of a resource, and those of its objects: `createdBy`, `createdBy/user`. */
type Path<T> = Names<T> | { [Name in Names<T>]: `${Name}/${NamesBelow<ValueOf<T, Name>>}` }[Names<T>];

/** The query options of an operation. */
type QueryOf<Op> = Op extends { parameters: { query?: infer Query } } ? NonNullable<Query> : never;

/** The names that `$select` and `$orderby` accept. */
type Selectable<Op> = Path<Resource<Answer<Op>>>;

/** The navigation properties that `$expand` accepts; `never` if the document does not list them. */
type Expandable<Op> =
  QueryOf<Op> extends { $expand?: readonly (infer Name)[] }
    ? string extends Name
      ? never
      : Name & string
    : never;

/** An entry of `$expand`: a navigation property, with or without options in parentheses. */
type Expansion<Op> = Expandable<Op> | `${Expandable<Op>}(${string})`;

/** An entry of `$orderby`. */
type Ordering<Op> = Selectable<Op> | `${Selectable<Op>} ${"asc" | "desc"}`;

/** An object whose optional properties may be `undefined` under `exactOptionalPropertyTypes` too. */
export type Loose<T> = {
  [K in keyof T]: T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never);
};

/**
 * The options that are lists of names. Their entries are inferred, which only works outside conditional types; the
 * existing names are in the same union, so that an editor completes them.
 */
interface Lists<Op, S, E, O> {
  readonly $select?: readonly S[] | readonly Selectable<Op>[] | undefined;
  readonly $expand?: readonly E[] | readonly Expansion<Op>[] | undefined;
  readonly $orderby?: readonly O[] | readonly Ordering<Op>[] | undefined;
}

type ListName = "$select" | "$expand" | "$orderby";

type NotLists<Q> = { [K in keyof Q as K extends ListName ? never : K]: Q[K] };

/** Refuses names that do not exist, and lists that the operation does not accept. */
type Check<Q, Name extends string, Entry, Known> = Name extends keyof Q
  ? string extends Entry
    ? unknown
    : { readonly [K in Name]?: readonly Known[] | undefined }
  : { readonly [K in Name]?: never };

/** The query options of a GET request: three lists of existing names, and the other options of the document. */
export type QueryOption<Op, S, E, O> = Lists<Op, S, E, O> &
  Loose<NotLists<QueryOf<Op>>> &
  Check<QueryOf<Op>, "$select", S, Selectable<Op>> &
  Check<QueryOf<Op>, "$expand", E, [Expandable<Op>] extends [never] ? string : Expansion<Op>> &
  Check<QueryOf<Op>, "$orderby", O, Ordering<Op>>;

/** The property of an entry: after the name of a type, before a path or options. */
type Property<Entry> = Entry extends `${string}.${string}/${infer Rest}`
  ? Property<Rest>
  : Entry extends `${infer Name}(${string}`
    ? Name
    : Entry extends `${infer Name}/${string}`
      ? Name
      : Entry;

/** A resource with some of its properties, and its annotations. */
export type With<T, Names> = Pick<T, Extract<keyof T, Names | Annotation>>;

/** A resource without some of its properties. */
export type Without<T, Names> = Pick<T, Exclude<keyof T, Names>>;

type Unexpanded<T, Names> = [Names] extends [never] ? T : Without<T, Names>;

/** A resource with the requested properties. */
type Shaped<T, S, E, Navigation> = T extends object
  ? [S] extends [never]
    ? Unexpanded<T, Exclude<Navigation, Property<E>> & keyof T>
    : With<T, Property<S | E>>
  : T;

/** Whether the entries are literals, so that the properties of the response are known. */
type IsKnown<S, E> = string extends S ? false : string extends E ? false : true;

/**
 * The data of a response by `$select` and `$expand`: the properties of a literal `$select`, and a navigation property
 * only if `$expand` names it. All properties if a list is not literal.
 */
export type Shape<Op, S, E> =
  IsKnown<S, E> extends false
    ? Answer<Op>
    : [S | Expandable<Op>] extends [never]
      ? Answer<Op>
      : Answer<Op> extends Page<infer T>
        ? {
            [K in keyof Answer<Op>]: K extends "value"
              ? Shaped<T, S, E, Property<Expandable<Op>>>[]
              : Answer<Op>[K];
          }
        : Shaped<Answer<Op>, S, E, Property<Expandable<Op>>>;
