// Closed classes of words that lineage looks at.

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean)

/** Words that every text has, and the verbs with which every report says who says so. */
export const idle: ReadonlySet<string> = new Set(
  list(`
  a an the and or but nor so yet if then than as at by for from in into of off on onto out over to
  up with without about after before between during since until till under through against among
  is are was were be been being am do does did done has have had having will would shall should can
  could may might must not no yes it its he him his she her hers they them their theirs we us our you
  your i me my this that these those there here which who whom whose what when where why how all any
  both each few more most other others some such only own same too very just also again once ever
  never now still already while because though although however per via
  said say says saying told tell tells according reported report reports reporting added adds adding
  stated states announced announces confirmed confirms claimed claims alleged alleges allegedly
  purportedly denied denies noted notes wrote writes writing informed informs informing transmits
  quoted quoting cited citing asked spokesman spokeswoman spokesperson head chief director
  news agency newspaper paper daily weekly radio site page channel photo video read comments share
  one two mr mrs ms dr t s
`),
)

const monthNames = list(`
  january february march april may june july august september october november december
`)

/** Names of months and days: what is said on one day is not thereby one report. */
export const months: ReadonlySet<string> = new Set([
  ...monthNames,
  ...monthNames.map((name) => name.slice(0, 3)),
  ...list('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'),
])

const units = list('zero one two three four five six seven eight nine ten eleven twelve')
const teens = list('thirteen fourteen fifteen sixteen seventeen eighteen nineteen')
const tens = list('twenty thirty forty fifty sixty seventy eighty ninety')

export const spelledNumbers: ReadonlyMap<string, number> = new Map([
  ...[...units, ...teens].map((word, at) => [word, at] as const),
  ...tens.map((word, at) => [word, 20 + 10 * at] as const),
])

/** What outlets call themselves: in short forms of their names these stay away, or stand alone. */
export const mediaWords: ReadonlySet<string> = new Set(
  list(`
  news agency press wire newswire radio tv television channel fm am daily weekly monthly evening
  morning sunday post courier times ledger observer courant herald bulletin gazette tribune mail
  journal review magazine report reporter info portal online today diary telegraph chronicle
  messenger standard independent star sun echo voice monitor digest media newspaper 24 lenta
`),
)

/** What bodies call themselves that speak for themselves on pages of their own. */
export const bodyWords: ReadonlySet<string> = new Set(
  list(`
  office ministry directorate department board bureau agency authority administration commission
  committee council company corporation association union federation chamber institute institution
  university hospital clinic station railway port harbour museum court police army command fund
  centre center service services inspectorate municipality government embassy bank group ltd llp
  inc party movement foundation society lab laboratory desk
`),
)

/** Words that stand shortly before an outlet's name where it is a source. */
export const cuesBefore: ReadonlySet<string> = new Set(
  list(`
  told to by citing cites quoting quotes reference according writes reports reported informs
  transmits announces agency newspaper paper daily weekly site portal channel radio tv television
  station blog in on from source via says
`),
)

/** Words that stand shortly after it. */
export const cuesAfter: ReadonlySet<string> = new Set(
  list(`
  report reports reported reporting writes wrote write informs informed transmits announces announced
  published has carried quoted quotes said says revealed confirmed claims adds agency
`),
)
