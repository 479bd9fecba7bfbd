// From a PDF to a report: lines to paragraphs, running heads and page numbers cut.
import { Worker } from 'node:worker_threads'
import { Refusal } from '../domain/fault.ts'
import type { Report } from '../domain/report.ts'
import { span } from '../domain/span.ts'
import type { Hints } from './clean.ts'
import { wordsIn } from './fold.ts'
import * as limits from './limits.ts'
import { trimmed, type Unit } from './lines.ts'
import { reportOf } from './plain.ts'

/** A line of a page, in points from the lower left corner. */
export interface PdfLine {
  text: string
  readonly x: number
  readonly y: number
  /** Height of its letters. */
  size: number
  /** Where it ends on the right. */
  end: number
}

export type PdfRead =
  | {
      readonly kind: 'read'
      readonly title: string | null
      readonly pages: readonly PdfLine[][]
    }
  | { readonly kind: 'long'; readonly pages: number }
  | { readonly kind: 'broken'; readonly why: string }

/** @throws Refusal `too-long`, `broken-pdf`, `no-text`. */
export async function cleanPdf(bytes: Uint8Array, hints: Hints): Promise<Report> {
  const read = await readApart(bytes)
  if (read.kind === 'long') {
    throw new Refusal('too-long', {
      message: `The PDF has ${read.pages} pages; at most ${limits.pdfPages} are read.`,
      remedy: 'Split it.',
    })
  }
  if (read.kind === 'broken') throw broken(read.why)
  return reportOfPages(
    read.pages.map((page) => [...page]),
    titleIn(read),
    hints,
  )
}

const broken = (why: string): Refusal =>
  new Refusal('broken-pdf', {
    message: `The PDF cannot be read: ${why.slice(0, 200)}.`,
    remedy: 'Open it in a reader and save it anew, or give its text as a text file.',
  })

/** In a thread with bounded memory and time. */
function readApart(bytes: Uint8Array): Promise<PdfRead> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: {
      bytes: Uint8Array.from(bytes),
      pages: limits.pdfPages,
      streamBytes: limits.pdfStream,
      allBytes: limits.pdfStreams,
    },
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMemory },
    stdout: true,
    stderr: true,
  })
  return new Promise<PdfRead>((resolve) => {
    const stop = (why: string) => resolve({ kind: 'broken', why })
    const timer = setTimeout(
      () => stop(`it takes longer than ${limits.pdfTime / 1000} s`),
      limits.pdfTime,
    )
    worker.once('message', (read: PdfRead) => resolve(read))
    worker.once('error', (error) => stop(error.message))
    worker.once('exit', () => {
      clearTimeout(timer)
      stop('its reader stopped')
    })
  }).finally(() => worker.terminate())
}

/** Programs put file names and their own name where the title should be. */
function titleIn({ title, pages }: Extract<PdfRead, { kind: 'read' }>): string | undefined {
  const stated = title?.trim() ?? ''
  const shown = (pages[0] ?? [])
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
  if (stated.length > 8 && shown.toLowerCase().includes(stated.toLowerCase())) return stated
  return largest(pages[0] ?? [])
}

/** The lines of the first page that are set in the largest letters, where they stand out. */
function largest(lines: readonly PdfLine[]): string | undefined {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b)
  const top = sizes.at(-1) ?? 0
  const usual = sizes[sizes.length >> 1] ?? 0
  if (top < 1.15 * usual) return undefined
  const from = lines.findIndex(({ size }) => size > 0.98 * top)
  let to = from
  while ((lines[to]?.size ?? 0) > 0.98 * top) to += 1
  const words = lines
    .slice(from, to)
    .map(({ text }) => text.trim())
    .join(' ')
  return words.length < limits.fieldLength ? words : undefined
}

function reportOfPages(pages: PdfLine[][], title: string | undefined, hints: Hints): Report {
  const kept = withoutRunningHeads(pages)
  const { text, starts, units } = setPages(kept)
  return reportOf(
    {
      source: text,
      units,
      words: wordsIn(text),
      trace: (runs) => ({ kind: 'pdf', pages: starts, runs }),
    },
    { ...hints, title: hints.title ?? title },
  )
}

/** Lines that stand on the edge of a page and come back on others, but for their numbers. */
function withoutRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const edges = (page: readonly PdfLine[]) => new Set([...page.slice(0, 2), ...page.slice(-2)])
  const form = ({ text }: PdfLine) =>
    text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set([...edges(page)].map(form)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.map((page) => {
    const atEdge = edges(page)
    return page.filter((line) => {
      if (!atEdge.has(line)) return true
      const number =
        /^\W*(?:page|p\.|seite|página|стр\.?)?\s*\d{1,4}(?:\s*(?:of|\/|von|de|из)\s*\d{1,4})?\W*$/i.test(
          line.text,
        )
      return !number && (counts.get(form(line)) ?? 0) < Math.max(2, Math.min(3, pages.length))
    })
  })
}

interface Setting {
  readonly text: string
  /** Where each page starts in the text. */
  readonly starts: readonly number[]
  readonly units: readonly Unit[]
}

/** Writes the lines one under the other and notes which of them belong to one paragraph. */
function setPages(pages: readonly PdfLine[][]): Setting {
  const parts: string[] = []
  const starts: number[] = []
  const units: Unit[] = []
  let at = 0
  let before: PdfLine | null = null
  const gap = usualGap(pages)
  for (const page of pages) {
    starts.push(at)
    for (const line of page) {
      const last = units.at(-1)
      const begins =
        before === null || last === undefined || beginsParagraph(before, line, gap, page)
      const start = begins ? at : last.span.start
      if (!begins) units.pop()
      units.push({ span: span(start, at + line.text.length), words: '', paragraph: units.length })
      parts.push(line.text, '\n')
      at += line.text.length + 1
      before = line
    }
  }
  const text = parts.join('')
  return { text, starts, units: units.flatMap((unit) => withWords(unit, text)) }
}

function withWords(unit: Unit, text: string): Unit[] {
  const tight = trimmed(text, unit.span.start, unit.span.end)
  return tight === null ? [] : [{ ...unit, span: tight, words: text.slice(tight.start, tight.end) }]
}

/** The distance between lines of one paragraph: a small one of all there are, though not the smallest. */
function usualGap(pages: readonly PdfLine[][]): number {
  const gaps = pages
    .flatMap((page) => page.slice(1).map((line, i) => (page[i] as PdfLine).y - line.y))
    .filter((gap) => gap > 0)
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 0
}

/** How much wider than usual a gap between paragraphs is, and how far an indent goes in letters' heights. */
const wide = 1.35
const indent = 0.8

function beginsParagraph(
  before: PdfLine,
  line: PdfLine,
  gap: number,
  page: readonly PdfLine[],
): boolean {
  if (Math.abs(before.size - line.size) > 0.1 * line.size) return true
  const ended = /[.!?:…]["”’»)\]]*\s*$/.test(before.text)
  const drop = before.y - line.y
  if (drop <= 0) return ended || !/^\s*\p{Ll}/u.test(line.text)
  if (gap > 0 && drop > wide * gap) return true
  const right = Math.max(...page.map(({ end }) => end))
  const short = before.end < right - 0.15 * (right - before.x)
  return (ended && short) || (ended && line.x - before.x > indent * line.size)
}
