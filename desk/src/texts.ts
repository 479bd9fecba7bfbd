// Every English word of the desk, in one place, so that other languages can stand beside it.
import { vocabulary } from './vocabulary.ts'

const number = new Intl.NumberFormat('en')
const count = (n: number): string => number.format(n)
const many = (n: number, one: string, more: string): string => `${count(n)} ${n === 1 ? one : more}`

export const texts = {
  count,
  ...vocabulary,
  unknown: 'unknown',
  notStated: 'not stated',
  undated: 'undated',
  untitled: 'Untitled',
  title: (...parts: readonly string[]) => [...parts, 'Hearsay'].join(' · '),

  frame: {
    name: 'Hearsay',
    skip: 'Skip to the page',
    pages: 'Pages',
    ledger: 'Ledger',
    reports: 'Reports',
    sources: 'Sources',
    log: 'Log',
    search: 'Search claims',
    searchReports: 'Search reports',
    searchKey: 'press / to search',
    keys: 'Keys',
    open: (name: string) => `Ledger: ${name}`,
    theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    sample: 'Sample.',
    sampleWords: 'Outlets, people and firms are invented; nothing here is news.',
    lost: 'The desk does not answer. What you see may be out of date; it will go on by itself.',
    reading: 'Reading the ledger',
    unknownPage: 'There is no such page.',
    unknownPageRemedy: 'Go to the ledger and search for what you were after.',
  },

  problem: {
    gone: 'The desk does not answer.',
    goneRemedy: 'See whether "hearsay serve" still runs in its terminal, then try again.',
    odd: (status: number) => `The desk answered with ${status} and no word why.`,
    reload: 'Reload the page.',
    again: 'Try again',
  },

  news: {
    rows: (n: number) => `${count(n)} new`,
    changed: 'Changed',
    offer: (news: string) => `${news}: show`,
  },

  speaker: {
    unnamed: 'unnamed:',
    voice: "outlet's own voice:",
    noOutlet: 'outlet unknown',
  },

  ledger: {
    heading: 'Claims',
    total: (n: number, capped: boolean) =>
      `${many(n, 'claim', 'claims')}${capped ? ' or more' : ''}`,
    filters: 'Filters',
    filtersIn: (n: number) => `Filters (${n})`,
    facet: {
      certainty: 'How sure',
      polarity: 'Says',
      phase: 'When it happens',
      world: 'World',
      knowledge: 'Known',
    },
    origin: 'Goes back to',
    words: 'Words',
    remove: (what: string) => `Remove the filter ${what}`,
    removeAll: 'Remove all',
    order: 'Order',
    recent: 'Last said first',
    spread: 'In most reports first',
    csv: 'CSV',
    json: 'JSON',
    sameRows: 'The same rows as',
    column: {
      claim: 'Claim',
      who: 'Who says it',
      sure: 'How sure',
      world: 'World',
      knowledge: 'Known',
      independent: 'Independent',
      seen: 'First and last said',
      where: 'Place',
    },
    independent: (independent: number, reports: number) =>
      `${count(independent)} of ${count(reports)}`,
    independentLong: (independent: number, reports: number) =>
      `${many(independent, 'independent origin', 'independent origins')} in ${many(reports, 'report', 'reports')}`,
    unknownOrigins: (n: number) => `${count(n)} unknown`,
    empty: 'The ledger is empty.',
    emptyRemedy: 'File some reports, and their claims show here at once:',
    emptyCommand: 'hearsay add PATH',
    none: 'No claim fits.',
    noneRemedy: 'Remove a filter, or search for fewer words.',
    inReports: (n: number) => `${many(n, 'report has', 'reports have')} these words`,
    ids: 'Ids that begin so',
  },

  claim: {
    heading: 'Claim',
    inTheirWords: 'In their words',
    wordsIn: (reports: number) =>
      reports === 1 ? 'These words, in one report' : `These words, in ${count(reports)} reports`,
    unshown: (n: number) => `${many(n, 'later statement is', 'later statements are')} not shown.`,
    repeats: 'Who repeats whom',
    repeatsNone: 'No report is known to repeat another.',
    how: (how: string, score: number) => `${how}, ${Math.round(score * 100)} %`,
    alsoRepeats: (n: number) => `repeats ${many(n, 'other', 'others')}, too`,
    facts: 'At a glance',
    goesBackTo: 'Goes back to',
    independent: 'Independent origins',
    firstSaid: 'First said',
    lastSaid: 'Last said',
    when: 'Said to happen',
    where: 'Where',
    cite: 'Copy citation',
    cited: 'Citation copied',
  },

  chain: {
    label: 'Chain',
    origin: 'origin',
    voice: 'The outlet says it in its own voice.',
    written: 'written',
    noCue: 'no words say so',
  },

  statement: {
    heading: (n: number, all: number) => `Statement ${n} of ${all}`,
    marker: (n: number, sure: string) => `Statement ${n}, ${sure}`,
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    who: 'Who',
    what: 'What',
    whom: 'To whom or what',
    when: 'When',
    tensed: {
      by: (day: string) => `by ${day}, from its tense`,
      on: (day: string) => `on ${day}, from its tense`,
      after: (day: string) => `after ${day}, from its tense`,
    },
    where: 'Where',
    sure: 'How sure',
    phase: 'It is',
    force: "The outlet's attitude",
    quoted: 'in quotation marks',
    claim: 'Its claim',
    decisions: 'Decisions',
    withdrawn: 'withdrawn',
    part: {
      source: 'source',
      cue: 'says',
      hedge: 'hedge',
      who: 'who',
      whom: 'whom',
      where: 'where',
      event: 'what',
    },
  },

  report: {
    heading: 'Report',
    text: 'Text',
    layers: 'Mark',
    layer: { names: 'Names', times: 'Times', places: 'Places', attributions: 'Who says what' },
    days: (from: string | null, to: string | null) =>
      from === to ? (from ?? '') : `${from ?? '…'} to ${to ?? '…'}`,
    runnersUp: 'or',
    likely: (score: number) => `${Math.round(score * 100)} %`,
    legend: 'Underlined',
    negative: 'says it is not so',
    outlet: 'Outlet',
    byline: 'By',
    agency: 'Credits',
    published: 'Published',
    language: 'Language',
    address: 'Address',
    reader: 'Read by',
    captures: 'Captures',
    newest: 'this text',
    download: 'Download',
    hash: 'Copy hash',
    hashed: 'Hash copied',
    taken: 'taken',
    bytes: (n: number) => `${count(n)} bytes`,
    repeats: 'Repeats',
    repeated: 'Repeated by',
    unshown: (n: number) => `and ${count(n)} more`,
    statements: (n: number) => many(n, 'statement', 'statements'),
    noStatements: 'The reader found no statement in it.',
    choose: 'Choose a statement by its number, or with n.',
  },

  reports: {
    heading: 'Reports',
    total: (n: number, capped: boolean) =>
      `${many(n, 'report', 'reports')}${capped ? ' or more' : ''}`,
    column: {
      title: 'Report',
      outlet: 'Outlet',
      published: 'Published',
      language: 'Language',
      statements: 'Statements',
      repeats: 'Repeats',
    },
    repeats: (n: number) => `repeats ${many(n, 'report', 'reports')}`,
    emptyRemedy: 'File some reports, and they show here at once:',
    none: 'No report fits.',
    noneRemedy: 'Search for fewer words.',
  },

  sources: {
    heading: 'Sources',
    total: (shown: number, all: number) =>
      shown < all
        ? `${count(shown)} of ${many(all, 'pair', 'pairs')} of outlets`
        : `${many(all, 'pair', 'pairs')} of outlets`,
    lead: 'Who copies whom. Lines are 95 % intervals: few reports tell little.',
    from: 'From',
    to: 'To',
    column: {
      pair: 'Who repeats whom',
      times: 'How often',
      share: 'Share of its reports',
      delay: 'Later by',
      drift: 'Drift',
      months: 'By month',
    },
    repeats: 'repeats',
    times: (times: number, reports: number) => `${count(times)} of ${count(reports)}`,
    timesLong: (times: number, reports: number) =>
      `${count(times)} of its ${many(reports, 'report', 'reports')} repeat the other's`,
    share: (value: number, low: number, high: number) =>
      `${Math.round(100 * value)} % (${Math.round(100 * low)} to ${Math.round(100 * high)})`,
    delay: (hours: number) =>
      hours < 48 ? `${hours.toFixed(1)} h` : `${Math.round(hours / 24)} days`,
    drift: (firmer: number, weaker: number, compared: number) =>
      firmer + weaker === 0
        ? `none in ${count(compared)}`
        : `${count(firmer)} firmer, ${count(weaker)} weaker of ${count(compared)}`,
    month: (month: string, times: number) => `${month}: ${count(times)}`,
    empty: 'No outlet is known to repeat another.',
    emptyRemedy: 'File reports of several outlets on one happening:',
    none: 'No outlet repeats another here.',
    noneRemedy: 'Choose other days, or go to the sources without a filter.',
  },

  log: {
    heading: 'Log',
    total: (n: number) => many(n, 'entry', 'entries'),
    lead: 'The record only grows. Each entry carries the hash of the one before.',
    column: { sequence: 'Entry', time: 'Time (UTC)', by: 'By', act: 'What', hash: 'Hash' },
    opened: 'opened the ledger',
    filed: 'filed',
    read: (statements: number, reader: string) =>
      `read ${many(statements, 'statement', 'statements')} with ${reader} in`,
    accepted: 'accepted',
    rejected: 'rejected',
    corrected: 'corrected',
    noted: 'noted on',
    registered: (entities: number) => `registered ${many(entities, 'entity', 'entities')}`,
    entity: { merged: 'merged', split: 'split', renamed: 'renamed', named: 'gave a name to' },
    withdrew: (entry: number) => `withdrew entry ${count(entry)}`,
  },

  copied: 'Address copied',

  keys: {
    heading: 'Keys',
    on: 'Keys are on',
    onWords: 'They rest while you type in a field.',
    close: 'Close',
    rows: [
      ['j', 'k', 'next and previous row or statement'],
      ['Enter', null, 'open'],
      ['Esc', null, 'back'],
      ['/', null, 'search'],
      ['n', 'N', 'next and previous statement in a report'],
      ['y', null, 'copy the address of this view'],
      ['Y', null, 'copy the citation of the chosen statement'],
      ['g l', null, 'go to the ledger'],
      ['g o', null, 'go to the reports'],
      ['g s', null, 'go to the sources: who copies whom'],
      ['g h', null, 'go to the log: the history of the record'],
      ['?', null, 'show these keys'],
    ],
  },
} as const
