/** The last `kept` values, by everything they depend on, so that a key never goes stale; the least recently used gives way. */
export class Recent<Value> {
  readonly #values = new Map<string, Value>()

  constructor(private readonly kept: number) {}

  async get(key: string, compute: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(key) ?? (await compute())
    this.#values.delete(key)
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.kept && oldest !== undefined) this.#values.delete(oldest)
    return value
  }
}
