// The kinds of lines that templates put around articles, told by their words: in English, in English as
// translation machines write it, and the commonest in other languages. A phrase is a piece of a regular
// expression; none repeats a repetition, so that all stay linear.

export type TemplateKind =
  | 'advertisement'
  | 'byline'
  | 'comments'
  | 'cookies'
  | 'counter'
  | 'credit'
  | 'date line'
  | 'errata'
  | 'follow'
  | 'legal'
  | 'media'
  | 'related'
  | 'share'
  | 'subscribe'
  | 'tags'

/** A longer line is nobody's template line, whatever its words. */
const longest = 300

const oneOf = (phrases: readonly string[]): string => `(?:${phrases.join('|')})`

/** What a line of the kind consists of, but for marks at its end. */
const whole: readonly (readonly [TemplateKind, readonly string[]])[] = [
  [
    'advertisement',
    [
      'advertis(?:e?ment|ing)s?|ads?|publicit[ée]|publicidade?|anzeige|werbung|reklam[ae]?|реклама',
      'pubblicità|sponsored(?: content)?|promoted|continued below|sponsor(?:ed)? message',
    ],
  ],
  [
    'related',
    [
      "(?:more |our |the |other |top )?(?:related|recommended|similar|popular|trending|latest|recent|top|breaking|featured|must|editor'?s'?)" +
        '(?: (?:articles?|news|stor(?:y|ies)|posts?|topics?|content|reads?|reading|links?|now|picks?|videos?|coverage|headlines)){0,3}',
      'most (?:read|popular|viewed|commented|shared)',
      'more (?:like this|stories|news|coverage|reading|articles|headlines|to read|on this(?: story| topic)?)',
      '(?:previous|next) (?:article|post|story|news)|read next|up next|in this (?:article|story)',
      'read (?:more|also|this|too)|(?:see|look|watch) (?:also|too|more)|also (?:read|see)',
      '(?:show|load|view|learn|discover|find out) (?:more|all)|(?:continue|keep) reading',
      "don'?t miss(?: it)?|what to read next|on (?:the|this) topic|in case you missed it",
      'you (?:may|might|will|could) (?:also )?(?:like|love|enjoy)|sponsored stories',
      '(?:from )?around the web|from the web|weitere artikel|mehr zum thema|à lire aussi|lire aussi',
    ],
  ],
  [
    'share',
    [
      'copy (?:the )?(?:link|url)|link copied|share|sharing|print(?: this)?(?: page| article)?',
      'save(?: article)?|bookmark|teilen|drucken|partager|compartir|поделиться|поширити',
    ],
  ],
  [
    'byline',
    [
      '(?:own|staff|our|special|news|desk|web|senior) (?:reporter|correspondent|report|desk|writer|staff|editor)s?',
      '(?:the )?(?:drafting|redaction|newsroom|editors|editorial (?:staff|board|office|team))|reporters?|staff',
    ],
  ],
]

/** What a line of the kind begins with. */
const openings: readonly (readonly [TemplateKind, readonly string[]])[] = [
  [
    'advertisement',
    [
      '(?:the )?(?:story|article) continues (?:below|after)|scroll (?:down )?to continue',
      'continue reading below|(?:read|keep) (?:on )?after the ad|after the advertis\\p{L}*|advertisement[ -]',
    ],
  ],
  [
    'comments',
    [
      '(?:please )?enter your (?:comment|name)|what do you (?:think|opine)|have your say|save my name',
      '(?:leave|add|post|write|view|show|see|read|join|load)(?: us| all| the| more)?(?: an?| your| our| \\d+)?' +
        ' (?:comments?|commentary|reply|conversation|discussion|opinion)',
      '(?:log|sign) ?in to (?:comment|leave|reply|post)|be the first to (?:comment|reply)|report (?:this )?comment',
      '(?:no|\\d+) (?:comments?|repl(?:y|ies)|responses?)(?: yet)?|\\d+ comment\\(s\\)|\\d+ thoughts? on',
      'comments? (?:\\(|below|are closed|closed|rules|policy|section|is closed|powered|with your)',
      'your (?:e-?mail )?address (?:of \\p{L}+ )?will not be|discuss (?:this|the) (?:article|story|news)',
      'kommentare?|commentaires?|comentarios?|комментарии',
    ],
  ],
  [
    'cookies',
    [
      '(?:we|(?:this|our|the) (?:web)?site)(?: and our partners)? (?:also )?uses? (?:\\p{L}+ ){0,4}(?:third-party )?cookies',
      'accept (?:all )?cookies|accept all|by (?:continuing|using|clicking|browsing)[^.]{0,60}(?:cookies|privacy|terms|agree)',
      'cookie (?:settings|policy|preferences)|manage (?:cookies|consent)|we value your privacy',
      'wir verwenden cookies|ce site utilise des cookies',
    ],
  ],
  [
    'media',
    [
      'listen (?:to|live|now|\\d)|watch (?:also|live|now|the video|videos?|more|on)|play (?:video|audio)',
      'video (?:player|playback|unavailable)|(?:video|audio|listen|фото|видео)\\s*\\d+:\\d\\d|now playing',
      'your browser does not|view (?:gallery|image|photos?)|(?:photo|image|picture) gallery|gallery:|attachments?:',
    ],
  ],
  [
    'related',
    [
      '(?:read|see|watch|view|look) (?:also|more|next|too)|also (?:read|see|on|in|watch)|see too',
      '(?:earlier|previously|before(?: this)?),? (?:we|it was) (?:wrote|reported|informed|written)',
      '(?:other|more|latest) (?:news|stories|headlines)(?: (?:of|for) the (?:day|hour|week))? ?:',
      'you (?:may|might|will|could|would) (?:also )?(?:be (?:also )?interested|like|read|love|enjoy)',
      'more (?:in|on|from|about) [^.!?:]{1,40}(?=[:.]?$|:)|related(?: \\p{L}+)? ?:|recommend(?:ed)? ?:',
      "on (?:the|this) (?:topic|subject) ?:|don'?t miss ?:|other communiqu\\p{L}*",
      '(?:previous|next) (?:article|post|story|issue|week|note|brief|on|time)[^:]{0,30}:|next:|tomorrow (?:in|on) [^:]{1,30}:',
      'read (?:the )?(?:full|original|in) |click (?:here|to)|tap here',
      'lesen sie auch|mehr zum thema|(?:à )?lire aussi|lea también|leer más|le(?:e|gg)i anche|leia (?:também|mais)',
      'читайте (?:также|ещё)|читайте також|czytaj (?:też|także|więcej)',
    ],
  ],
  [
    'follow',
    [
      '(?:follow|join|like|find|add|read|watch|check|subscribe (?:to|on))' +
        ' (?:us|our|me|@\\w+|the channel|with a friend|\\p{L}+ on)(?= (?:on|in|at|to|via|telegram|channel|page|news|group))',
      '(?:our|join our|telegram) (?:telegram|channel|whatsapp|viber|facebook|page|group)',
      'get (?:the )?(?:latest|our) [^.]{0,60}(?:inbox|app|phone|e-?mail|delivered)|download (?:our|the) [^.]{0,30}app',
      'forward(?:ed)? (?:\\dx|many times|by|to (?:a|your) friend|so that)|forwarding is free|send (?:this )?to a friend',
    ],
  ],
  [
    'subscribe',
    [
      '(?:please )?(?:subscribe|unsubscribe|sign ?up|sign ?in|log ?in|register|donate)' +
        '(?= (?:to|for|now|here|today|from|and|on|by|with|\\||or)|[\\s.!:]*$|[:|])',
      '(?:already|not) a (?:subscriber|member)|become a (?:member|subscriber|supporter|patron)',
      'support (?:our|us|independent|quality)|start your (?:free )?trial|get (?:unlimited|full) access',
      '(?:this|the) (?:article|content|story|text) is (?:reserved|available|only|for|exclusive)',
      '(?:reserved|only|exclusive(?:ly)?) (?:for|to) (?:our )?subscribers|subscribers (?:read|only)',
      'you have (?:\\d+|one|no|reached|read|used)[^.]{0,30}(?:articles?|stories|limit)|to continue reading',
      "you(?:'re| are)? receiv\\p{L}+ this|you receive \\p{Lu}{3,}|manage (?:your )?(?:preferences|subscription)",
      'enter your e-?mail|(?:join the )?newsletter|create (?:an|a free) account|view in browser',
      'thank you for (?:reading|subscribing|signing)|\\d+ (?:free )?articles? (?:left|remaining)',
      'price of this issue|to leave this list',
    ],
  ],
  [
    'errata',
    [
      'report an? (?:error|typo|mistake|problem)|(?:found|noticed|spotted) an? (?:error|typo|mistake)',
      '(?:if|did) you (?:find|notice|see|spot|find this|find an?) an? (?:error|typo|mistake)|mistake\\?',
      'satisfied with this page|was this (?:article|page) helpful|suggest a correction|font ?:? a(?= )',
    ],
  ],
  [
    'legal',
    [
      '©|\\(c\\)|copyright|all rights reserved|disclaimer ?:|(?:to )?cite(?: as)? ?:|to request permission',
      '(?:copying|reprinting|reproduction|republication|any use|full or partial)[^.]{0,60}' +
        '(?:only|prohibited|permitted|hyperlink|forbidden|consent|permission|free|allowed|link)',
      '(?:privacy|terms|legal) (?:policy|notice|of (?:use|service)|and conditions)',
      '(?:the )?(?:authorities|editors|portal|editorial (?:board|office|staff)) (?:is|are|does) not (?:responsible|answer|liable)',
      '(?:this (?:material|article|post|story) )?may (?:not )?be (?:reproduced|published|republished|quoted)',
      'powered by|created with|protected by',
    ],
  ],
  [
    'tags',
    [
      '(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|posted in|published in|section) ?:',
      '(?:schlagwörter|étiquettes|etiquetas|теги|ключевые слова|more about|about this article) ?:?$',
      'filed under|tags?$|related topics|topics$|explore more on these',
    ],
  ],
]

const platform = oneOf([
  'facebook|twitter|x|telegram|whats ?app|viber|linked ?in|pinterest|reddit|e-?mail|mail|messenger',
  'instagram|tik ?tok|you ?tube|flipboard|google news|threads|bluesky|mastodon|vk|vkontakte',
  'odnoklassniki|ok|line|tumblr|rss|sms|pocket|xing',
])

const month = oneOf([
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|ma[yi]|june?|july?|aug(?:ust)?|sept?(?:ember)?',
  'o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?',
])
const day = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'
const date = oneOf([
  `\\d{1,2}(?:st|nd|rd|th|er)?(?: of)?[.,]?\\s+${month}\\.?(?: of)?,?\\s+\\d{4}`,
  `${month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
  '\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
])
const clock =
  '\\d{1,2}[:.h]\\d{2}(?::\\d\\d)?\\s?(?:[ap]\\.?m\\.?|hs|hrs?|uhr|h)?(?:\\s?\\(?[A-Z+]{1,5}[\\d:]{0,5}\\)?)?'
const stated = oneOf([
  '(?:first )?(?:published|updated|posted|modified|created)|last (?:updated|modified|modification|update)',
  'publication|update|date|veröffentlicht|publié|publicado|actualizado|pubblicato|опубликовано|aktualisiert|mis à jour',
])

const signed =
  'by|author|written by|reporter|text|story by|report by|reported by|edited by|translated by|posted by|' +
  'published by|editor|von|par|por|автор|текст'

/** Names begin with capitals, so that the words before them cannot be read without regard to case. */
const capitalOrNot = (words: string): string =>
  oneOf(words.split('|').map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`))

/** Lines whose form tells their kind. */
const forms: readonly (readonly [TemplateKind, RegExp])[] = [
  [
    'counter',
    /^(?:read|views?|reads?|viewed|shares?|visitors?|visits|hits|просмотр\p{L}*|переглядів|lectures|leídas?|aufrufe)\s?[:—-]?\s?\d[\d\s.,]{0,15}[km]?[\s.]*$/iu,
  ],
  [
    'counter',
    /^\d[\d\s.,]{0,15}[km]? (?:views?|reads?|shares?|likes?|comments?|visitors)[\s.]*$/iu,
  ],
  [
    'counter',
    /^(?:(?:estimated )?(?:reading|read)(?: time)?\s?[:—-]?\s?)?\d+[ -]?(?:min(?:ute)?s?\.?)(?: of)?(?: (?:read|reading|to read|lesezeit|de lecture|de lectura))?[\s.]*$/iu,
  ],
  ['media', /^(?:▶|listen$)|^listen \d/iu],
  [
    'share',
    new RegExp(
      `^(?:please )?(?:share|tweet|pin|print|forward|send|post|save|copy|e-?mail|follow)` +
        '(?: (?:this|the|it|on|to|via|by|post|posts|article|story|page|news|with|friends?|a|link|in|your|url|now|social|media|buttons?)){0,6}' +
        `(?:[\\s:|/·•,+-]{1,3}(?:share|print|copy|save|link|and|on|or|${platform})){0,12}[\\s:.!|]*$`,
      'iu',
    ),
  ],
  [
    'share',
    new RegExp(
      '^(?:(?:share|follow|listen live|ulashish|teilen|partager|compartir|condividi|partilhar|поделиться|поширити|udostępnij|paylaş)\\s?[:|]?\\s?)?' +
        `${platform}(?:\\s?[|/·•,+-]?\\s?(?:${platform}|copy|print|link)){0,12}[\\s.!]*$`,
      'iu',
    ),
  ],
  [
    'follow',
    /(?:^|[?.!|]\s)(?:write|send|tips|join|share|place an advert)\b[^.?!|]{0,40}\b(?:bot|admin|channel)\b|\bto the (?:bot|admin)\b.{0,30}$/iu,
  ],
  ['related', /\bpage \d+\b.{1,80}\bpage \d+\b|[?.:]\s?page \d+\.?$/iu],
  [
    'errata',
    /(?:select|highlight)(?: \p{L}+){0,6} (?:text|fragment|it)[^.]{0,40}(?:ctrl|cmd|press)/iu,
  ],
  ['media', /^attachments?\b.{0,80}\((?:pdf|docx?|xlsx?)\b/iu],
  [
    'credit',
    /^[([]?(?:photo(?:graph)?s?|pictures?|images?|foto|фото|imagen|bild|credits?|illustrat(?:ion|ive)|video|graphic)(?: (?:by|credit|source|from|of|courtesy|illustration|has|image|via))?\s?[:|/©]?\s[^.!?]{2,80}[.)\]]?$/iu,
  ],
  [
    'credit',
    /^[^.!?]{0,80}(?:getty images|shutterstock|istock|ap photo|afp photo|unsplash|pixabay|wikimedia commons|file photo|illustrative (?:image|photo)|handout|courtesy photo|\(reproduction\))[^.!?]{0,60}[.)\]]?$/iu,
  ],
  [
    'byline',
    new RegExp(`^${capitalOrNot(signed)}(?:\\s?:\\s?|\\s)(?:the )?\\p{Lu}[^.!?]{1,80}$`, 'u'),
  ],
  [
    'date line',
    new RegExp(
      `^(?:${stated}|on|the|at|[\\s:|—-]){0,6}(?:${day}\\.?,?\\s)?${date}(?:[\\s.,|·•—–-]|at |à |um |${clock}){0,8}$`,
      'iu',
    ),
  ],
  [
    'date line',
    new RegExp(
      `^${stated}(?: (?:on|at|the|le|am|el|il)){0,2}\\s?[:|—-]?\\s?(?:\\p{L}+,? )?\\d`,
      'iu',
    ),
  ],
  [
    'date line',
    /^(?:an? |\d+ )(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago$|^(?:today|yesterday),? (?:at )?\d{1,2}[:.]\d\d$/iu,
  ],
]

/** The first pattern that fits names the kind. */
const patterns: readonly (readonly [TemplateKind, RegExp])[] = [
  ...whole.map(
    ([kind, phrases]) => [kind, new RegExp(`^${oneOf(phrases)}[\\s.!?:…»>→👇]*$`, 'iu')] as const,
  ),
  ...forms,
  ...openings.map(
    ([kind, phrases]) => [kind, new RegExp(`^${oneOf(phrases)}(?![\\p{L}\\p{N}])`, 'iu')] as const,
  ),
]

/** What kind of template line these words are; null for words that an article may hold. */
export function templateKind(text: string): TemplateKind | null {
  if (text.length > longest) return null
  for (const [kind, pattern] of patterns) if (pattern.test(text)) return kind
  return null
}
