// A claim's labels in words: who says it, how sure, where it stands.

import type { Standing } from '../../../src/domain/statement.ts'
import type { ClaimRow } from '../../../src/views/claims.ts'
import type { Speaker } from '../../../src/views/speaker.ts'
import { texts } from '../texts.ts'

export function SpeakerName({ speaker }: { speaker: Speaker }) {
  switch (speaker.kind) {
    case 'named':
      return <bdi>{speaker.name}</bdi>
    case 'unnamed':
      return (
        <>
          <span className="text-soft">{texts.speaker.unnamed} </span>
          <bdi className="book italic">{speaker.words}</bdi>
        </>
      )
    case 'outlet':
      return (
        <>
          <span className="text-soft">{texts.speaker.voice} </span>
          <bdi>{speaker.name ?? texts.speaker.noOutlet}</bdi>
        </>
      )
  }
}

type SureProps = Pick<ClaimRow, 'hedge' | 'certainty' | 'polarity'>

/** The source's own words first. */
export const Sure = ({ hedge, certainty, polarity }: SureProps) => (
  <>
    {hedge !== null && (
      <>
        <bdi className="book italic">“{hedge}”</bdi>{' '}
      </>
    )}
    <span className={hedge === null ? '' : 'text-soft'}>{texts.certainty[certainty]}</span>
    {polarity === 'negative' && (
      <>
        {' '}
        <span className="text-warn">{texts.polarity.negative}</span>
      </>
    )}
  </>
)

const worldGlyphs: Record<ClaimRow['world'], string> = {
  planned: '○',
  agreed: '◔',
  'under way': '◑',
  done: '●',
  denied: '⊘',
  lapsed: '◌',
}

export const World = ({ world }: Pick<ClaimRow, 'world'>) => (
  <span className="whitespace-nowrap">
    <span aria-hidden="true" className="mr-1 inline-block w-3 text-center text-soft">
      {worldGlyphs[world]}
    </span>
    {texts.world[world]}
  </span>
)

const knowledgeStyles: Record<ClaimRow['knowledge'], string> = {
  'single origin': 'text-soft',
  corroborated: 'font-semibold text-person',
  contradicted: 'font-semibold text-warn',
  corrected: 'font-semibold text-note',
}

export const Knowledge = ({ knowledge }: Pick<ClaimRow, 'knowledge'>) => (
  <span className={knowledgeStyles[knowledge]}>{texts.knowledge[knowledge]}</span>
)

export const Independent = ({
  independent,
  unknown,
  reports,
}: Pick<ClaimRow, 'independent' | 'unknown' | 'reports'>) => (
  <span data-figures title={texts.ledger.independentLong(independent, reports)}>
    <span className={independent > 1 ? 'font-semibold' : ''}>
      {texts.ledger.independent(independent, reports)}
    </span>
    {unknown > 0 && reports > 1 && (
      <span className="block text-soft text-sm">{texts.ledger.unknownOrigins(unknown)}</span>
    )}
  </span>
)

const standingGlyphs: Record<Standing, string> = {
  read: '◇',
  accepted: '✓',
  corrected: '✎',
  rejected: '✕',
}

/** What a machine made and what a person confirmed differ in sign, words, and ground. */
export const StandingMark = ({ standing }: { standing: Standing }) => (
  <span
    className={`inline-flex items-baseline gap-1 rounded px-1.5 text-sm ${
      standing === 'read'
        ? 'border border-edge border-dashed text-soft'
        : 'border border-person bg-person-tint font-semibold text-person'
    }`}
  >
    <span aria-hidden="true">{standingGlyphs[standing]}</span>
    {texts.standing[standing]}
  </span>
)
