import { Link } from '@tanstack/react-router'
import type { ClaimRow } from '../../../src/views/claims.ts'
import { Day } from '../parts/Day.tsx'
import { Fact, Facts } from '../parts/Facts.tsx'
import { Independent, SpeakerName } from '../parts/Labels.tsx'
import { texts } from '../texts.ts'

export const ClaimFacts = ({ claim }: { claim: ClaimRow }) => (
  <section aria-labelledby="facts">
    <h2 id="facts" className="label mb-2">
      {texts.claim.facts}
    </h2>
    <Facts>
      <Fact name={texts.claim.goesBackTo}>
        <Origin speaker={claim.speaker} />
      </Fact>
      <Fact name={texts.claim.independent}>
        <Independent {...claim} />
      </Fact>
      <Fact name={texts.claim.firstSaid}>
        <Day at={claim.firstSaid} exact />
      </Fact>
      <Fact name={texts.claim.lastSaid}>
        <Day at={claim.lastSaid} exact />
      </Fact>
      <Fact name={texts.claim.when}>{claim.when === null ? null : <Days days={claim.when} />}</Fact>
      <Fact name={texts.claim.where}>
        {claim.where === null ? null : <bdi className="book">{claim.where}</bdi>}
      </Fact>
    </Facts>
  </section>
)

const Origin = ({ speaker }: Pick<ClaimRow, 'speaker'>) =>
  speaker.kind === 'named' ? (
    <Link to="/" search={{ origin: speaker.name }}>
      <SpeakerName speaker={speaker} />
    </Link>
  ) : (
    <SpeakerName speaker={speaker} />
  )

export const Days = ({ days: [from, to] }: { days: readonly [string, string] }) => (
  <>
    <Day at={from} />
    {to !== from && (
      <>
        {' '}
        – <Day at={to} />
      </>
    )}
  </>
)
