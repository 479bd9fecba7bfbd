// What an investigator does at the desk, most of it by keyboard alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { filing } from '../views/make.ts'
import { story } from '../views/sketches.ts'
import { launch, type Opened, openDesk, skip, watch } from './browser.ts'

let browser: Browser
let desk: Opened
before(async () => {
  if (skip) return
  browser = await launch()
  desk = await openDesk(story)
})
after(async () => {
  await browser?.close()
  await desk?.close()
})

/** Runs a task on a page of its own, and sees to it that nothing went wrong beside it. */
const task = (name: string, run: (page: Page) => Promise<void>) =>
  test(name, { skip }, async () => {
    const { page, complaints } = await watch(browser, desk.address)
    await run(page)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

const seen = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

task('finds a claim and follows it to its words in the report, by keyboard alone', async (page) => {
  await page.goto(`${desk.address}/`)
  await seen(page, '5 claims')
  await press(page, '/')
  await page.keyboard.type('ferries')
  await press(page, 'Enter')
  await seen(page, '1 claim')
  await press(page, 'j', 'Enter')
  await page.waitForURL(/\/claims\/c-/)
  await seen(page, 'These words, in 2 reports')
  await press(page, 'j', 'Enter')
  await page.waitForURL(/\/reports\/\w+\?statement=/)
  await seen(page, 'Statement 2 of 2')
})

task('goes back the way it came', async (page) => {
  await page.goto(`${desk.address}/?order=spread`)
  await seen(page, '5 claims')
  await press(page, 'j', 'j', 'Enter')
  await page.waitForURL(/\/claims\//)
  await seen(page, 'In their words')
  await press(page, 'Escape')
  await page.waitForURL(/\?order=spread$/)
  await page.locator('tr[data-index="1"]:focus-within').waitFor()
})

task('shows the chain of a statement, link by link, with the words of each', async (page) => {
  await page.goto(`${desk.address}/?text=closed&polarity=positive`)
  await page.getByRole('link', { name: /will be closed from Monday/ }).click()
  const chain = page.getByRole('list', { name: 'Chain' }).first().getByRole('listitem')
  await chain.first().waitFor()
  assert.deepEqual(
    (await chain.allInnerTexts()).map((words) => words.replaceAll(/\s+/g, ' ')),
    ['Narva Courier', '“said”→ the Harbour Board', '“citing”→ unnamed: a letter (origin)'],
  )
})

task('walks through the statements of a report', async (page) => {
  await page.goto(`${desk.address}/reports`)
  await page.getByRole('link', { name: 'Ferry crossing at Narva to close' }).last().click()
  await seen(page, 'Choose a statement')
  await press(page, 'n')
  await seen(page, 'Statement 1 of 2')
  await press(page, 'n')
  await seen(page, 'Statement 2 of 2')
  assert.equal(await page.locator('.part[data-part="hedge"]').innerText(), 'may')
  assert.equal(await page.locator('.part[data-part="source"]').innerText(), 'an engineer')
  await press(page, 'N')
  await seen(page, 'Statement 1 of 2')
  await press(page, 'Escape')
  await seen(page, 'Choose a statement')
})

task('copies an address and a citation', async (page) => {
  await page.goto(`${desk.address}/?certainty=possible`)
  await seen(page, '1 claim')
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()')
  await press(page, 'y')
  await seen(page, 'Address copied')
  assert.equal(await copied(), `${desk.address}/?certainty=possible`)
  await press(page, 'j', 'Enter')
  await seen(page, 'In their words')
  await press(page, 'Y')
  await seen(page, 'Citation copied')
  assert.match(await copied(), /^“Ferries may return in June” \(an engineer\); Narva Courier;/)
})

task('filters by facets, whose counts say what each would leave', async (page) => {
  await page.goto(`${desk.address}/`)
  await page.getByRole('link', { name: /^possible 1$/ }).click()
  await page.waitForURL(/\?certainty=possible$/)
  await seen(page, '1 claim')
  await page.getByRole('link', { name: /^certain 4$/ }).click()
  await seen(page, '4 claims')
  await page.getByRole('link', { name: 'Remove all' }).click()
  await seen(page, '5 claims')
})

task('keeps the layers that are on in the address', async (page) => {
  await page.goto(`${desk.address}/reports?text=Ada`)
  await page.getByRole('link', { name: 'Board denies closure' }).click()
  await page.getByRole('button', { name: /Names/ }).click()
  await page.waitForURL(/layers=names$/)
  assert.deepEqual(await page.locator('.layer').allInnerTexts(), ['Ada Kivi'])
  await page.reload()
  await page.locator('.layer').waitFor()
  assert.deepEqual(await page.locator('.layer').allInnerTexts(), ['Ada Kivi'])
})

task('goes to each page by its keys', async (page) => {
  await page.goto(`${desk.address}/`)
  await seen(page, '5 claims')
  await press(page, 'g', 'o')
  await page.waitForURL(/\/reports$/)
  await press(page, 'g', 's')
  await page.waitForURL(/\/sources$/)
  await press(page, 'g', 'h')
  await page.waitForURL(/\/log$/)
  await press(page, 'g', 'l')
  await page.waitForURL(/\/$/)
})

task('shows the keys, and lets a person switch them off for good', async (page) => {
  await page.goto(`${desk.address}/`)
  await seen(page, '5 claims')
  await press(page, '?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  await dialog.getByText('Keys are on').click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.reload()
  await seen(page, '5 claims')
  await press(page, 'g', 'o', '?')
  await page.waitForTimeout(200)
  assert.equal(new URL(page.url()).pathname, '/')
  assert.equal(await dialog.count(), 0)
})

task('offers new rows without moving the row under the cursor', async (page) => {
  await page.goto(`${desk.address}/?text=gull`)
  await seen(page, 'No claim fits')
  await page.goto(`${desk.address}/`)
  await seen(page, /\d claims/)
  await press(page, 'j')
  const row = page.locator('tr:focus-within')
  const [before, words] = [await row.boundingBox(), await row.innerText()]
  const text = 'Gulls\n\n[evidence:A gull [event:came]].'
  await desk.ledger.file([filing({ identity: 'new', published: '2030-01-01', text })])
  const offer = page.getByRole('button', { name: '1 new: show' })
  await offer.waitFor()
  assert.deepEqual([await row.boundingBox(), await row.innerText()], [before, words])
  await offer.click()
  await seen(page, 'A gull came')
})
