// Captures made to hurt, by name; and one of them cleaned in a process of its own.
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { clean, sniff } from '../../src/clean/clean.ts'
import { Refusal } from '../../src/domain/fault.ts'
import { articleBody, page } from './pages.ts'
import { pdf } from './pdfs.ts'

const text = (words: string) => new TextEncoder().encode(words)

/** Megabytes of spaces, packed without ever being laid out. */
function spaces(megabytes: number): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(1024 * 1024, 32), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Uint8Array>(megabytes).fill(one), end])
}
const lines = (count: number) =>
  deflateSync(text(`BT /F 12 Tf 50 700 Td ${'(Nobody was hurt) Tj 0 -14 Td '.repeat(count)}ET`))

/** Name to bytes; a name's end says what a file of it would be called. */
export const shapes: Readonly<Record<string, () => Uint8Array>> = {
  'empty.html': () => new Uint8Array(),
  '60 MB.html': () => text('<p>word word word word word</p>\n'.repeat(1_900_000)),
  'nested 200,000 deep.html': () =>
    text('<div>'.repeat(200_000) + articleBody + '</div>'.repeat(200_000)),
  'a million bold.html': () => text('<p>a'.concat('<b>'.repeat(1_000_000), articleBody)),
  'formatting left open.html': () =>
    text(
      Array.from({ length: 250 }, (_, i) => `<font color=${i}>`).join('') +
        '<p>x</p>'.repeat(25_000),
    ),
  '500,000 attributes.html': () =>
    text(`<div ${Array.from({ length: 500_000 }, (_, i) => `a${i}=1`).join(' ')}>${articleBody}`),
  'text before a table.html': () =>
    text(`<table>${'<b>x</b>'.repeat(90_000)}<tr><td>${articleBody}`),
  'tables in tables.html': () => text('<table><tr><td>'.repeat(80_000) + articleBody),
  'lists left open.html': () => text('<ul><li>'.repeat(100_000) + articleBody),
  'drawings left open.html': () =>
    text('<svg><g>'.repeat(60_000) + '<p>x'.repeat(60_000) + articleBody),
  'comments left open.html': () => text('<!--'.repeat(1_000_000) + articleBody),
  'angle brackets.html': () => text(`<p>${'<'.repeat(5_000_000)}`),
  'references.html': () =>
    text(`<p>${'&amp;&copy;&#x41;&notanentity;'.repeat(150_000)}</p>${articleBody}`),
  'a headline of 100 KB.html': () =>
    text(`<title>${'a | '.repeat(25_000)}</title><h1>${'a - '.repeat(25_000)}</h1>${articleBody}`),
  'JSON-LD nested.html': () =>
    text(`<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${articleBody}`),
  'JSON-LD full of brackets.html': () =>
    text(
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${'<'.repeat(3_000_000)}"}</script>${articleBody}`,
    ),
  'dates by the thousand.html': () =>
    text(`<h1>What a headline says</h1>${'<time>a</time>'.repeat(70_000)}${articleBody}`),
  '29,000 paragraphs.html': () =>
    text(
      Array.from(
        { length: 29_000 },
        (_, i) => `<p>Lorry number ${i} crossed the bridge at noon.</p>`,
      ).join(''),
    ),
  'one line of 5 MB.html': () =>
    text(`<p>${'Nobody was hurt when the bridge was shut. '.repeat(120_000)}</p>`),
  'one line of 5 MB.txt': () => text('Nobody was hurt when the bridge was shut. '.repeat(120_000)),
  'quotation marks.txt': () => text('"'.repeat(2_000_000) + ' (" '.repeat(700_000)),
  '2,500,000 lines.txt': () => text('a\n'.repeat(2_500_000)),
  'strips.txt': () => text('x x x x x x x x x x x x !\n'.repeat(45_000)),
  'null bytes.html': () => text(page({}).replaceAll('bridge', 'bri\0dge')),
  'lone surrogates.html': () => Buffer.from(`\ufeff${page({})}\ud800\udc00\ud800`, 'utf16le'),
  'noise.bin': () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255),
  'archive.zip': () => text('PK\u0003\u0004 and so on'),
  'a stream of 2 GB.pdf': () => pdf([spaces(2000)]),
  'a stream in a stream.pdf': () => pdf([deflateSync(spaces(1000))], '[/FlateDecode/FlateDecode]'),
  '50 streams of 60 MB.pdf': () => pdf(Array(50).fill(spaces(60))),
  'pages without end.pdf': () => pdf(Array(40).fill(lines(200_000))),
  '3,000 pages.pdf': () => pdf(Array(3000).fill(lines(1))),
  'broken.pdf': () => text('%PDF-1.7\nnothing of the kind'),
}

if (import.meta.main) {
  const name = process.argv[2] as string
  const bytes = (shapes[name] as () => Uint8Array)()
  const start = performance.now()
  const outcome = await Promise.resolve()
    .then(() => clean(bytes, sniff(bytes, name)))
    .then(
      () => 'clean',
      (error: unknown) => (error instanceof Refusal ? error.code : `not a refusal: ${error}`),
    )
  const seconds = (performance.now() - start) / 1000
  console.log(
    JSON.stringify({ outcome, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }),
  )
}
