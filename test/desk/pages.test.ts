// Every page from a cold address: what it shows, that anybody can use it, that nothing hostile runs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { viewReports } from '../../src/views/reports.ts'
import { story } from '../views/sketches.ts'
import { launch, type Opened, openDesk, skip, watch } from './browser.ts'

let browser: Browser
let desk: Opened
let empty: Opened
before(async () => {
  if (skip) return
  browser = await launch()
  desk = await openDesk(story, { purpose: 'sample' })
  empty = await openDesk([])
})
after(async () => {
  await browser?.close()
  await desk?.close()
  await empty?.close()
})

/** A report by its outlet, with the id of its first statement and of that one's claim. */
async function reportOf(ledger: Ledger, outlet: string) {
  const { rows } = await viewReports(ledger, { outlet })
  const [row] = rows
  assert.ok(row)
  const [statement] = await ledger.statementsIn(row.id as never)
  assert.ok(statement)
  return { report: row.id, statement: statement.id, claim: statement.claim }
}

interface Cold {
  readonly name: string
  readonly path: () => Promise<string> | string
  /** Words that show once the page is there. */
  readonly shows: string
}

const pages: readonly Cold[] = [
  { name: 'the ledger', path: () => '/', shows: '5 claims' },
  { name: 'a search', path: () => '/?text=ferries&order=spread', shows: '1 claim' },
  { name: 'a search that finds nothing', path: () => '/?text=zeppelin', shows: 'No claim fits.' },
  {
    name: 'a claim',
    path: async () => `/claims/${(await reportOf(desk.ledger, 'Narva Courier')).claim}`,
    shows: 'These words, in 2 reports',
  },
  {
    name: 'a report with a statement chosen and its layers on',
    path: async () => {
      const { report, statement } = await reportOf(desk.ledger, 'Board Gazette')
      return `/reports/${report}?statement=${statement}&layers=names,times`
    },
    shows: 'Statement 1 of 1',
  },
  { name: 'the reports', path: () => '/reports', shows: '5 reports' },
  { name: 'the sources', path: () => '/sources', shows: '1 pair of outlets' },
  {
    name: 'the sources of days without any',
    path: () => '/sources?from=2030-01-01',
    shows: 'No outlet repeats another here.',
  },
  { name: 'the log', path: () => '/log', shows: '11 entries' },
  { name: 'a claim that is not filed', path: () => '/claims/c-x', shows: 'There is no claim c-x' },
  { name: 'an address that is none', path: () => '/verdicts', shows: 'There is no such page' },
]

/** Both themes wide, and a phone; a page is looked at in each without being loaded again. */
const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'light', width: 400 },
] as const

for (const { name, path, shows } of pages)
  test(`${name} opens from a cold address, and axe finds nothing in it`, { skip }, async () => {
    const { page, complaints } = await watch(browser, desk.address)
    await page.goto(`${desk.address}${await path()}`)
    await page.getByText(shows).first().waitFor()
    for (const { theme, width } of looks) {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize({ width, height: 800 })
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]),
        [],
        `${theme}, ${width} pixels wide`,
      )
      const scrolled = await page.evaluate<number>('document.documentElement.scrollWidth')
      assert.ok(scrolled <= width, `the page scrolls sideways at ${width} pixels`)
    }
    const isRefused = name.includes('is not filed')
    assert.deepEqual(
      complaints.filter((words) => !(isRefused && words.includes('404'))),
      [],
    )
    await page.context().close()
  })

test('a sample says that it is one', { skip }, async () => {
  const { page } = await watch(browser, desk.address)
  await page.goto(`${desk.address}/`)
  await page.getByText('are invented').waitFor()
  await page.goto(`${empty.address}/`)
  await page.getByText('The ledger is empty.').waitFor()
  assert.equal(await page.getByText('are invented').count(), 0)
})

test('an empty ledger says what to do', { skip }, async () => {
  const { page } = await watch(browser, empty.address)
  await page.goto(`${empty.address}/`)
  await page.getByText('hearsay add PATH').waitFor()
  await page.goto(`${empty.address}/sources`)
  await page.getByText('No outlet is known to repeat another.').waitFor()
})

test('a hostile report is text and nothing else', { skip }, async () => {
  const { page, complaints } = await watch(browser, desk.address)
  const { report, claim } = await reportOf(desk.ledger, '<img src=x onerror=alert(1)>')
  for (const path of [`/reports/${report}`, `/claims/${claim}`, '/reports', '/', '/log']) {
    await page.goto(`${desk.address}${path}`)
    await page.getByText('alert(1)').first().waitFor()
    assert.equal(await page.locator('main img, main script, main b').count(), 0, path)
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0, path)
  }
  assert.deepEqual(complaints, [])
})

test('text that runs from right to left does so, whatever is set into it', { skip }, async () => {
  const { page } = await watch(browser, desk.address)
  await page.goto(`${desk.address}/reports?text=Narva`)
  await page.getByRole('link', { name: /العبّارة/ }).click()
  const paragraph = page.locator('article p[dir="auto"]')
  await paragraph.waitFor()
  const asked = "getComputedStyle(document.querySelector('article p[dir=auto]')).direction"
  const direction = await page.evaluate<string>(asked)
  assert.equal(direction, 'rtl')
})
