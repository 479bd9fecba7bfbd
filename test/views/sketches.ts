// A small made-up story that views, the API and the desk are tried on.
import type { Sketch } from './make.ts'

const wire = `Ferry crossing at Narva to close

[evidence:The crossing at [where:Narva] [event:will be closed] from Monday], [cue:said] [source:the Harbour Board], [cue:citing] [source:a letter] seen by the daily.

Boats lie idle. It was a quiet week on the river, with little wind, few tourists, and no more than the usual talk in the cafes along the quay, where the ferrymen sit in the afternoon.

[evidence:Ferries [hedge:may] [event:return] in June], [cue:according to] [source:an engineer].`

/** Two prints of one text, a denial, a report in Arabic with a title in two scripts, and a hostile one. */
export const story: readonly Sketch[] = [
  {
    identity: 'https://courier.example/narva',
    address: 'https://courier.example/narva',
    outlet: 'Narva Courier',
    published: '2024-05-01T08:10:00+03:00',
    text: wire,
  },
  {
    identity: 'https://evening.example/ferry',
    address: 'https://evening.example/ferry',
    outlet: 'Evening Post',
    published: '2024-05-02',
    text: wire,
  },
  {
    identity: 'https://board.example/denial',
    address: 'https://board.example/denial',
    outlet: 'Board Gazette',
    published: '2024-05-03',
    text: `Board denies closure

[source:The Harbour Board] [cue:said] that [evidence:the crossing [event:will] not [event:be closed]]. [name:Ada Kivi] signed it on [time:2 May].`,
  },
  {
    identity: 'given-4',
    outlet: null,
    published: null,
    language: 'ar',
    text: `العبّارة Narva 7 متوقفة

[evidence:العبّارة [event:متوقفة] منذ أسبوع].`,
  },
  {
    identity: 'javascript:alert(1)',
    address: 'javascript:alert(1)',
    outlet: '<img src=x onerror=alert(1)>',
    published: '2024-05-04',
    title: '=HYPERLINK("http://evil.example")<script>alert(1)</script>',
    text: `=HYPERLINK("http://evil.example")<script>alert(1)</script>

[evidence:=1+1 \u202e<script>[event:alert](1)</script>], [cue:says] [source:<b>Nobody</b>].`,
  },
]
