import type { Answer } from "./operation.ts";

// Which names `$select`, `$expand` and `$orderby` take, and what an answer then holds
// (OData URL Conventions 4.01, sections 5.1.3, 5.1.4 and 5.1.5).

/** The data of an answer: the items of a page, or the resource itself. */
type Resource<Data> = Data extends { value: readonly (infer T)[]; "@odata.nextLink"?: unknown } ? T : Data;

/** A name with an annotation, such as `@odata.type`. */
type Annotation = `${string}@${string}`;

/** The names of properties, of any subtype. */
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

/** The properties that `$select` and `$orderby` take. */
type Selectable<Op> = Path<Resource<Answer<Op>>>;

/** The navigation properties that `$expand` takes; `never` if the document does not name them. */
type Expandable<Op> =
  QueryOf<Op> extends { $expand?: readonly (infer Name)[] }
    ? string extends Name
      ? never
      : Name & string
    : never;

/** An entry of `$expand`: a navigation property, with options in parentheses or without. */
type Expansion<Op> = Expandable<Op> | `${Expandable<Op>}(${string})`;

/** An entry of `$orderby`. */
type Ordering<Op> = Selectable<Op> | `${Selectable<Op>} ${"asc" | "desc"}`;

type Has<Query, Name> = Name extends keyof Query ? true : false;

/** An object whose optional properties may be `undefined` under `exactOptionalPropertyTypes` too. */
export type Loose<T> = {
  [K in keyof T]: T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never);
};

/** The query options of a reading: three lists of names that exist, and the others as the document has them. */
export type QueryOption<Op, S, E, O> = Loose<Omit<QueryOf<Op>, "$select" | "$expand" | "$orderby">> &
  (Has<QueryOf<Op>, "$select"> extends true ? SelectOption<S, Selectable<Op>> : unknown) &
  (Has<QueryOf<Op>, "$expand"> extends true
    ? ExpandOption<E, [Expandable<Op>] extends [never] ? string : Expansion<Op>>
    : unknown) &
  (Has<QueryOf<Op>, "$orderby"> extends true ? OrderByOption<O, Ordering<Op>> : unknown);

// The first half infers the entries and lets an editor complete them; the second refuses literals that do not
// exist. Nothing is known of the entries of a `string[]`.
type SelectOption<S, Known> = { $select?: readonly S[] | readonly Known[] | undefined } & (string extends S
  ? unknown
  : { $select?: readonly Known[] | undefined });

type ExpandOption<E, Known> = { $expand?: readonly E[] | readonly Known[] | undefined } & (string extends E
  ? unknown
  : { $expand?: readonly Known[] | undefined });

type OrderByOption<O, Known> = { $orderby?: readonly O[] | readonly Known[] | undefined } & (string extends O
  ? unknown
  : { $orderby?: readonly Known[] | undefined });

/** The property that an entry of `$select` or `$expand` names. */
type Property<Entry> = Entry extends `${infer Name}(${string}`
  ? Name
  : Entry extends `${infer Name}/${string}`
    ? Name
    : Entry;

/** A resource with the properties that were asked for. */
type Shaped<T, S, E, Navigation> = T extends object
  ? {
      [K in keyof T as K extends Annotation
        ? K
        : K extends Property<E>
          ? K
          : [S] extends [never]
            ? K extends Navigation
              ? never
              : K
            : K extends Property<S>
              ? K
              : never]: T[K];
    }
  : T;

/** Whether the entries are literals, so that the answer is known. */
type IsKnown<S, E> = string extends S ? false : string extends E ? false : true;

/**
 * The data of a reading by its `$select` and `$expand`: the properties of a literal `$select`, and a navigation
 * property only if `$expand` asks for it. If a list is not literal, all properties.
 */
export type Shape<Op, S, E> =
  IsKnown<S, E> extends false
    ? Answer<Op>
    : [S | Expandable<Op>] extends [never]
      ? Answer<Op>
      : Answer<Op> extends { value: readonly (infer T)[]; "@odata.nextLink"?: unknown }
        ? Omit<Answer<Op>, "value"> & { value: Shaped<T, S, E, Expandable<Op>>[] }
        : Shaped<Answer<Op>, S, E, Expandable<Op>>;
