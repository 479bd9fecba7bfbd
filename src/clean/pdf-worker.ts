// Reads a PDF's lines in a thread of its own, so that a hostile file can be stopped.
import { parentPort, workerData } from 'node:worker_threads'
import type { PdfLine, PdfRead } from './pdf.ts'

/** What a piece of text on a page is to pdf.js. */
interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

interface Task {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Bytes that decoded streams may take: one of them, and all together. */
  readonly streamBytes: number
  readonly allBytes: number
}

const task = workerData as Task
boundBuffers(task.streamBytes, task.allBytes)
parentPort?.postMessage(
  await read(task).catch((error: unknown) => ({ kind: 'broken', why: String(error) })),
)

/**
 * A stream of a few bytes can be decoded to gigabytes, which no limit on a thread's heap counts. Buffers
 * are counted here instead, before pdf.js takes its first one; without the runtime's own decoder it
 * uses one of its own, which asks for them.
 */
function boundBuffers(one: number, all: number): void {
  let taken = 0
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, args, made) {
      const size = typeof args[0] === 'number' ? args[0] : 0
      if (size > 1_000_000) taken += size
      if (size > one || taken > all) throw new RangeError('the file unpacks to too much')
      return Reflect.construct(target, args, made)
    },
  })
}

async function read({ bytes, pages: most }: Task): Promise<PdfRead> {
  const { getDocumentProxy, getMeta } = await import('unpdf')
  const document = await getDocumentProxy(bytes, { verbosity: 0 })
  if (document.numPages > most) return { kind: 'long', pages: document.numPages }
  const { info } = await getMeta(document)
  const pages: PdfLine[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items.filter((item): item is typeof item & Item => 'str' in item)))
    page.cleanup()
  }
  const { Title: title } = info as Record<string, unknown>
  return { kind: 'read', title: typeof title === 'string' ? title : null, pages }
}

/** Pieces that stand at one height are a line; a gap wider than a fifth of the letters' height is a space. */
function linesOf(items: readonly Item[]): PdfLine[] {
  const lines: PdfLine[] = []
  let end = 0
  for (const { str, transform, width, height } of items) {
    const [, , , scale = 0, x = 0, y = 0] = transform
    const size = height || Math.abs(scale)
    const last = lines.at(-1)
    if (str.trim() === '') {
      if (last && str !== '' && !last.text.endsWith(' ')) last.text += ' '
      continue
    }
    if (last && Math.abs(last.y - y) < 0.4 * Math.max(size, last.size) && x >= end - size) {
      if (x - end > 0.2 * size && !last.text.endsWith(' ')) last.text += ' '
      last.text += str
      last.size = Math.max(last.size, size)
    } else lines.push({ text: str, x, y, size, end: x + width })
    end = x + width
    const line = lines.at(-1)
    if (line) line.end = Math.max(line.end, end)
  }
  return lines.filter(({ text }) => text.trim() !== '')
}
