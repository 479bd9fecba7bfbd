// Which news agency a report credits.

/** Agencies that texts name by initials or a short name; others are found by the form of the credit. */
const known =
  'AP|Associated Press|The Associated Press|Reuters|AFP|Agence France-Presse|DPA|dpa|EFE|ANSA|APA|TASS|ITAR-TASS|RIA Novosti|RIA|Interfax|Interfax-Ukraine|Ukrinform|UNIAN|UPI|Xinhua|Kyodo|Kyodo News|Jiji|Yonhap|KCNA|PTI|ANI|IANS|UNI|Bernama|Antara|ANTARA|VNA|TNA|WAM|SPA|KUNA|QNA|IRNA|ISNA|Tasnim|Fars|SANA|MENA|MAP|APS|TAP|NAN|GNA|SAnews|Anadolu Agency|AA|DHA|İHA|BTA|BNS|ELTA|LETA|PAP|CTK|ČTK|TASR|MTI|Agerpres|HINA|Hina|Tanjug|Beta|FENA|SRNA|MIA|ATA|Belga|ANP|TT|NTB|Ritzau|STT|Lusa|Europa Press|Keystone-SDA|AAP|CP|The Canadian Press|Canadian Press|Bloomberg|Telam|Télam|Notimex|Prensa Latina|Agência Brasil|Agencia EFE|BelTA|Kazinform|Trend|Azertac|Armenpress|Interpressnews|UzA|Khabar|Khovar|24.kg|AKIpress|Moldpres|IPN|Infotag|News Agency of Nigeria'

const exact = new RegExp(`^(?:${known.replace(/\./g, '\\.')})$`, 'u')
const form = /^\p{Lu}[\p{L}.&'’-]*(?: (?:of |the |and |de |di )?\p{Lu}[\p{L}.&'’-]*){0,4}$/u
const agencyWords =
  /(?:press|news agency|agency|agence|agencia|agentur|newswire|wire|news service|information service)$/iu
/** A dateline stands in the first words of the first paragraphs. */
const dateline = /^[^()\n.!?]{0,60}\(([^()\n]{2,40})\)\s?(?:[-–—:]|\p{Lu})/u
const slashed = /(?:^|\s)\/([\p{L} -]{3,30})\/[.\s]/u
const closing =
  /(?:^|[.\s([])(?:source|with (?:information|reporting|material|files?|reports?)(?: from| of| by)|via|based on(?: materials?)?(?: of| from)?|according to materials of|reporting (?:by|from))\s?:?\s(?:the )?([^.\n()|]{2,60})[.\s)\]]*$/iu

const tidy = (words: string): string => words.replace(/^(?:the|by)\s+/i, '').trim()

const isAgency = (words: string): boolean =>
  exact.test(words) || exact.test(`The ${words}`) || (form.test(words) && agencyWords.test(words))

/**
 * The agency in the page's words: named by the byline, by a dateline as `KYIV, May 5 (Reuters) -`, or by
 * a closing line as `Source: North Coast Press`. `outlet` is never its own agency.
 */
export function findAgency(
  byline: string | null,
  paragraphs: readonly string[],
  lines: readonly string[],
  outlet: string | null,
): string | null {
  const candidates = [
    ...(byline ?? '')
      .split(/[,;/|]| and | for | with /)
      .map(tidy)
      .filter(isAgency),
    ...paragraphs.slice(0, 3).flatMap(datelined),
    ...paragraphs.slice(-2).flatMap(closed),
    ...lines.flatMap(closed),
  ]
  return candidates.find((words) => words !== outlet) ?? null
}

function datelined(paragraph: string): string[] {
  const head = paragraph.slice(0, 160)
  const found = dateline.exec(head)?.[1] ?? slashed.exec(head)?.[1]
  const words = tidy((found ?? '').split(/\s[-–—]\s|,/)[0] ?? '')
  return isAgency(words) ||
    (found !== undefined &&
      /[-–—]/.test(head.slice(head.indexOf(')'), head.indexOf(')') + 3)) &&
      form.test(words))
    ? [words]
    : []
}

/** A closing line may credit anybody; a single word that is no picture agency or platform is taken for an agency. */
function closed(line: string): string[] {
  if (line.length > 400) return []
  const words = tidy(closing.exec(line.slice(-200))?.[1] ?? '')
  const bare = /[([]([^()[\]]{2,30})[)\]][.\s]*$/.exec(line)?.[1]?.trim() ?? ''
  if (isAgency(words) || (/^\p{Lu}[\p{L}-]{2,20}$/u.test(words) && !noAgency.test(words)))
    return [words]
  return isAgency(bare) ? [bare] : []
}

const noAgency =
  /^(?:getty|giphy|shutterstock|istock|unsplash|pixabay|wikipedia|wikimedia|facebook|twitter|telegram|youtube|instagram|tiktok|google)/i
