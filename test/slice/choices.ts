/** Makes decisions from a list of numbers, used in a circle. Takes the first option if the list is empty. */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** Returns a number from 0 to `limit - 1`. */
  below(limit: number): number {
    const count = this.#numbers.length;
    const number = this.#numbers[this.#next % count] ?? 0;
    const round = Math.floor(this.#next / Math.max(1, count));
    this.#next += 1;
    return count === 0 ? 0 : (number * (1 + 2 * round)) % limit;
  }

  /** Returns true in one of `count` cases. */
  oneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  /** Returns one of the options. */
  pick<Option>(first: Option, ...others: readonly Option[]): Option {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }
}
