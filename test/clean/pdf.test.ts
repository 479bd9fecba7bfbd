import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean, sniff, sourceOf } from '../../src/clean/clean.ts'
import { span } from '../../src/domain/span.ts'
import { marked } from './pages.ts'
import { contentOf, type Line, pdf } from './pdfs.ts'

const head: Line = ['Danube Ports Bulletin No. 7', 9, 0]
const pages: readonly (readonly Line[])[] = [
  [
    head,
    ['Ferry at Calafat to stop for three weeks', 20, 60],
    ['The ferry between Calafat and Vidin will stop running on Mon-', 11, 40],
    ['day, the port office said on Friday. Its two engines are to be re-', 11, 14],
    ['placed in a dry-dock.', 11, 14],
    ['The office has asked hauliers to use the bridge, and the haul-', 11, 28],
    ['iers have agreed, though the detour over the bridge takes them an', 11, 14],
    ['1', 9, 300],
  ],
  [
    head,
    ['hour longer, as the office itself admits in its letter of last week.', 11, 60],
    ['About ninety lorries a day crossed on the ferry last year in all.', 11, 28],
    ['2', 9, 300],
  ],
]

test('joins the lines of a PDF to paragraphs and cuts its running heads and page numbers', async () => {
  const bytes = pdf(pages.map(contentOf))
  assert.equal(sniff(bytes, 'x'), 'application/pdf')
  const report = await clean(bytes, 'application/pdf')
  assert.deepEqual(marked(report), [
    'title: Ferry at Calafat to stop for three weeks',
    'body: The ferry between Calafat and Vidin will stop running on Monday, the port office said on Friday. Its two engines are to be replaced in a dry-dock.',
    'body: The office has asked hauliers to use the bridge, and the hauliers have agreed, though the detour over the bridge takes them an hour longer, as the office itself admits in its letter of last week.',
    'body: About ninety lorries a day crossed on the ferry last year in all.',
  ])
})

test('takes the title that the file states where its first page shows it', async () => {
  const stated = pdf(pages.map(contentOf), undefined, 'ferry at calafat to stop')
  assert.equal(
    (await clean(stated, 'application/pdf')).title,
    'Ferry at Calafat to stop for three weeks',
  )
  const program = pdf(pages.map(contentOf), undefined, 'Microsoft Word - letter_final2.doc')
  assert.equal(
    (await clean(program, 'application/pdf')).title,
    'Ferry at Calafat to stop for three weeks',
  )
})

test('knows for each word the page that it stands on', async () => {
  const { text, trace } = await clean(pdf(pages.map(contentOf)), 'application/pdf')
  assert.ok(trace.kind === 'pdf')
  const pageOf = (words: string) => {
    const at = text.indexOf(words)
    const place = sourceOf(trace, span(at, at + words.length))
    return trace.pages.findLastIndex((start) => start <= (place?.start ?? -1)) + 1
  }
  assert.equal(trace.pages.length, 2)
  assert.equal(pageOf('Monday'), 1)
  assert.equal(pageOf('ninety lorries'), 2)
})

test('refuses a PDF of pictures', async () => {
  await assert.rejects(clean(pdf([contentOf([])]), 'application/pdf'), { code: 'no-text' })
})
