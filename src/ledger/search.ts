// How words are searched for, the same in every store.

/** The tokens of a text as SQLite's unicode61 tokenizer with remove_diacritics 2 cuts and folds them. */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []

/** The phrases of a query: a word by itself, or the words between quotation marks. All must be there. */
export function phrasesOf(query: string): string[][] {
  const parts = query.matchAll(/["“”„«]([^"“”„«»]*)["“”»]|[^\s"“”„«»]+/g)
  return [...parts].map((part) => foldWords(part[1] ?? part[0])).filter((words) => words.length > 0)
}

/** Whether each phrase stands in one of the fields. */
export function matchesPhrases(fields: readonly (string | null)[], phrases: string[][]): boolean {
  const texts = fields.map((field) => ` ${foldWords(field ?? '').join(' ')} `)
  return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase.join(' ')} `)))
}
