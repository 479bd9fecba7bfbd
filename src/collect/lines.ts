// Reports out of JSON lines: `{id, text, published?, outlet?, url?, title?}`.
import { Refusal } from '../domain/fault.ts'
import type { Found, FoundFault, Given } from './found.ts'
import { lineBytes } from './limits.ts'

/** Every line that has an id and a text is a report; any other is a fault in its place. */
export async function* findLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Found> {
  let number = 0
  for await (const line of splitLines(chunks)) {
    number += 1
    const place = `${name}:${number}`
    if (line === null) {
      yield fault(place, null, `is longer than ${lineBytes} bytes`)
      continue
    }
    if (isBlank(line)) continue
    yield readLine(line, place)
  }
}

/** The lines of a stream without their line breaks; null stands for one that is too long. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = () => {
    const line = size > lineBytes ? null : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      size += end - start
      if (size <= lineBytes) parts.push(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    size += chunk.length - start
    // Past the limit nothing is kept but the count, so that no line can fill the memory.
    if (size > lineBytes) parts = []
    else if (start < chunk.length) parts.push(Uint8Array.prototype.slice.call(chunk, start))
  }
  if (size > 0) yield take()
}

const isBlank = (line: Uint8Array): boolean =>
  line.every((byte) => byte === 32 || byte === 9 || byte === 13)

function readLine(line: Uint8Array, name: string): Found {
  let value: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line)
    value = JSON.parse(text)
  } catch (error) {
    return fault(name, null, `is no JSON: ${(error as Error).message}`)
  }
  if (typeof value !== 'object' || value === null) return fault(name, null, 'is no JSON object')
  const { id, text, ...rest } = value as Record<string, unknown>
  if (typeof id !== 'string') return fault(name, null, 'has no "id" that is a string')
  if (typeof text !== 'string') return fault(name, id, 'has no "text" that is a string')
  return { kind: 'line', name, line, given: { id, text, ...stringsOf(rest) } }
}

/** A key that is no string (null, a number) is as good as absent: the report is there all the same. */
function stringsOf(rest: Record<string, unknown>): Omit<Given, 'id' | 'text'> {
  const known = ['published', 'outlet', 'url', 'title'].filter(
    (key) => typeof rest[key] === 'string' && rest[key] !== '',
  )
  return Object.fromEntries(known.map((key) => [key, rest[key]]))
}

const fault = (name: string, id: string | null, problem: string): FoundFault => ({
  kind: 'fault',
  name,
  id,
  fault: new Refusal('bad-line', {
    message: `${name} ${problem}.`,
    remedy: 'Give one object a line, with "id" and "text" as strings.',
  }),
})
