// The words of the calendar: months, weekdays, units, seasons, numbers. Data; add to it freely.
import type { Unit } from './calendar.ts'
import type { ClockUnit, Count, DayPart } from './meaning.ts'

/** `word word; word word`: the n-th group of words gets n. */
const ordered = (groups: string): [string, number][] =>
  groups.split(';').flatMap((group, at) =>
    group
      .trim()
      .split(/\s+/)
      .map((word): [string, number] => [word, at + 1]),
  )

/** English names, whole and short; the short ones may have a full stop. */
export const months: ReadonlyMap<string, number> = new Map(
  ordered(
    'january jan; february feb; march mar; april apr; may; june jun; july jul; august aug; september sept sep; october oct; november nov; december dec',
  ),
)
export const shortMonths: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '),
)

/**
 * Names of months that translations leave as they are, in Latin letters and their own: Ukrainian and
 * Russian (also in the genitive), Belarusian, Polish, Spanish, Portuguese, French, German, Italian,
 * Turkish, the Levant's and Egypt's Arabic. They count only beside a day or a year.
 */
export const foreignMonths: ReadonlyMap<string, number> = new Map(
  ordered(`
  sichen sichnia sichnya yanvar yanvarya ianvaria styczen stycznia studzen studzenia enero janeiro janvier januar jänner gennaio ocak yanayir січень січня январь января студзень студзеня يناير ;
  liutyi liutoho lyutyi lyutogo lyutoho fevral fevralya fevralia luty lutego liuty liutaha febrero fevereiro fevrier février februar febbraio subat şubat shubat fibrayir лютий лютого февраль февраля люты лютага شباط فبراير ;
  berezen bereznia bereznya mart marta marzec marca sakavik sakavika marzo marco março mars märz maerz adhar березень березня март марта сакавік сакавіка آذار مارس ;
  kviten kvitnia kvitnya aprel aprelya aprelia kwiecien kwietnia krasavik krasavika abril avril aprile nisan naysan квітень квітня апрель апреля красавік красавіка نيسان أبريل ;
  traven travnia travnya maya maj maja mayo maio mai maggio mayis mayıs ayyar травень травня май мая أيار مايو ;
  cherven chervnia chervnya iyun iyunya iiun iiunia czerwiec czerwca junio junho juin juni giugno haziran haziran khaziran червень червня июнь июня чэрвень чэрвеня حزيران يونيو ;
  lypen lypnia lypnya iyul iyulya iiul iiulia lipiec lipca lipien julio julho juillet juli luglio temmuz tammuz липень липня июль июля ліпень ліпеня تموز يوليو ;
  serpen serpnia serpnya avgust avgusta sierpien sierpnia zhniven agosto août aout agustos ağustos серпень серпня август августа жнівень жніўня آب أغسطس ;
  veresen veresnia veresnya sentyabr sentyabrya sentiabria wrzesien wrzesnia verasen septiembre setembro septembre settembre eylul eylül aylul ailul вересень вересня сентябрь сентября верасень верасня أيلول سبتمبر ;
  zhovten zhovtnia zhovtnya oktyabr oktyabrya oktiabria pazdziernik pazdziernika kastrychnik octubre outubro octobre oktober ottobre ekim жовтень жовтня октябрь октября кастрычнік кастрычніка أكتوبر ;
  lystopad lystopada noyabr noyabrya noiabria listopad listopada noviembre novembro novembre kasim kasım листопад листопада ноябрь ноября лістапад лістапада نوفمبر ;
  hruden hrudnia hrudnya gruden grudnya dekabr dekabrya dekabria grudzien grudnia snezhan diciembre dezembro decembre décembre dezember dicembre aralik aralık грудень грудня декабрь декабря снежань снежня ديسمبر`),
)

/** 1 is Monday. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  ordered(
    'monday mon mondays; tuesday tue tues tuesdays; wednesday wed weds wednesdays; thursday thu thur thurs thursdays; friday fri fridays; saturday sat saturdays; sunday sun sundays',
  ),
)
/** Short names are also words ("sat", "sun"): they count only beside a date. */
export const shortWeekdays: ReadonlySet<string> = new Set(
  'mon tue tues wed weds thu thur thurs fri sat sun'.split(' '),
)

export const seasons: ReadonlyMap<string, number> = new Map(
  ordered(
    'spring springtime springs; summer summertime summers; autumn fall autumns; winter wintertime winters',
  ),
)

export interface UnitWord {
  readonly unit: Unit | ClockUnit
  readonly isPlural: boolean
  /** How many of the unit the word stands for: a fortnight is two weeks. */
  readonly times: number
}

const unitNames: readonly (readonly [Unit | ClockUnit, string])[] = [
  ['D', 'day'],
  ['W', 'week'],
  ['WE', 'weekend'],
  ['M', 'month'],
  ['Q', 'quarter'],
  ['Y', 'year yr'],
  ['E', 'decade'],
  ['TH', 'hour hr'],
  ['TM', 'minute min'],
  ['TS', 'second sec'],
]

export const units: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...unitNames.flatMap(([unit, names]) =>
    names.split(' ').flatMap((name): [string, UnitWord][] => [
      [name, { unit, isPlural: false, times: 1 }],
      [`${name}s`, { unit, isPlural: true, times: 1 }],
    ]),
  ),
  ['century', { unit: 'C', isPlural: false, times: 1 }],
  ['centuries', { unit: 'C', isPlural: true, times: 1 }],
  ['fortnight', { unit: 'W', isPlural: false, times: 2 }],
  ['fortnights', { unit: 'W', isPlural: true, times: 2 }],
  ['millennium', { unit: 'C', isPlural: false, times: 10 }],
  ['millennia', { unit: 'C', isPlural: true, times: 10 }],
])

export const dayParts: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'],
  ['dawn', 'MO'],
  ['daybreak', 'MO'],
  ['sunrise', 'MO'],
  ['midmorning', 'MO'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['midafternoon', 'AF'],
  ['evening', 'EV'],
  ['dusk', 'EV'],
  ['sunset', 'EV'],
  ['nightfall', 'EV'],
  ['night', 'NI'],
  ['nighttime', 'NI'],
  ['daytime', 'DT'],
])

/** Exact small numbers. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
])
export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, at * 10 + 20]),
)

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordered(
    'first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth; thirteenth; fourteenth; fifteenth; sixteenth; seventeenth; eighteenth; nineteenth; twentieth',
  ),
  ['thirtieth', 30],
])

export const decadeWords: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, at): [string, number] => [word, at * 10 + 20]),
)

/** Counts that say no number. */
export const vagueCounts: ReadonlyMap<string, Count> = new Map<string, Count>(
  'several some few many numerous dozens hundreds various countless multiple'
    .split(' ')
    .map((word) => [word, null]),
)

export const zones: ReadonlySet<string> = new Set(
  'gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst z'.split(
    ' ',
  ),
)
