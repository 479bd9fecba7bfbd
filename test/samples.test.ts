// The sample corpus is what it says: clean gives just the texts that its answers are written on.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { clean } from '../src/clean/clean.ts'

const root = path.dirname(import.meta.dirname)
const samples = path.join(root, 'samples')

interface Story {
  readonly story: string
  readonly reports: readonly {
    readonly id: string
    readonly url: string
    readonly published: string | null
    readonly title: string
    readonly text: string
  }[]
}

const stories = globSync('stories/*.json', { cwd: samples })
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(samples, name), 'utf8')) as Story)

const pageOf = (story: string, id: string) => path.join(samples, 'pages', story, `${id}.html`)

test('the corpus has at least 8 stories and 48 reports, as pages and as scraped text', () => {
  const reports = stories.flatMap(({ story, reports }) =>
    reports.map(({ id }) => pageOf(story, id)),
  )
  assert.ok(stories.length >= 8 && reports.length >= 48)
  const pages = reports.filter((page) => existsSync(page))
  assert.equal(pages.length, globSync('pages/*/*.html', { cwd: samples }).length)
  assert.ok(pages.length >= 30 && pages.length < reports.length)
})

for (const { story, reports } of stories)
  for (const { id, url, published, title, text } of reports) {
    const page = pageOf(story, id)
    if (existsSync(page))
      test(`clean makes of ${story}/${id} the text that its answer is written on`, async () => {
        const bytes = readFileSync(page)
        assert.match(bytes.toString('latin1'), /Invented sample/)
        const report = await clean(bytes, 'text/html')
        assert.equal(report.text, text)
        assert.equal(report.title, title)
        assert.equal(report.address, url)
        assert.ok(sameDay(report.published, published), `${report.published} is not ${published}`)
      })
    else
      test(`${story}/${id} stands in the scraped lines as in its answer`, () => {
        const lines = readFileSync(path.join(samples, 'scraped', `${story}.jsonl`), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { id: string; text: string; published: string | null })
        const line = lines.find((each) => each.id === url)
        assert.equal(line?.text, text)
        assert.ok(sameDay(line?.published ?? null, published))
      })
  }

/** A page that states a day only stands in the answer at that day's midnight. */
function sameDay(stated: string | null, published: string | null): boolean {
  if (stated === null || published === null) return stated === published
  return stated.length === 10
    ? published.startsWith(stated)
    : Date.parse(stated) === Date.parse(published)
}

const check = path.join(root, '../shared/cascades/check.py')
const python = spawnSync('python3', ['--version']).status === 0
test('the answers have the form of the cascades', {
  skip: !existsSync(check)
    ? '../shared/cascades is not here'
    : python
      ? false
      : 'python3 is not here',
}, () => {
  const files = globSync('stories/*.json', { cwd: samples }).map((name) => path.join(samples, name))
  const { status, stdout } = spawnSync('python3', [check, ...files], { encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})
