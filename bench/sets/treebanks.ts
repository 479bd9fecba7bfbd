// The two treebanks that the benches read text from: UD English EWT and GUM.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unpack } from '../archive.ts'
import type { Options } from '../options.ts'
import { readConllu, type TreebankDocument } from './conllu.ts'

/** `train`, beside the parts that are measured on, for what is fitted. */
type Place = Pick<Options, 'data'> & { readonly split: Options['split'] | 'train' }

export async function readEwt({ data, split }: Place): Promise<TreebankDocument[]> {
  const folder = await unpack(data, 'ud_english_ewt')
  const file = path.join(folder, 'ud_english_ewt', `en_ewt-ud-${split}.conllu`)
  return readConllu(readFileSync(file, 'utf8'))
}

/** The documents of a part of GUM but Reddit's, whose texts it may not pass on. */
export async function readGum({ data, split }: Place): Promise<TreebankDocument[]> {
  const folder = path.join(await unpack(data, 'gum'), 'gum')
  const list = readFileSync(path.join(folder, 'splits.md'), 'utf8')
  const section = new RegExp(`^## ${split}$([^#]*)`, 'm').exec(list)?.[1] ?? ''
  return [...section.matchAll(/GUM_\w+/g)]
    .filter(([name]) => !name.includes('reddit'))
    .flatMap(([name]) =>
      readConllu(readFileSync(path.join(folder, 'dep', `${name}.conllu`), 'utf8')),
    )
}

/** Wikinews, of GUM's documents. */
export const isNews = ({ id }: TreebankDocument): boolean => id.startsWith('GUM_news_')
