import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvLine } from '../../src/exports/csv.ts'

test('commas, quotation marks and line breaks stay inside their cell', () => {
  assert.equal(
    csvLine(['a,b', 'say "x"', 'two\nlines', 7, null, true]),
    '"a,b","say ""x""","two\nlines",7,,true\r\n',
  )
})

test('no cell is taken for a formula', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])
    assert.match(csvLine([cell]), /^"?'/)
  assert.equal(csvLine([-1]), '-1\r\n')
})
