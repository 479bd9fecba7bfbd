// What belongs to the article because of what stands beside it.
import type { Block } from './blocks.ts'
import { bit, type Cue, namedCues } from './cues.ts'
import { linkShare, type Scene, settingOf } from './features.ts'
import { floor } from './judge.ts'
import { templateKind } from './phrases.ts'
import type { Element } from './tree.ts'

/** What stands between paragraphs that belong needs to be no likelier than this. */
const between = 0.05
/** Names of what stands inside an article without being part of it. */
const foreign = (
  'related share subscribe ad comments legal hidden caption media meta tags chrome'.split(
    ' ',
  ) as Cue[]
).reduce((all, cue) => all | bit(cue), 0)

/** What a likely block lends to others: its element holds paragraphs from `first` to `last`. */
interface Host {
  readonly settings: Set<string>
  first: number
  last: number
}

/**
 * A plain paragraph beside paragraphs that belong, in the same element and set alike, belongs with them
 * though it is not likely by itself; and so does what stands between them in that element, if neither
 * its links nor its names speak against it: a sub-heading, a list, a table.
 */
export function withMates(
  scene: Scene,
  odds: readonly number[],
  least: number,
): (index: number) => boolean {
  const hosts = findHosts(scene.blocks, odds, least)
  return (index) => {
    const block = scene.blocks[index] as Block
    const p = odds[index] as number
    if (p >= least) return true
    if (linkShare(block) > 0.4 || templateKind(block.text) !== null) return false
    const { parent } = block.container
    const isMate = [parent, parent?.parent ?? null].some((host) =>
      hosts.get(host)?.settings.has(settingOf(block)),
    )
    if (p >= floor && isPlain(block) && isMate) return true
    return p >= between && isBetween(block, hosts)
  }
}

function findHosts(
  blocks: readonly Block[],
  odds: readonly number[],
  least: number,
): Map<Element | null, Host> {
  const hosts = new Map<Element | null, Host>()
  for (const block of blocks) {
    if ((odds[block.index] as number) < least || !isPlain(block)) continue
    for (const element of [block.container.parent, block.container.parent?.parent ?? null]) {
      const host = hosts.get(element) ?? {
        settings: new Set(),
        first: block.index,
        last: block.index,
      }
      host.settings.add(settingOf(block))
      host.last = block.index
      hosts.set(element, host)
    }
  }
  return hosts
}

function isBetween(block: Block, hosts: ReadonlyMap<Element | null, Host>): boolean {
  let at: Element | null = block.container
  for (let up = 0; at !== null && up < 5; up++, at = at.parent) {
    const host = up > 0 ? hosts.get(at) : undefined
    if (host !== undefined) return host.first < block.index && block.index < host.last
    if (namedCues(at) & foreign || /^(?:aside|nav|form|figure|footer)$/.test(at.tag)) return false
  }
  return false
}

const isPlain = (block: Block): boolean =>
  /^(?:p|div|td|tr)$/.test(block.container.tag) &&
  linkShare(block) < 0.5 &&
  templateKind(block.text) === null &&
  /[.!?。！？…؟।]["”’»“)\]]{0,5}$/u.test(block.text)
