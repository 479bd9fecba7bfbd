// Countries in every language, and the larger regions, from the runtime's ICU (Unicode CLDR).
import { countryAliases } from './aliases.ts'
import type { Atlas } from './atlas.ts'
import { geonameIdOf } from './ids.ts'

/**
 * Larger regions by their UN M49 codes, which ICU names in every language: GeoNames' position and, for
 * continents, its id. A million people a continent would say nothing, so they have none.
 */
const regions: Readonly<
  Record<string, readonly [latitude: number, longitude: number, id: number]>
> = {
  '002': [7.19, 21.09, 6255146],
  '003': [46.07, -100.55, 6255149],
  '005': [-14.6, -57.66, 6255150],
  '009': [-18.31, 138.52, 6255151],
  '019': [15, -85, 0],
  '142': [29.84, 89.3, 6255147],
  '150': [48.69, 9.14, 6255148],
  '145': [30, 45, 0],
  EU: [50, 10, 0],
}
const regionAliases: Readonly<Record<string, readonly string[]>> = {
  '145': ['Middle East', 'Mideast', 'Near East'],
  EU: ['EU'],
}
/** Half of how far across they are. In km. */
const regionReach = 3000

function everyLanguage(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const twos = letters.flatMap((a) => letters.map((b) => a + b))
  const threes = twos.flatMap((two) => letters.map((c) => two + c))
  return Intl.DisplayNames.supportedLocalesOf([...twos, ...threes])
}

type Namer = (code: string) => string | undefined

const namersOf = (languages: readonly string[]): Namer[] =>
  languages.flatMap((language) =>
    (['long', 'short'] as const).map((style): Namer => {
      const names = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })
      return (code) => names.of(code)
    }),
  )

/** "Myanmar (Burma)" is two names, "Congo - Kinshasa" is one more way to write Congo Kinshasa. */
export const namesIn = (label: string): string[] =>
  label
    .split(/[()]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1)

/** Adds the countries with these codes, and the larger regions, in every language that ICU has. */
export function addCountries(atlas: Atlas, codes: readonly string[]): void {
  const namers = namersOf(everyLanguage())
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const name = (number: number, code: string, aliases: readonly string[] = []): void => {
    atlas.setCode(code, number)
    for (const each of new Set(namers.flatMap((namer) => namesIn(namer(code) ?? ''))))
      atlas.addName(number, each)
    for (const alias of aliases) atlas.addName(number, alias, true)
  }
  const labelOf = (code: string): string => namesIn(english.of(code) ?? code)[0] ?? code
  for (const code of codes) {
    const raw = {
      label: labelOf(code),
      kind: 'country',
      country: code,
      latitude: Number.NaN,
      longitude: Number.NaN,
      geonameId: geonameIdOf(code),
    } as const
    name(atlas.add(raw), code, countryAliases[code])
  }
  for (const [code, [latitude, longitude, geonameId]] of Object.entries(regions)) {
    const number = atlas.add({
      label: labelOf(code),
      kind: 'continent',
      country: '',
      latitude,
      longitude,
      geonameId,
    })
    atlas.setRadius(number, regionReach)
    name(number, code, regionAliases[code])
  }
  atlas.credits.add('Names of countries: Unicode CLDR, Unicode License')
}
