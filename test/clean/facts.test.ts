import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clean } from '../../src/clean/clean.ts'
import { articleBody, bytesOf, cleanPage, page, paragraphs } from './pages.ts'

const linked = (node: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...node })}</script>`

test('cuts the site’s name off a headline that only the title element states', async () => {
  const html = `<title>Ferry to stop for three weeks | Lower Danube Courier</title><div>${articleBody}</div>`
  assert.equal((await clean(bytesOf(html), 'text/html')).title, 'Ferry to stop for three weeks')
})

test('takes the shown headline, not the one written for search engines', async () => {
  const html = page({}).replace(
    'og:title" content="Danube ferry to stop for three weeks',
    'og:title" content="Ferry Calafat Vidin stop 2024',
  )
  assert.equal(
    (await clean(bytesOf(html), 'text/html')).title,
    'Danube ferry to stop for three weeks',
  )
})

test('leaves a kicker out of the headline', async () => {
  const html = page({}).replace(
    '<h1 class="entry-title">',
    '<h1><span class="kicker">Transport</span> ',
  )
  assert.equal(
    (await clean(bytesOf(html), 'text/html')).title,
    'Danube ferry to stop for three weeks',
  )
})

test('does not take a headline of 100 KB for a title', async () => {
  const html = `<title>${'x'.repeat(100_000)}</title><h1>${'x'.repeat(100_000)}</h1>${articleBody}`
  assert.equal((await clean(bytesOf(html), 'text/html')).title, null)
})

test('reads outlet, byline, language, canonical and address', async () => {
  const report = await cleanPage(
    { top: '<p class="byline">By <a href="/author/oana">Oana Ursu</a></p>' },
    { address: 'https://courier.example/amp/ferry' },
  )
  assert.equal(report.outlet, 'Lower Danube Courier')
  assert.equal(report.byline, 'Oana Ursu')
  assert.equal(report.language, 'en')
  assert.equal(report.canonical, 'https://courier.example/2024/03/01/ferry')
  assert.equal(report.address, 'https://courier.example/amp/ferry')
})

test('prefers the names that JSON-LD states, and follows its references', async () => {
  const head = linked({
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: 'Danube ferry',
        author: { '@id': '#o' },
        publisher: { name: 'Courier Press' },
      },
      { '@type': 'Person', '@id': '#o', name: 'Oana Ursu' },
    ],
  })
  assert.equal((await cleanPage({ head })).byline, 'Oana Ursu')
})

test('believes the words where the page’s language label lies', async () => {
  const html = page({}).replace('lang="en"', 'lang="ro"')
  assert.equal((await clean(bytesOf(html), 'text/html')).language, 'en')
})

test('gives links to other articles, absolute, each once, and no others', async () => {
  const links = [
    '<a href="/2024/01/05/bridge">the bridge</a>',
    '<a href="/2024/01/05/bridge">again</a>',
    '<a href="https://other.example/story-7?x=1">a report</a>',
    '<a href="#top">up</a>',
    '<a href="mailto:a@b.example">mail</a>',
    '<a href="javascript:alert(1)">run</a>',
    '<a href="/tag/danube">Danube</a>',
    '<a href="https://facebook.com/sharer?u=1">share</a>',
    '<a href="https://courier.example/2024/03/01/ferry">this</a>',
  ]
  const body = `${articleBody}<p>The council had said so before in ${links.join(' and in ')}, as readers of this paper will remember.</p>`
  assert.deepEqual((await cleanPage({ body })).links, [
    { address: 'https://courier.example/2024/01/05/bridge', words: 'the bridge' },
    { address: 'https://other.example/story-7?x=1', words: 'a report' },
  ])
})

const credits: readonly (readonly [string, string, string | null])[] = [
  [
    'a dateline with its agency in brackets',
    `<p>CALAFAT, March 1 (Danubia Press) - ${paragraphs[0]}</p>`,
    'Danubia Press',
  ],
  ['a dateline with well-known initials', `<p>VIDIN (AFP) — ${paragraphs[0]}</p>`, 'AFP'],
  [
    'no abbreviation of another kind',
    `<p>The European Union (EU) said so. ${paragraphs[0]}</p>`,
    null,
  ],
]
for (const [what, first, agency] of credits)
  test(`credits the agency: ${what}`, async () => {
    assert.equal((await cleanPage({ body: first + articleBody })).agency, agency)
  })

test('credits the agency of a closing line', async () => {
  assert.equal(
    (await cleanPage({ body: `${articleBody}<p>Source: Danubia Press</p>` })).agency,
    'Danubia Press',
  )
})

test('never credits the outlet to itself', async () => {
  const body = `<p>CALAFAT (Danubia Press) - ${paragraphs[0]}</p>${articleBody}`
  assert.equal((await cleanPage({ body }, { outlet: 'Danubia Press' })).agency, null)
})

test('keeps script in every field as plain text', async () => {
  const html = page({
    top: '<p class="byline">By &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  }).replace(
    'Danube ferry to stop for three weeks</h1>',
    'Danube ferry &lt;script&gt;alert(2)&lt;/script&gt; to stop</h1>',
  )
  const report = await clean(bytesOf(html), 'text/html')
  assert.equal(report.title, 'Danube ferry <script>alert(2)</script> to stop')
  assert.ok(report.text.startsWith('Danube ferry <script>alert(2)</script> to stop\n\n'))
})
