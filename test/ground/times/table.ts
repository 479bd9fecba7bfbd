// Time expressions as news writes them, with the days that they stand for; every sentence is invented.
// `sentence with [the expression] => from .. to {TIMEX3 value}`; one day stands alone, `…` is an open end.

const rows: Readonly<Record<string, string>> = {
  // A Wednesday.
  '2024-03-06': `
The bridge fell on [Monday]. => 2024-03-04
The bridge will open on [Monday]. => 2024-03-11
The mayor resigned [Wednesday]. => 2024-03-06
The court is to rule on [Friday]. => 2024-03-08
The convoy left on [Friday]. => 2024-03-01
The convoy left [last Friday]. => 2024-03-01
Talks resume [next Tuesday]. => 2024-03-12
The vote is due [this Thursday]. => 2024-03-07
Miners walked out [Tuesday morning]. => 2024-03-05 {2024-03-05TMO}
The pump failed [yesterday]. => 2024-03-05
The pump failed [the day before yesterday]. => 2024-03-04
The pump will be mended [tomorrow]. => 2024-03-07
The pump will be mended [the day after tomorrow]. => 2024-03-08
The minister arrives [today]. => 2024-03-06
The curfew begins [tonight]. => 2024-03-06 {2024-03-06TNI}
Two boats sank [last night]. => 2024-03-05 {2024-03-05TNI}
Shelling went on [overnight]. => 2024-03-05 .. 2024-03-06
The square was empty [this morning]. => 2024-03-06 {2024-03-06TMO}
The gate closes at [5 p.m.] => 2024-03-06 {2024-03-06T17:00}
The gate closed at [5 p.m. on Monday]. => 2024-03-04 {2024-03-04T17:00}
The blast came at [03:40 local time]. => 2024-03-06 {2024-03-06T03:40}
The siren sounded at [noon Tuesday]. => 2024-03-05 {2024-03-05T12:00}
They reached the village [late on Sunday]. => 2024-03-03
The plant shut [last week]. => 2024-02-26 .. 2024-03-03 {2024-W09}
The plant will reopen [next week]. => 2024-03-11 .. 2024-03-17 {2024-W11}
The plant was inspected [this week]. => 2024-03-04 .. 2024-03-10 {2024-W10}
The fair is held [this weekend]. => 2024-03-09 .. 2024-03-10
Police raided two flats over [the weekend]. => 2024-03-02 .. 2024-03-03
The ferry stopped [last month]. => 2024-02-01 .. 2024-02-29 {2024-02}
The ferry returns [next month]. => 2024-04-01 .. 2024-04-30 {2024-04}
Prices rose [this month]. => 2024-03-01 .. 2024-03-31
Output fell [last year]. => 2023-01-01 .. 2023-12-31 {2023}
Output grows in [the current year]. => 2024-01-01 .. 2024-12-31 {2024}
A new port opens [next year]. => 2025-01-01 .. 2025-12-31
The port was dredged [last summer]. => 2023-06-01 .. 2023-08-31 {2023-SU}
The port will be dredged [next spring]. => 2025-03-01 .. 2025-05-31 {2025-SP}
The port will be dredged [this summer]. => 2024-06-01 .. 2024-08-31 {2024-SU}
Work should end by [autumn]. => 2024-03-06 .. 2024-11-30 {2024-FA}
The dam broke in [the winter of 2022-23]. => 2022-12-01 .. 2023-02-28 {2022-WI}
The dam broke in [the summer of 2023]. => 2023-06-01 .. 2023-08-31 {2023-SU}
The dam broke in [autumn 2021]. => 2021-09-01 .. 2021-11-30 {2021-FA}
Exports dropped in [the first half of 2023]. => 2023-01-01 .. 2023-06-30 {2023-H1}
Exports dropped in [the second half of last year]. => 2023-07-01 .. 2023-12-31 {2023-H2}
The train runs again in [the second half of October]. => 2023-10-16 .. 2023-10-31
The train will run again in [the second half of October]. => 2024-10-16 .. 2024-10-31
Sales fell in [the third quarter of 2023]. => 2023-07-01 .. 2023-09-30 {2023-Q3}
Sales fell in [Q4 2023]. => 2023-10-01 .. 2023-12-31 {2023-Q4}
Sales fell in [the fourth quarter]. => 2023-10-01 .. 2023-12-31 {2023-Q4}
Sales fell [last quarter]. => 2023-10-01 .. 2023-12-31 {2023-Q4}
The road was built in [the 1970s]. => 1970-01-01 .. 1979-12-31
The road was built in [the late 1970s]. => 1977-01-01 .. 1979-12-31
The road was built in [the '90s]. => 1990-01-01 .. 1999-12-31
The road was built in [the nineties]. => 1990-01-01 .. 1999-12-31
The monastery dates from [the 17th century]. => 1601-01-01 .. 1700-12-31 {16}
It was the worst flood of [the twentieth century]. => 1901-01-01 .. 2000-12-31
The law was passed on [12 September 2023]. => 2023-09-12
The law was passed on [September 12, 2023]. => 2023-09-12
The law was passed on [the 12th of September 2023]. => 2023-09-12
The law was passed on [September 12th]. => 2023-09-12
The law was passed on [Sept. 12]. => 2023-09-12
The law was passed on [Oct. 3]. => 2023-10-03
The law was passed on [3 of October]. => 2023-10-03
The law was passed on [12 Sep 2023]. => 2023-09-12
The law was passed on [2023-09-12]. => 2023-09-12
The law was passed on [12.09.2023]. => 2023-09-12
The law was passed on [09/23/2023]. => 2023-09-23
The law was passed on [23/09/2023]. => 2023-09-23
The law was passed on [Tuesday, 12 September]. => 2023-09-12
The law was passed on [Tuesday (12/09/2023)]. => 2023-09-12
The law was passed on [the 4th]. => 2024-03-04
The law takes force on [the 22nd], it will be published then. => 2024-03-22
The law was passed in [September]. => 2023-09-01 .. 2023-09-30 {2023-09}
The law will be debated in [September]. => 2024-09-01 .. 2024-09-30 {2024-09}
The law was passed in [September 2021]. => 2021-09-01 .. 2021-09-30
The law was passed [last September]. => 2023-09-01 .. 2023-09-30
The law was passed in [September last year]. => 2023-09-01 .. 2023-09-30
The law was passed in [2019]. => 2019-01-01 .. 2019-12-31
The law was passed in [early March]. => 2024-03-01 .. 2024-03-10
The law was passed in [mid-February]. => 2024-02-11 .. 2024-02-19
The law was passed in [late January]. => 2024-01-22 .. 2024-01-31
The law was passed in [early 2021]. => 2021-01-01 .. 2021-04-30
The law was passed at [the end of 2021]. => 2021-10-01 .. 2021-12-31
The law was passed at [the beginning of February]. => 2024-02-01 .. 2024-02-07
The law was passed [earlier this month]. => 2024-03-01 .. 2024-03-06
The law was passed [earlier this year]. => 2024-01-01 .. 2024-03-06
The law will be passed [later this year]. => 2024-03-06 .. 2024-12-31
The law will be passed [later this month]. => 2024-03-06 .. 2024-03-31
The clinic closed [three weeks ago]. => 2024-02-12 .. 2024-02-18
The clinic closed [two days ago]. => 2024-03-04
The clinic closed [four months ago]. => 2023-11-01 .. 2023-11-30
The clinic closed [two years ago]. => 2022-01-01 .. 2022-12-31
The clinic closed [a year ago]. => 2023-01-01 .. 2023-12-31
The clinic closed [a decade ago]. => 2010-01-01 .. 2019-12-31
The clinic closed [several years ago]. => none {PAST_REF}
The clinic closed [recently]. => none {PAST_REF}
The clinic is [now] shut. => 2024-03-06 {PRESENT_REF}
The clinic will close [soon]. => none {FUTURE_REF}
It lost a third of its staff over [the past three weeks]. => 2024-02-14 .. 2024-03-06 {P3W}
It lost a third of its staff over [the last ten days]. => 2024-02-25 .. 2024-03-06 {P10D}
It lost a third of its staff in [the past year]. => 2023-03-06 .. 2024-03-06
It will lose a third of its staff in [the next two years]. => 2024-03-06 .. 2026-03-06
It will lose a third of its staff over [the coming months]. => none {PXM}
It will answer within [ten days]. => 2024-03-06 .. 2024-03-16
It will answer in [three days]. => 2024-03-09 {P3D}
It will answer in [two weeks]. => 2024-03-18 .. 2024-03-24 {P2W}
It was shut for [two years]. => none {P2Y}
The strike lasted [six days]. => none {P6D}
It was a [three-day] strike. => none {P3D}
The wait is [two and a half hours]. => none {PT2H30M}
The wait was [several weeks]. => none {PXW}
The bus runs [every day]. => none {P1D}
The bus runs [every Tuesday]. => none {XXXX-WXX-2}
The bus runs on [Tuesdays]. => none {XXXX-WXX-2}
The paper appears [weekly]. => none {P1W}
The council meets [every two weeks]. => none {P2W}
The gas has been off since [Monday]. => 2024-03-04 .. 2024-03-06 {2024-03-04}
The gas has been off since [January 15]. => 2024-01-15 .. 2024-03-06
The gas has been off since [2022]. => 2022-01-01 .. 2024-03-06
The gas has been off since [last week]. => 2024-02-26 .. 2024-03-06
The gas will be back by [March 15]. => 2024-03-06 .. 2024-03-15 {2024-03-15}
The gas will be back by [Friday]. => 2024-03-06 .. 2024-03-08
The gas will be off until [May]. => 2024-03-06 .. 2024-05-31 {2024-05}
The gas will be back by [the end of the month]. => 2024-03-06 .. 2024-03-31
The gas will be back before [the end of September]. => 2024-03-06 .. 2024-09-30
The gas will be back before [June]. => 2024-03-06 .. 2024-05-31
The gas was not back by [February 20]. => 2024-02-20
The gas will be off from [June]. => 2024-06-01 .. 2024-06-30
The gas was off from [2 March] to 4 March. => 2024-03-02 .. 2024-03-04
The gas was off between [3] and 5 May 2023. => 2023-05-03 .. 2023-05-05 {2023-05-03}
The gas was off from [February 27] to March 2. => 2024-02-27 .. 2024-03-02
The gas was off from [3]-5 March. => 2024-03-03 .. 2024-03-05
The gas was off on [March 24]-26, 2023. => 2023-03-24 .. 2023-03-26
The gas will be off from [June] to August. => 2024-06-01 .. 2024-08-31
The gas was off between [March 2020] and June 2022. => 2020-03-01 .. 2022-06-30
The gas was off from [November] to January. => 2023-11-01 .. 2024-01-31
The gas was off in [2019]-2021. => 2019-01-01 .. 2021-12-31
The gas was off in [1939]-45. => 1939-01-01 .. 1945-12-31
The gas was off on [24] and 25 February. => 2024-02-24 .. 2024-02-25 {2024-02-24}
The gas was off on 24 and [25 February]. => 2024-02-24 .. 2024-02-25 {2024-02-25}
The gas will be off for [six months] from September. => 2024-09-01 .. 2025-02-28
The gas was off on [the night of 4 on 5 March]. => 2024-03-04 .. 2024-03-05 {2024-03-04TNI}
The gas was off on [the night of March 4 to March 5]. => 2024-03-04 .. 2024-03-05
The gas was off on [the night of 5 March]. => 2024-03-05 {2024-03-05TNI}
The gas was off in [the evening of 5 March]. => 2024-03-05 {2024-03-05TEV}
Rents rose in [fiscal 2023]. => 2022-10-01 .. 2023-09-30 {2023}
Rents rose in [the financial year 2022/23]. => 2022-04-01 .. 2023-03-31
Pupils fell behind in [the 2022-23 school year]. => 2022-09-01 .. 2023-08-31
Pupils fell behind in [the academic year 2022/2023]. => 2022-09-01 .. 2023-08-31
Prices rose in [the first three months] of 2023. => 2023-01-01 .. 2023-03-31 {P3M}
Prices rose in [the first week of February]. => 2024-02-01 .. 2024-02-07
Prices rose in [the last week of January]. => 2024-01-25 .. 2024-01-31
Prices rose in [the week of 5 February]. => 2024-02-05 .. 2024-02-11
Shops were shut on [Christmas Day]. => 2023-12-25
Shops will be shut on [Good Friday]. => 2024-03-29
Shops were shut on [Easter Monday 2023]. => 2023-04-10
Shops were shut on [New Year's Eve]. => 2023-12-31
Reports came of shelling on [15 chervnia 2023]. => 2023-06-15
Reports came of shelling on [15 czerwca 2023]. => 2023-06-15
Reports came of shelling on [3 lystopada]. => 2023-11-03
Reports came of shelling on [5 marta 2024]. => 2024-03-05
Reports came of shelling on [9 Eylul 2023]. => 2023-09-09
Reports came of shelling on [2 червня 2023]. => 2023-06-02
Reports came of shelling in [Shubat 2024]. => 2024-02-01 .. 2024-02-29
The office will be closed [Monday of next week]. => 2024-03-11
The office was closed on [Thursday last week]. => 2024-02-29
The move came on [May 5, 2022]; [two days later] he left. => 2022-05-05 ; 2022-05-07
The move came on [May 5, 2022]; [the following day] he left. => 2022-05-05 ; 2022-05-06
The move came in [May 2022]; he had left [a month earlier]. => 2022-05-01 .. 2022-05-31 ; 2022-04-01 .. 2022-04-30
The move came on [May 5, 2022]; he left in [the same month]. => 2022-05-05 ; 2022-05-01 .. 2022-05-31
The move came on [May 5, 2022]; he left [later that year]. => 2022-05-05 ; 2022-05-05 .. 2022-12-31
The move came in [2020]; [the following year] he left. => 2020-01-01 .. 2020-12-31 ; 2021-01-01 .. 2021-12-31
The road was mined in [the night from 4 to 5 March]. => 2024-03-04 .. 2024-03-05
The road was mined on [the 5th of this month]. => 2024-03-05
The road was mined on [the 15th of February of this year]. => 2024-02-15
The road will be mined in [the first decade of April]. => 2024-04-01 .. 2024-04-10
Rents have risen since [the beginning of the year]. => 2024-01-01 .. 2024-03-06
Rents will double by [2030]. => 2024-03-06 .. 2030-12-31
Rents must be paid no later than [1 June]. => 2024-03-06 .. 2024-06-01
Rents must be paid within [a month]. => 2024-03-06 .. 2024-04-06
Rents were not paid on [3], 4 and 5 February. => 2024-02-03 .. 2024-02-05
Rents were not paid on [3] and 9 February. => 2024-02-03
Rents may rise in [July] and August. => 2024-07-01 .. 2024-08-31
Rents will rise [this month]. => 2024-03-06 .. 2024-03-31 {2024-03}
Rents will rise by [New Year]. => 2024-03-06 .. 2024-12-31 {2025-01-01}
Rents could rise in [January]. => 2025-01-01 .. 2025-01-31
Grocers to strike from [Monday]. => 2024-03-11
Grocers expect a strike from [1 December] to the end of February. => 2024-12-01 .. 2025-02-28
Rents stood still [Monday] through Friday. => 2024-02-26 .. 2024-03-01
Rents stood at 40 as of [5 March]. => 2024-03-05
Rents rose [more than two years ago]. => 2022-01-01 .. 2022-12-31
Rents were paid on [Jan. 5]-7. => 2024-01-05 .. 2024-01-07
Rents rose 3 percent over [the past day]. => 2024-03-05 .. 2024-03-06
Rents rose for [half a year]. => none {P6M}
The gate opens at [eight o'clock]. => 2024-03-06 {2024-03-06T08:00}
The gate opened at [18.00 GMT]. => 2024-03-06 {2024-03-06T18:00Z}
The gate opened on [the eve of 8 March]. => 2024-03-07
The gate opened [the other day]. => none {PAST_REF}
Six gates opened in [2023/24]. => 2023-01-01 .. 2024-12-31
He left [two days before 5 May 2022]. => 2022-05-03
He left [the day after 5 May 2022]. => 2022-05-06
He left [a week after 5 May 2022]. => 2022-05-12`,
  // A Tuesday in January.
  '2023-01-10T09:30:00+02:00': `
The pier was sold in [December]. => 2022-12-01 .. 2022-12-31
The pier was sold on [Dec. 30]. => 2022-12-30
The pier was sold [last winter]. => 2021-12-01 .. 2022-02-28
The pier will be sold [this winter]. => 2022-12-01 .. 2023-02-28 {2022-WI}
The pier was sold [last October]. => 2022-10-01 .. 2022-10-31
The pier was sold [a month ago]. => 2022-12-01 .. 2022-12-31
The pier was sold [last week]. => 2023-01-02 .. 2023-01-08 {2023-W01}
The pier was sold [two weeks ago]. => 2022-12-26 .. 2023-01-01 {2022-W52}`,
  // Not dated.
  '': `
The pier was sold [yesterday]. => none {XXXX-XX-XX}
The pier was sold [last week]. => none {XXXX-WXX}
The pier was sold on [Tuesday]. => none {XXXX-WXX-2}
The pier was sold in [March]. => none {XXXX-03}
The pier was sold on [5 March]. => none {XXXX-03-05}
The pier was sold on [5 March 2021]. => 2021-03-05
The pier has been shut since [5 March 2021]. => 2021-03-05 .. …
The pier was shut before [2014]. => … .. 2013-12-31
The pier was sold [two years ago]. => none {XXXX}`,
}

/** What a marked expression stands for; null is an open end, and no days are null on both sides. */
export interface Expected {
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  readonly value: string | null
}

export interface Row {
  readonly published: string | null
  readonly text: string
  readonly expected: readonly Expected[]
}

function readExpected(words: string, answer: string): Expected {
  const value = /\{(.*)\}/.exec(answer)?.[1] ?? null
  const days = answer.replace(/\{.*\}/, '').trim()
  const [from = '', to = from] = days.split(' .. ')
  const day = (text: string): string | null => (text === '…' || text === 'none' ? null : text)
  return { words, from: day(from), to: day(to), value }
}

const readRow = (published: string, line: string): Row => {
  const [sentence = '', answers = ''] = line.split(' => ')
  const marked = [...sentence.matchAll(/\[(.*?)\]/g)].map(([, words = '']) => words)
  const each = answers.split(' ; ')
  return {
    published: published === '' ? null : published,
    text: sentence.replace(/[[\]]/g, ''),
    expected: marked.map((words, at) => readExpected(words, each[at] ?? '')),
  }
}

export const table: readonly Row[] = Object.entries(rows).flatMap(([published, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => readRow(published, line)),
)
