// Writes small PDF files.
import { deflateSync } from 'node:zlib'

const text = (words: string) => new TextEncoder().encode(words)

/** A PDF of one page for each packed content stream, with Helvetica as `F`. */
export function pdf(
  contents: readonly Uint8Array[],
  filter = '/FlateDecode',
  title?: string,
): Uint8Array {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`)
  const objects: Uint8Array[] = [
    text('<</Type/Catalog/Pages 2 0 R>>'),
    text(`<</Type/Pages/Count ${contents.length}/Kids[${kids.join(' ')}]>>`),
    text(title === undefined ? '<<>>' : `<</Title(${title})>>`),
  ]
  contents.forEach((content, i) => {
    objects.push(
      text(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${5 + 2 * i} 0 R` +
          '/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
      ),
      Buffer.concat([
        text(`<</Filter ${filter}/Length ${content.length}>>stream\n`),
        content,
        text('\nendstream'),
      ]),
    )
  })
  const numbered = objects.flatMap((object, i) => [
    text(`${i + 1} 0 obj\n`),
    object,
    text('\nendobj\n'),
  ])
  const trailer = `trailer<</Root 1 0 R/Info 3 0 R/Size ${objects.length + 1}>>\n%%EOF`
  return Buffer.concat([text('%PDF-1.4\n'), ...numbered, text(trailer)])
}

/** A line of a page: its words, the size of its letters, the space above it in points. */
export type Line = readonly [words: string, size: number, above: number]

/** A page's packed content. */
export function contentOf(lines: readonly Line[]): Uint8Array {
  const shown = lines.map(
    ([words, size, above]) =>
      `/F ${size} Tf 0 -${above} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj`,
  )
  return deflateSync(text(`BT 50 780 Td ${shown.join(' ')} ET`))
}
