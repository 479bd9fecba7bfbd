// Reports out of a stream: one page, or JSON lines.
import { Refusal } from '../domain/fault.ts'
import type { Found } from './found.ts'
import { fileBytes } from './limits.ts'

export { findLines } from './lines.ts'

/** The whole stream as one page. */
export async function* findInput(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  const name = 'standard input'
  yield { kind: 'page', name, place: null, bytes: () => readAll(chunks, name) }
}

async function readAll(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > fileBytes)
      throw new Refusal('too-large', {
        message: `${name} has more than ${fileBytes / 1024 / 1024} MB.`,
        remedy: 'Give the pages one by one, or as JSON lines with --jsonl.',
      })
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
