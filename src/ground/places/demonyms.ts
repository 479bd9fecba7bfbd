// Peoples to their lands: "Sudanese", "Ohioans", "the French". Regular ones by their endings.
import { foldName } from './fold.ts'

/** Those that no ending explains, with a name of the land that the gazetteer has. */
const irregular: Readonly<Record<string, string>> = {
  afghan: 'Afghanistan',
  american: 'United States',
  argentine: 'Argentina',
  argentinian: 'Argentina',
  basque: 'Basque Country',
  belarusian: 'Belarus',
  belgian: 'Belgium',
  briton: 'United Kingdom',
  british: 'United Kingdom',
  brit: 'United Kingdom',
  burmese: 'Myanmar',
  chechen: 'Chechnya',
  chinese: 'China',
  croat: 'Croatia',
  cypriot: 'Cyprus',
  czech: 'Czechia',
  dane: 'Denmark',
  danish: 'Denmark',
  dutch: 'Netherlands',
  emirati: 'United Arab Emirates',
  english: 'England',
  filipino: 'Philippines',
  finn: 'Finland',
  finnish: 'Finland',
  french: 'France',
  greek: 'Greece',
  hungarian: 'Hungary',
  irish: 'Ireland',
  italian: 'Italy',
  ivorian: "Côte d'Ivoire",
  kazakh: 'Kazakhstan',
  korean: 'South Korea',
  kyrgyz: 'Kyrgyzstan',
  lao: 'Laos',
  laotian: 'Laos',
  lebanese: 'Lebanon',
  maltese: 'Malta',
  mexican: 'Mexico',
  moroccan: 'Morocco',
  mozambican: 'Mozambique',
  norwegian: 'Norway',
  palestinian: 'Palestinian Territories',
  peruvian: 'Peru',
  pole: 'Poland',
  polish: 'Poland',
  portuguese: 'Portugal',
  quebecois: 'Quebec',
  scot: 'Scotland',
  scottish: 'Scotland',
  senegalese: 'Senegal',
  serb: 'Serbia',
  slovak: 'Slovakia',
  slovene: 'Slovenia',
  spaniard: 'Spain',
  spanish: 'Spain',
  swede: 'Sweden',
  swedish: 'Sweden',
  swiss: 'Switzerland',
  tajik: 'Tajikistan',
  tatar: 'Tatarstan',
  texan: 'Texas',
  thai: 'Thailand',
  togolese: 'Togo',
  turk: 'Turkey',
  turkish: 'Turkey',
  turkmen: 'Turkmenistan',
  ukrainian: 'Ukraine',
  uzbek: 'Uzbekistan',
  vietnamese: 'Vietnam',
  welsh: 'Wales',
}

/** Ending of the people, and what the land's name may have in its place; longer endings first. */
const endings: readonly (readonly [ending: string, lands: readonly string[]])[] = [
  ['nian', ['n', 'nia', 'ne', 'na']],
  ['ian', ['', 'ia', 'y', 'a', 'e', 's', 'o', 'ium']],
  ['ese', ['', 'a', 'e', 'o']],
  ['an', ['', 'a', 'e', 'o', 'an']],
  ['ish', ['', 'land']],
  ['er', ['']],
  ['n', ['']],
  ['i', ['', 'a', 'e']],
]

/** Names of the land that a people's name may come from; none where it is too short to tell. */
export function landsOf(words: string): string[] {
  const folded = foldName(words).replace(/^the /, '')
  const one = folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded
  const known = irregular[folded] ?? irregular[one]
  if (known !== undefined) return [known]
  const lands = endings.flatMap(([ending, rests]) => {
    const stem = one.endsWith(ending) ? one.slice(0, -ending.length) : ''
    return stem.length < 3 ? [] : rests.map((rest) => stem + rest)
  })
  return [...new Set(lands)]
}
