import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleBody, cleanPage, marked, paragraphs, wordsOf } from './pages.ts'

test('gives the article without what the template puts around it', async () => {
  const report = await cleanPage()
  assert.deepEqual(marked(report), [
    'title: Danube ferry to stop for three weeks',
    ...paragraphs.map((text) => `body: ${text}`),
  ])
  assert.equal(report.text, ['Danube ferry to stop for three weeks', ...paragraphs].join('\n\n'))
})

test('keeps a caption where it stands, and no line that only names the photographer', async () => {
  const figure =
    '<figure><img src="a.jpg"><figcaption>The ferry at Calafat on Thursday.</figcaption></figure>'
  const credit = '<figure><img src="b.jpg"><figcaption>Photo: Radu Iorga</figcaption></figure>'
  const report = await cleanPage({ body: articleBody.replace('</p>', `</p>${figure}${credit}`) })
  assert.deepEqual(marked(report).slice(1, 4), [
    `body: ${paragraphs[0]}`,
    'caption: The ferry at Calafat on Thursday.',
    `body: ${paragraphs[1]}`,
  ])
  assert.equal(report.text.includes('Iorga'), false)
})

test('tells a standfirst from the body by its name', async () => {
  const top = '<p class="standfirst">Lorries are asked to use the bridge until the end of March</p>'
  const report = await cleanPage({ top })
  assert.deepEqual(wordsOf(report, 'standfirst'), [
    'Lorries are asked to use the bridge until the end of March',
  ])
  assert.equal(report.zones[1]?.kind, 'standfirst')
})

test('takes a first paragraph for body even where a style calls it the lead', async () => {
  const body = articleBody.replaceAll('<p>', '<p class="lead">')
  assert.deepEqual(wordsOf(await cleanPage({ body }), 'body'), paragraphs)
})

test('keeps sub-headings, lists, quotations and rows of tables that belong to the article', async () => {
  const extra =
    '<h2>What lorries can do</h2><ul><li>take the bridge between Vidin and Calafat at any hour;</li>' +
    '<li>book a place on the ferry from Oryahovo to Bechet.</li></ul>' +
    '<blockquote><p>The bridge can take twice the traffic it has, the road authority said.</p></blockquote>' +
    '<table><tr><th>Year</th><th>Lorries</th></tr><tr><td>2022</td><td>41,300</td></tr></table>'
  const body = articleBody.replace(`<p>${paragraphs[3]}`, `${extra}<p>${paragraphs[3]}`)
  const kept = wordsOf(await cleanPage({ body }), 'body')
  for (const words of [
    'What lorries can do',
    'take the bridge between Vidin and Calafat at any hour;',
    'The bridge can take twice the traffic it has, the road authority said.',
  ])
    assert.ok(kept.includes(words), words)
  assert.equal(kept.indexOf('What lorries can do'), 3)
})

test('cuts a promotion that stands between the paragraphs', async () => {
  const promo =
    '<div class="newsletter-signup"><h4>Get our newsletter</h4><p>Sign up to get the news of the river every morning.</p></div>' +
    '<p><a href="/2024/02/20/bridge-toll">READ MORE: Bridge toll to rise by a tenth in April</a></p>'
  const body = articleBody.replace('</p>', `</p>${promo}`)
  assert.deepEqual(wordsOf(await cleanPage({ body }), 'body'), paragraphs)
})

test('parts paragraphs at a double line break and keeps a single one', async () => {
  const body = `${paragraphs[0]}<br>${paragraphs[1]}<br><br>\n${paragraphs[2]}<br />&nbsp;<br>${paragraphs[3]}`
  const report = await cleanPage({ body: `<div>${body}</div>` })
  assert.equal(wordsOf(report, 'body')[0], `${paragraphs[0]}\n${paragraphs[1]}`)
  assert.equal(wordsOf(report, 'body').at(-1)?.trim(), paragraphs[3])
})

test('folds white space and decodes character references', async () => {
  const body = `${articleBody}<p>The  toll\n\tis &euro;37 &amp; stays so,\u00ad the minis\u00adter said&#46;</p>`
  assert.equal(
    wordsOf(await cleanPage({ body }), 'body').at(-1),
    'The toll is €37 & stays so, the minister said.',
  )
})

test('reads a page of 2003, laid out in tables without a word of structure', async () => {
  const rows = paragraphs.map((text) => `<font size=2>${text}</font><br><br>`).join('\n')
  const html =
    '<HTML><HEAD><TITLE>Danube ferry to stop for three weeks</TITLE></HEAD><BODY bgcolor=white><TABLE><TR>' +
    '<TD><A HREF=index.htm>Home</A><BR><A HREF=news.htm>News</A><BR><A HREF=mail.htm>Mail</A></TD>' +
    `<TD><FONT SIZE=5><B>Danube ferry to stop for three weeks</B></FONT><P>${rows}</TD></TR></TABLE></BODY></HTML>`
  const { clean } = await import('../../src/clean/clean.ts')
  const report = await clean(new TextEncoder().encode(html), 'text/html')
  assert.equal(report.title, 'Danube ferry to stop for three weeks')
  assert.deepEqual(wordsOf(report, 'body'), paragraphs)
})

test('gives one paragraph once, however often the page repeats it', async () => {
  const report = await cleanPage({ body: `${articleBody}<p>${paragraphs[0]}</p>` })
  assert.deepEqual(wordsOf(report, 'body'), paragraphs)
})

test('refuses a page that holds no article, and says what to do', async () => {
  const { clean } = await import('../../src/clean/clean.ts')
  const menu = '<nav><a href="/a">A</a> <a href="/b">B</a></nav>'
  await assert.rejects(clean(new TextEncoder().encode(menu), 'text/html'), {
    code: 'no-text',
    remedy: /text file/,
  })
})
