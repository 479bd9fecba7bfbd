// A chain drawn link by link: from the outlet inward, each link with the words that make it.
import type { Link } from '../../../src/views/chain.ts'
import { texts } from '../texts.ts'

interface ChainProps {
  readonly outlet: string | null
  readonly chain: readonly Link[]
}

export const Chain = ({ outlet, chain }: ChainProps) => (
  <ol aria-label={texts.chain.label} className="flex flex-wrap items-center gap-y-1.5 text-sm">
    <li className="chain-node border-line">
      <bdi>{outlet ?? texts.speaker.noOutlet}</bdi>
      {chain.length === 0 && <span className="text-soft"> {texts.chain.voice}</span>}
    </li>
    {chain.map((link, index) => (
      <ChainLink
        key={`${link.source.span.start} ${link.name}`}
        link={link}
        isOrigin={index === chain.length - 1}
      />
    ))}
  </ol>
)

function ChainLink({ link, isOrigin }: { link: Link; isOrigin: boolean }) {
  const { name, named, cue, source } = link
  return (
    <li className="flex items-center">
      <span className="chain-link">
        {cue === null ? (
          <span className="sr-only">{texts.chain.noCue}</span>
        ) : (
          <bdi className="book italic">“{cue.words}”</bdi>
        )}
        <span aria-hidden="true" className="ml-1 text-soft">
          →
        </span>
      </span>
      <span
        className={`chain-node ${named ? 'border-edge' : 'border-edge border-dashed'} ${isOrigin ? 'font-semibold' : ''}`}
      >
        {named ? (
          <bdi>{name}</bdi>
        ) : (
          <>
            <span className="font-normal text-soft">{texts.speaker.unnamed} </span>
            <bdi className="book italic">{name}</bdi>
          </>
        )}
        {named && name !== source.words && (
          <span className="font-normal text-soft">
            {' '}
            {texts.chain.written} <bdi className="book italic">“{source.words}”</bdi>
          </span>
        )}
        {isOrigin && <span className="sr-only"> ({texts.chain.origin})</span>}
      </span>
    </li>
  )
}
