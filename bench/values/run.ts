// Are times found and resolved to the right values, by the grammar alone?
import { f1Figure, named } from '../metrics/figures.ts'
import type { Options, Results } from '../options.ts'
import { scoreText, type TextScore } from './score.ts'
import { readValuedTexts } from './timeml.ts'

const names: Readonly<Record<keyof TextScore, string>> = {
  strict: 'strict span',
  relaxed: 'relaxed span',
  type: 'type',
  value: 'value',
}

export async function run(options: Options): Promise<Results> {
  const texts = await readValuedTexts(options)
  options.say(`values of ${texts.length} texts`)
  const scores = texts.map(scoreText)
  const keys = Object.keys(names) as (keyof TextScore)[]
  const figures = keys.map((key) =>
    named(`TBAQ ${names[key]} F1`, f1Figure(scores.map((score) => score[key]))),
  )
  return { values: Object.assign({}, ...figures) }
}
