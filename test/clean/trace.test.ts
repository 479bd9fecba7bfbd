import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean, sourceOf } from '../../src/clean/clean.ts'
import { span } from '../../src/domain/span.ts'
import { articleBody, bytesOf, cleanText, page, paragraphs } from './pages.ts'

/** What the capture has where the report has these words. */
async function sourceWords(html: string, wanted: string): Promise<string | null> {
  const report = await clean(bytesOf(html), 'text/html')
  const at = report.text.indexOf(wanted)
  assert.ok(at >= 0, `${wanted} is not in the text`)
  const place = sourceOf(report.trace, span(at, at + wanted.length))
  return place === null ? null : html.slice(place.start, place.end)
}

const withLine = (line: string) => page({ body: `${articleBody}<p>${line}</p>` })

test('traces plain words to themselves', async () => {
  assert.equal(await sourceWords(page({}), 'two engines'), 'two engines')
})

test('traces across tags, character references and folded white space', async () => {
  const html = withLine(
    'The toll is <b>&euro;37</b> &amp; the&nbsp;fine\n\t is <i>&#8364;400</i>, the police said.',
  )
  assert.equal(await sourceWords(html, '€37 & the'), '&euro;37</b> &amp; the')
  assert.equal(await sourceWords(html, 'fine is €400'), 'fine\n\t is <i>&#8364;400')
  assert.equal(await sourceWords(html, '€'), '&euro;')
})

test('traces past scripts, styles and comments', async () => {
  const html = withLine(
    'Nobody <script>var x = "</p>"</script>was<style>p{}</style> hurt<!-- so far -->, the police said.',
  )
  assert.equal(await sourceWords(html, 'hurt'), 'hurt')
})

test('traces carriage returns and null bytes', async () => {
  const html = withLine('Nobody\r\nwas hu\0rt, the\rpolice said on the same evening.')
  assert.equal(await sourceWords(html, 'the police said'), 'the\rpolice said')
})

test('has no source for a headline that the page does not show', async () => {
  const html = `<meta property="og:title" content="Ferry to stop for weeks">${articleBody}`
  assert.equal(await sourceWords(html, 'Ferry to stop for weeks'), null)
})

test('has no source for the blank line between paragraphs', async () => {
  const report = await clean(bytesOf(page({})), 'text/html')
  const at = report.text.indexOf('\n\n')
  assert.equal(sourceOf(report.trace, span(at, at + 2)), null)
})

test('traces hard-wrapped text', async () => {
  const source = `The ferry stands still\n\n${paragraphs[0]}\nSay\u00adso  what\tyou will, said he.\n`
  const { text, trace } = await cleanText(source)
  const at = text.indexOf('Sayso what you')
  const place = sourceOf(trace, span(at, at + 'Sayso what you'.length))
  assert.equal(source.slice(place?.start, place?.end), 'Say\u00adso  what\tyou')
})
