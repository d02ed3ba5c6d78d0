/** Decisions taken from a list of numbers, over and over. All are the first option where it is empty. */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    const count = this.#numbers.length;
    const number = this.#numbers[this.#next % count] ?? 0;
    const round = Math.floor(this.#next / Math.max(1, count));
    this.#next += 1;
    return count === 0 ? 0 : (number * (1 + 2 * round)) % limit;
  }

  /** True in one case of so many. */
  oneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }

  /** One of the options. */
  pick<Option>(first: Option, ...others: readonly Option[]): Option {
    return [first, ...others][this.below(others.length + 1)] ?? first;
  }
}
