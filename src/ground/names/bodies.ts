// Words of which names of organizations are made, in the languages that reports come from.
import { foldLatin, scriptOf } from './fold.ts'
import { romanize } from './romanize.ts'

/** Legal forms, folded, by what they come to; forms of several words stand with blanks. */
const forms: Readonly<Record<string, string>> = {
  limited:
    'ltd limited ooo tov gmbh sarl srl sro doo spzoo bv oy ab llc llp pte pty pvt private ltda too ood eood lda kft uab sia mchj fzco fze wll',
  stock:
    'ag sa spa plc inc incorporated corp corporation oao pao zao ao pat prat ojsc cjsc pjsc jsc nv as asa ad dd se sae tbk bhd kk saoc tas',
  other: 'co kg ohg lp gbr sc scs foundation stiftung eg ev ngo ano oo',
}
const phrases =
  'limited liability company|ltd; public joint stock company|pjsc; open joint stock company|ojsc; closed joint stock company|cjsc; ' +
  'private joint stock company|prat; joint stock company|jsc; joint stock commercial|jsc; societe anonyme|sa; sociedad anonima|sa; aktiengesellschaft|ag; ' +
  'gesellschaft mit beschrankter haftung|gmbh; obshchestvo s ogranichennoy otvetstvennostyu|ooo; aktsionernoe obshchestvo|ao; ' +
  'tovarystvo z obmezhenoiu vidpovidalnistiu|tov; sp z o o|spzoo; s r o|sro; d o o|doo; s a r l|sarl; s r l|srl; s p a|spa; s a|sa; l l c|llc; ' +
  'o o o|ooo; z a o|zao; p a o|pao; sdn bhd|bhd; pte ltd|ltd; pty ltd|ltd; co ltd|ltd; company limited|ltd; pvt ltd|ltd'

export const formOf = new Map(
  Object.entries(forms).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, string] => [word, kind]),
  ),
)
export const formPhrases = phrases.split('; ').map((each) => {
  const [long = '', short = ''] = each.split('|')
  return { words: long.split(' '), short }
})

/**
 * Words that many bodies share, one idea a line: English; Russian and Ukrainian; Spanish, Portuguese and
 * Italian; French; German.
 */
const ideas = `
ministry ministries minister | министерство міністерство | ministerio ministero | ministere | ministerium
department | департамент департамент отдел відділ | departamento dipartimento | departement | abteilung
directorate direction management administration | управление управління дирекция | direccion direcao direzione | direction | direktion
administration management | администрация адміністрація | administracion | administration | verwaltung
agency | агентство агенція | agencia agenzia | agence | agentur
service | служба | servicio servico servizio | service | dienst
office | офис офіс | oficina ufficio | bureau | buro
bureau | бюро | buro | bureau | buro
committee commission | комитет комітет комиссия комісія | comite comision comissao | comite commission | komitee kommission
council board | совет рада | consejo conselho consiglio junta | conseil | rat
center centre | центр | centro | centre | zentrum
institute institution | институт інститут | instituto istituto | institut | institut
university | университет університет | universidad universidade universita | universite | universitat
academy | академия академія | academia accademia | academie | akademie
bank | банк | banco banca | banque | bank
company firm enterprise | компания компанія фирма предприятие підприємство | compania empresa azienda | societe entreprise compagnie | firma unternehmen
group | группа група | grupo gruppo | groupe | gruppe
holding holdings | холдинг | holding | holding | holding
union federation confederation | союз союз спілка федерация федерація | union uniao unione federacion | union syndicat federation | verband bund
association league | ассоциация асоціація объединение лига | asociacion associacao liga | association ligue | verein
party | партия партія | partido partito | parti | partei
army forces | армия армія войска війська силы сили | ejercito fuerzas | armee forces | armee
command | командование командування | comando | commandement | kommando
police | полиция поліція | policia polizia | police | polizei
inspectorate inspection | инспекция інспекція | inspeccion | inspection | inspektion
chamber | палата | camara camera | chambre | kammer
court | суд | corte tribunal | cour tribunal | gericht
laboratory | лаборатория лабораторія | laboratorio | laboratoire | labor
station | станция станція | estacion stazione | station | station
plant factory works | завод комбинат комбінат | planta fabrica | usine | werk fabrik
division | дивизия дистанция підрозділ | division | division | division
national | национальный національний нац | nacional nazionale | national nationale | national
state | государственный державний | estatal stato | etat | staat
federal | федеральный федеральний | federal | federal | bundes
central | центральный центральний | central centrale | central | zentral
regional | региональный областной регіональний обласний | regional | regional | regional
general | генеральный общий генеральний | general | general | general
international | международный міжнародний | internacional internazionale | international | international
public | общественный публичный громадський | publico | public | offentlich
resistance | сопротивление спротив опор | resistencia | resistance | widerstand
security | безопасность безпека | seguridad seguranca | securite | sicherheit
defence defense | оборона защита | defensa defesa difesa | defense | verteidigung
health | здравоохранение здоровье охорона здоров'я | salud saude | sante | gesundheit
labour labor work | труд праця работа | trabajo lavoro | travail | arbeit
water | вода водный водний | agua acqua | eau | wasser
sanitary | санитарный санітарний | sanitario | sanitaire | sanitar
epidemiological | эпидемиологический епідеміологічний | epidemiologico | epidemiologique | epidemiologisch
foreign | иностранный внешний закордонний | exteriores | etrangeres | auswartig
internal interior | внутренний внутрішній | interior interno | interieur | inneres
affairs | дела справ | asuntos affari | affaires | angelegenheiten
finance | финансы фінанси | finanzas | finances | finanzen
trade commerce | торговля торгівля | comercio commercio | commerce | handel
energy power | энергия энергетика енергія | energia | energie | energie
transport | транспорт | transporte trasporto | transport | verkehr
railway railways rail | железная дорога залізниця | ferrocarril ferrovia | chemin de fer | eisenbahn
emergency emergencies | чрезвычайный надзвичайний | emergencia | urgence | notfall
statistics | статистика | estadistica | statistique | statistik
research review | исследование обзор дослідження огляд | investigacion revista | recherche revue | forschung
control oversight | контроль надзор нагляд | control | controle | kontrolle
information | информация інформація | informacion | information | information
news press | новости новини пресса преса | noticias prensa | presse nouvelles | nachrichten presse
people popular | народный народний | popular pueblo | populaire peuple | volk
republic | республика республіка | republica | republique | republik
democratic | демократический демократичний | democratico | democratique | demokratisch
temporarily temporary | временно тимчасово | temporal | temporaire | vorubergehend
occupied | оккупированный окупований | ocupado | occupe | besetzt
oil petroleum | нефть нафта | petroleo petrolio | petrole | erdol
gas | газ | gas | gaz | gas
shipping maritime | судоходство морской судноплавство | naviera maritimo | maritime | schifffahrt
trading | торговый торговельний | comercial | negoce | handels
construction building | строительство будівництво | construccion | construction | bau
industries industry industrial | промышленность промисловість | industria industrial | industrie | industrie
insurance | страхование страхова | seguros | assurance | versicherung
investment investments capital | инвестиция капитал інвестиція | inversiones capital | investissement | investition kapital
technology technologies | технология технологія | tecnologia | technologie | technologie
systems solutions | система системи | sistemas | systemes | systeme
services | услуга послуга | servicios | services | leistungen
development | развитие розвиток | desarrollo | developpement | entwicklung
fund trust | фонд | fondo | fonds | fonds
airlines airways aviation | авиалиния авиация авіація | aerolineas aviacion | aerien aviation | luftfahrt
media broadcasting | медиа радио | medios | medias | medien
logistics | логистика логістика | logistica | logistique | logistik
airport airfield aerodrome airbase | аэропорт аэродром аеропорт летовище | aeropuerto aeroporto | aeroport | flughafen
cosmodrome spaceport | космодром | cosmodromo | cosmodrome | kosmodrom
hospital clinic | больница госпиталь лікарня | hospital | hopital | krankenhaus
school | школа | escuela escola scuola | ecole | schule
prison jail colony | тюрьма колония вязниця | carcel prision | prison | gefangnis
territory territories | территория територія | territorio | territoire | gebiet
`
const lines = ideas.trim().split('\n')

export type Tongue = 'english' | 'slavic' | 'iberian' | 'french' | 'german'
const tongues: readonly Tongue[] = ['english', 'slavic', 'iberian', 'french', 'german']

export interface Idea {
  /** Words as written in each tongue; folded where they are Latin. */
  readonly words: Readonly<Record<Tongue, readonly string[]>>
}

export const ideasOfBodies: readonly Idea[] = lines.map((line) => {
  const cells = line.split('|').map((cell) => cell.trim().split(/\s+/))
  return {
    words: Object.fromEntries(
      tongues.map((tongue, at) => [tongue, cells[at] ?? []]),
    ) as unknown as Idea['words'],
  }
})

const byStem = new Map<string, Set<number>>()
ideasOfBodies.forEach(({ words }, number) => {
  for (const word of Object.values(words).flat())
    for (const spelling of scriptOf(word) === 'latin' ? [foldLatin(word)] : romanize(word))
      byStem.set(stemOf(spelling), (byStem.get(stemOf(spelling)) ?? new Set()).add(number))
})

/** Endings of number and case leave the first letters alone. */
function stemOf(folded: string): string {
  return folded.length > 7 ? folded.slice(0, 7) : folded
}

/** The ideas that a folded word of a body's name may mean, by number. */
export const ideasOf = (folded: string): ReadonlySet<number> =>
  byStem.get(stemOf(folded)) ?? byStem.get(stemOf(folded.replace(/s$/, ''))) ?? none

const none: ReadonlySet<number> = new Set()

export const smallWords = new Set(
  'the of and for in on at to a an de del la le les el los las du des da do dos das di della i y e et und der die das fur von v na z s dlya po'.split(
    ' ',
  ),
)

/** Countries as Latin letters write them in English; a body's name often leaves its country out. */
export const countries: ReadonlySet<string> = new Set(countryWords())

function countryWords(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((a) => letters.map((b) => names.of(a + b) ?? ''))
    .filter((name) => name !== '' && !/[ (&]/.test(name))
    .map(foldLatin)
}
