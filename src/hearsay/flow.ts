// How work flows: several at once but in order, and in batches.

/** The results in the order of the inputs, with `width` of them under way at once. */
export async function* inOrder<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  width: number,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underway: Promise<Out>[] = []
  for await (const input of inputs) {
    const result = work(input)
    // Awaited in its turn; until then a rejection must not count as unhandled.
    result.catch(() => {})
    underway.push(result)
    if (underway.length >= width) yield (await underway.shift()) as Out
  }
  for (const result of underway) yield await result
}

/** Items in batches of at most `size`; one that has waited `patience` milliseconds goes as it is. */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
  patience: number,
): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]()
  let batch: Item[] = []
  let next = iterator.next()
  let deadline: Promise<'late'> | null = null
  for (;;) {
    deadline ??= batch.length > 0 ? later(patience) : null
    const outcome = await (deadline === null ? next : Promise.race([next, deadline]))
    if (outcome !== 'late') {
      if (outcome.done) break
      batch.push(outcome.value)
      next = iterator.next()
    }
    if (batch.length < size && outcome !== 'late') continue
    yield batch
    batch = []
    deadline = null
  }
  if (batch.length > 0) yield batch
}

const later = (milliseconds: number): Promise<'late'> =>
  new Promise((resolve) => setTimeout(() => resolve('late'), milliseconds).unref())
