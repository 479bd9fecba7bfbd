// An invented newspaper page, with all that a template puts around an article.
import { clean, type Hints } from '../../src/clean/clean.ts'
import type { Report, ZoneKind } from '../../src/domain/report.ts'
import { words } from '../../src/domain/span.ts'

export interface PageParts {
  readonly head?: string
  readonly top?: string
  readonly body?: string
  readonly end?: string
}

export const paragraphs = [
  'The ferry between Calafat and Vidin will stop running on Monday, the port office said on Friday.',
  'Its two engines are to be replaced, which will take until the end of March, according to the office.',
  '“We have asked the hauliers to use the bridge,” said Ilie Bănescu, who heads the office.',
  'About ninety lorries a day crossed on the ferry last year, half as many as before the bridge was opened.',
]

export const articleBody = paragraphs.map((text) => `<p>${text}</p>`).join('\n')

/** A page of the invented Lower Danube Courier; each part can be replaced. */
export const page = ({
  head = '',
  top = '',
  body = articleBody,
  end = '',
}: PageParts): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Danube ferry to stop for three weeks | Lower Danube Courier</title>
<meta property="og:site_name" content="Lower Danube Courier">
<meta property="og:title" content="Danube ferry to stop for three weeks">
<link rel="canonical" href="https://courier.example/2024/03/01/ferry">
${head}</head><body>
<header class="site-header"><a href="/">Lower Danube Courier</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to make this site better. Read our privacy policy.</p><a href="#">Accept all</a></div>
<main><article class="post">
<h1 class="entry-title">Danube ferry to stop for three weeks</h1>
${top}
<div class="share-bar"><a href="https://twitter.com/share">Share</a> <a href="mailto:">E-mail</a></div>
<div class="entry-content">
${body}
</div>
<div class="tags">Tags: <a href="/tag/danube">Danube</a>, <a href="/tag/ferry">ferry</a></div>
${end}
</article>
<aside class="related"><h3>Related articles</h3><ul>
<li><a href="/2024/02/20/bridge-toll">Bridge toll to rise by a tenth in April</a></li>
<li><a href="/2024/02/11/sturgeon">Sturgeon fishing ban extended for five years</a></li></ul></aside>
<section class="comments"><h3>Leave a comment</h3><div class="comment"><p>I take this ferry every week and nobody told me anything about it, as usual.</p></div></section>
</main>
<footer class="site-footer"><p>© 2024 Lower Danube Courier. All rights reserved.</p></footer>
</body></html>`

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const cleanPage = (parts: PageParts = {}, hints?: Hints): Promise<Report> =>
  clean(bytesOf(page(parts)), 'text/html', hints)

export const cleanText = (text: string, hints?: Hints): Promise<Report> =>
  clean(bytesOf(text), 'text/plain', hints)

/** A report's paragraphs as `kind: words`. */
export const marked = ({ text, zones }: Pick<Report, 'text' | 'zones'>): string[] =>
  zones.map(({ kind, span }) => `${kind}: ${words(text, span)}`)

export const wordsOf = (report: Pick<Report, 'text' | 'zones'>, kind: ZoneKind): string[] =>
  report.zones.filter((zone) => zone.kind === kind).map(({ span }) => words(report.text, span))
