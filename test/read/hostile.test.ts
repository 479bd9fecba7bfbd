// Texts that nobody wrote to be read: each gives a reading, and soon.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Readable } from '../../src/read/reader.ts'
import { reader } from './marks.ts'

const reportOf = (text: string): Readable => ({
  text,
  zones: [],
  outlet: null,
  published: '2024-03-06',
  language: null,
})

/** In seconds of this thread: five are promised, some are left for a slow machine. */
const longest = 15

const texts: Readonly<Record<string, string>> = {
  nothing: '',
  'a single line of 5 MB': 'The ministry said that mines were laid, '.repeat(125_000),
  'one word of 5 MB': 'a'.repeat(5_000_000),
  'one hyphenated word of 4 MB': 'a-'.repeat(2_000_000),
  'five million full stops': '.'.repeat(5_000_000),
  'a million initials': 'A. '.repeat(1_000_000),
  'a million quotation marks': '"'.repeat(1_000_000),
  'a million short quotations': '"a" '.repeat(1_000_000),
  'a hundred thousand open quotations': '“It is so and so and so.\n\n'.repeat(100_000),
  'a hundred thousand spoken quotations': '“The road is closed now,” said Ann. '.repeat(100_000),
  'a hundred thousand denials': 'He denies it. '.repeat(100_000),
  'sayings nested as deep as a sentence goes': `${'He said that '.repeat(300)}. `.repeat(300),
  'two million brackets': '(a'.repeat(1_000_000),
  'a million ideographs': '中文。'.repeat(400_000),
  'a million line breaks': 'abc\n'.repeat(500_000),
  'lone surrogates': '\ud800\udc00\ud800'.repeat(300_000),
  'null bytes': '\0'.repeat(1_000_000),
  'names without end': 'Ann Lee '.repeat(300_000),
  'dates without end': '12 May 2023, '.repeat(100_000),
  'words of the prototype':
    'constructor __proto__ toString valueOf hasOwnProperty said that '.repeat(1000),
}

for (const [name, text] of Object.entries(texts))
  test(`${name}: read within ${longest} s`, async () => {
    const start = process.cpuUsage()
    const reading = await reader.read(reportOf(text))
    const { user, system } = process.cpuUsage(start)
    assert.ok((user + system) / 1e6 < longest, `${(user + system) / 1e6} s`)
    assert.equal(reading.sentences.length > 0, text.trim() !== '')
  })

test('a date that no calendar has is no fault', async () => {
  const report = {
    ...reportOf('It shut on 31.02.2023, 999 years ago and next week.'),
    published: '9999-12-31',
  }
  await assert.doesNotReject(() => reader.read(report))
  await assert.doesNotReject(() => reader.read({ ...report, published: 'soon' }))
})
