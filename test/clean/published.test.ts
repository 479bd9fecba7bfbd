import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDate } from '../../src/clean/dates.ts'
import { articleBody, cleanPage } from './pages.ts'

const dates: readonly (readonly [words: string, date: string | null])[] = [
  ['2024-03-02T08:10:00+03:00', '2024-03-02T08:10:00+03:00'],
  ['2024-03-02T08:10:00.123+0300', '2024-03-02T08:10:00+03:00'],
  ['2024-03-02T08:10Z', '2024-03-02T08:10:00Z'],
  ['2024-03-02 08:10:00', '2024-03-02'],
  ['20240302', '2024-03-02'],
  ['1709368200', '2024-03-02T08:30:00Z'],
  ['Sat, 02 Mar 2024 08:10:00 GMT', '2024-03-02T08:10:00Z'],
  ['Fri Apr 28 19:20:36 CEST 2023', '2023-04-28T19:20:36+02:00'],
  ['March 2nd, 2024', '2024-03-02'],
  ['May 5, 2023 at 9:05 p.m. EDT', '2023-05-05T21:05:00-04:00'],
  ['2. März 2024', '2024-03-02'],
  ['2 березня 2024, 11:10', '2024-03-02'],
  ['2 de marzo de 2024', '2024-03-02'],
  ['2024年3月2日', '2024-03-02'],
  ['02.03.2024 08:10', '2024-03-02'],
  ['13/2/2024', '2024-02-13'],
  ['0001-01-01T00:00:00Z', null],
  ['1970-01-01', null],
  ['2024-02-30', null],
  ['9999-01-01', null],
  ['in May', null],
  ['1.2.3.4', null],
]
for (const [words, date] of dates)
  test(`reads "${words}" as ${date}`, () => assert.equal(readDate(words), date))

test('reads figures with the month first where the page is American', () => {
  assert.equal(readDate('3/2/2024', true), '2024-03-02')
  assert.equal(readDate('3/2/2024', false), '2024-02-03')
})

const stated: readonly (readonly [what: string, head: string, top: string, date: string | null])[] =
  [
    [
      'JSON-LD, whatever the modified date',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","dateModified":"2024-03-04T10:00:00+02:00","datePublished":"2024-03-01T18:05:00+02:00"}</script>',
      '',
      '2024-03-01T18:05:00+02:00',
    ],
    [
      'a meta element',
      '<meta property="article:modified_time" content="2024-03-04T10:00:00+02:00"><meta property="article:published_time" content="2024-03-01T18:05:00+02:00">',
      '',
      '2024-03-01T18:05:00+02:00',
    ],
    [
      'a time element',
      '',
      '<time datetime="2024-03-01T18:05:00+02:00">Friday</time>',
      '2024-03-01T18:05:00+02:00',
    ],
    [
      'the time element that does not speak of a change',
      '',
      '<p>Updated <time datetime="2024-03-04">4 March</time></p><p><time datetime="2024-03-01">1 March</time></p>',
      '2024-03-01',
    ],
    [
      'a visible line',
      '',
      '<p class="date">Published 28 February 2024, updated 4 March 2024</p>',
      '2024-02-28',
    ],
    [
      'a marked element that is no time element',
      '',
      '<span itemprop="datePublished" content="2024-03-02T18:05:00+02:00">Saturday</span>',
      '2024-03-02T18:05:00+02:00',
    ],
    [
      'the JSON-LD of a page that calls itself no article',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2024-03-02"}]}</script>',
      '',
      '2024-03-02',
    ],
    [
      'a meta element under the name of a plugin',
      '<meta name="sharer:article_published_time" content="2024-03-02">',
      '',
      '2024-03-02',
    ],
    [
      'a line that calls it so, whatever programs are told',
      '<meta name="date" content="2024-11-01">',
      '<p>Erstellt am: 11.01.2024</p>',
      '2024-01-11',
    ],
    [
      'a line under its label',
      '<meta name="date" content="2024-03-05">',
      '<div>Published on</div><div>2 March 2024</div>',
      '2024-03-02',
    ],
    [
      'of two stated days the one that readers see',
      '<meta property="article:published_time" content="2024-03-09"><meta name="date" content="2024-03-02">',
      '<p>2 March 2024</p>',
      '2024-03-02',
    ],
    [
      'not the day of the last change, although readers see that',
      '<meta property="article:published_time" content="2024-03-02"><meta property="article:modified_time" content="2024-03-09"><meta name="date" content="2024-03-09">',
      '<p>9 March 2024</p>',
      '2024-03-02',
    ],
    ['the address, where nothing else does', '', '', '2024-03-01'],
    [
      'never a program’s "never"',
      '<meta name="date" content="0001-01-01T00:00:00">',
      '',
      '2024-03-01',
    ],
  ]
for (const [what, head, top, date] of stated)
  test(`finds the day of publication: ${what}`, async () => {
    assert.equal((await cleanPage({ head, top })).published, date)
  })

test('gives the page’s own day where a program states the time in UTC', async () => {
  const head = '<meta property="article:published_time" content="2024-02-29T23:30:00Z">'
  assert.equal((await cleanPage({ head, top: '<p>1 March 2024</p>' })).published, '2024-03-01')
  assert.equal((await cleanPage({ head })).published, '2024-02-29T23:30:00Z')
  const both = `${head}<meta name="date" content="2024-03-01T01:30:00+02:00">`
  assert.equal((await cleanPage({ head: both })).published, '2024-03-01T01:30:00+02:00')
})

test('takes no date from the dates of other stories', async () => {
  const { clean } = await import('../../src/clean/clean.ts')
  const html = `<h1>The ferry will stop on Monday</h1><div>${articleBody}</div><aside><time datetime="2023-01-01">old</time></aside>`
  assert.equal((await clean(new TextEncoder().encode(html), 'text/html')).published, null)
})
