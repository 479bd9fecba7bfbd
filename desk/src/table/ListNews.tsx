import { useQueryClient } from '@tanstack/react-query'
import { useNews } from '../news.ts'
import { News } from '../parts/Notes.tsx'
import { texts } from '../texts.ts'

interface FirstPage {
  readonly rows: readonly unknown[]
  readonly total: number
}

interface ListNewsProps {
  /** The list's query key. */
  readonly name: readonly unknown[]
  readonly first: FirstPage
  /** When the list came, in milliseconds. */
  readonly came: number
  readonly ask: () => Promise<FirstPage>
}

/** Offers a list's new rows; a row that only changed is offered, too, while it is on the first page. */
export function ListNews({ name, first, came, ask }: ListNewsProps) {
  const client = useQueryClient()
  const part = ({ total, rows }: FirstPage) => ({ total, rows })
  const news = useNews({ key: name, part: part(first), came, ask: async () => part(await ask()) })
  const more = news === null ? 0 : news.total - first.total
  const words = more > 0 ? texts.news.rows(more) : texts.news.changed
  return (
    <News
      words={news === null ? null : words}
      show={() => client.resetQueries({ queryKey: name })}
    />
  )
}
