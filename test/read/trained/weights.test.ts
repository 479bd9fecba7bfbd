// The weights are whole, or the reader says which file is not and what to do.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { Stop } from '../../../src/domain/fault.ts'
import { openWeights, weightsFolder } from '../../../src/read/trained/weights.ts'

const files: Readonly<Record<string, string>> = {
  'reader.onnx': 'a model',
  'labels.json': '{"pos":["NOUN"]}',
  'vocabulary.txt': '[UNK]\nbridge\n',
}

let folder = ''
const write = (name: string, content: string): void =>
  writeFileSync(path.join(folder, name), content)

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hearsay-weights-'))
  for (const [name, content] of Object.entries(files)) write(name, content)
  const hashes = Object.entries(files).map(([name, content]) => [
    name,
    { sha256: createHash('sha256').update(content).digest('hex') },
  ])
  write('manifest.json', JSON.stringify({ files: Object.fromEntries(hashes) }))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The fault that opening the folder raises. */
function faultOf(): Stop {
  try {
    openWeights(folder)
  } catch (fault) {
    assert.ok(fault instanceof Stop, String(fault))
    return fault
  }
  return assert.fail('the weights were taken for whole')
}

test('whole weights are opened: labels, pieces and where the model lies', () => {
  const weights = openWeights(folder)
  assert.deepEqual(weights.vocabulary, ['[UNK]', 'bridge'])
  assert.deepEqual(weights.labels.pos, ['NOUN'])
  assert.equal(weights.model, path.join(folder, 'reader.onnx'))
  assert.match(weights.version, /^[0-9a-f]{8}$/)
})

for (const name of [...Object.keys(files), 'manifest.json'])
  test(`a missing ${name} is named, with the remedy`, () => {
    rmSync(path.join(folder, name))
    const fault = faultOf()
    assert.equal(fault.code, 'no-weights')
    assert.ok(fault.message.includes(path.join(folder, name)))
    assert.match(fault.remedy, /HEARSAY_WEIGHTS/)
  })

for (const name of Object.keys(files))
  test(`a ${name} that was changed is named, though it was whole before`, () => {
    openWeights(folder)
    write(name, `${files[name]} and more`)
    const fault = faultOf()
    assert.equal(fault.code, 'broken-weights')
    assert.ok(fault.message.includes(path.join(folder, name)))
  })

test('a manifest that is no JSON is named', () => {
  write('manifest.json', '{')
  assert.equal(faultOf().code, 'broken-weights')
})

test('a manifest that leaves a file out does not vouch for it', () => {
  write('manifest.json', '{"files":{}}')
  assert.equal(faultOf().code, 'broken-weights')
})

test('HEARSAY_WEIGHTS names another folder than the project has', () => {
  assert.equal(weightsFolder({ HEARSAY_WEIGHTS: folder }), folder)
  assert.equal(path.basename(weightsFolder({})), 'weights')
})
