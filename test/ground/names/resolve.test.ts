import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NameKind } from '../../../src/domain/reading.ts'
import { span } from '../../../src/domain/span.ts'
import { type Mention, resolveWithin } from '../../../src/ground/names/resolve.ts'

const kinds: Readonly<Record<string, NameKind>> = { p: 'person', o: 'organization' }

/** `[p:Ann Lee]` marks a person, `[o:...]` an organization; gives what each mention resolves to. */
function resolveMarks(marked: string): string[] {
  const mentions: Mention[] = []
  let text = ''
  for (const piece of marked.split(/(\[[po]:[^\]]+\])/)) {
    const mark = /^\[([po]):(.+)\]$/.exec(piece)
    const words = mark?.[2] ?? piece
    if (mark !== null)
      mentions.push({
        span: span(text.length, text.length + words.length),
        kind: kinds[mark[1] as string] as NameKind,
      })
    text += words
  }
  return resolveWithin(text, mentions).map(({ antecedent, rule }) => {
    const own = mentions[antecedent]?.span
    return `${rule}: ${text.slice(own?.start, own?.end)}`
  })
}

test('an acronym given in brackets stands for its long form', () =>
  assert.deepEqual(
    resolveMarks('[o:The Harbour Safety Bureau] (BSH) spoke. Later [o:BSH] was silent.').at(-1),
    'acronym: The Harbour Safety Bureau',
  ))

test('a last name stands for the full name before it, and in a title for the one after it', () => {
  assert.equal(
    resolveMarks('[p:Mikhail Suvorin] came. [p:Suvorin] left.').at(-1),
    'last name: Mikhail Suvorin',
  )
  assert.equal(
    resolveMarks('[p:Suvorin] leaves\n\n[p:Mikhail Suvorin] left.')[0],
    'last name: Mikhail Suvorin',
  )
})

test('"the agency" is the last agency named', () =>
  assert.equal(
    resolveMarks(
      '[o:Tundra Press Agency] and [o:Velmora Grain Agency] met. [o:the agency] said so.',
    ).at(-1),
    'definite: Velmora Grain Agency',
  ))

test('two bodies that share a word stay two', () =>
  assert.deepEqual(
    resolveMarks('[o:Ministry of Defence] and [o:Ministry of Justice]').map(
      (each) => each.split(':')[0],
    ),
    ['itself', 'itself'],
  ))
