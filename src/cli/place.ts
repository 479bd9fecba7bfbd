import type { Command } from 'commander'
import type { PlaceCandidate } from '../domain/reading.ts'
import { lookUpPlace } from '../hearsay/lookup.ts'
import { exit, guarded } from './exit.ts'
import { asJson } from './options.ts'
import { printJson, printLine, tell } from './terminal.ts'

const gather = (value: string, before: readonly string[]): string[] => [...before, value]

export const addPlace = (program: Command): Command =>
  program
    .command('place')
    .summary('show which places a name may stand for, the likeliest first')
    .argument('<name...>', 'the name as a report writes it, "30 km north of Idlib" included')
    .option(
      '--near <place>',
      'a place that is named beside it, or a country by its two letters; may be given again',
      gather,
      [],
    )
    .addOption(asJson('one object {name, place, missing, credits}'))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay place Paris --near Dallas\n  hearsay place Skhidny --near UA',
    )
    .action(
      guarded(async (words: string[], { near, json }: { near: string[]; json?: boolean }) => {
        const found = await lookUpPlace(words.join(' '), near)
        if (json) await printJson(found)
        const { name, place, missing } = found
        if (missing !== null) {
          if (!json) tell(`There is no gazetteer here: ${missing}.`)
          return exit.failed
        }
        if (json) return exit.all
        if (place === null) tell(`The gazetteer has nothing like "${name}".`)
        else {
          const { latitude, longitude, radiusKm, candidates } = place
          await printLine(`${degrees(latitude, longitude)}, within ${Math.round(radiusKm)} km`)
          for (const candidate of candidates) await printLine(candidateText(candidate))
        }
        return exit.all
      }),
    )

const degrees = (latitude: number, longitude: number): string =>
  `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`

const candidateText = ({ name, within = [], latitude, longitude, score }: PlaceCandidate): string =>
  `  ${score.toFixed(2)}  ${[name, ...within].join(', ')}  (${degrees(latitude, longitude)})`
