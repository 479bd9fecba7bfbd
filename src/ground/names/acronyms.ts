// What a translator takes foreign initials for: common readings of acronyms, by tongue and field.

/** What a text is about where a plain reading belongs; one of its words there, and the reading fits. */
export const fields: Readonly<Record<string, RegExp>> = {
  medicine:
    /\b(?:brain|nerves?|neuro\w*|patients?|diseases?|drugs?|spinal|symptoms?|doctors?|clinic\w*|medic\w*|therap\w*|tissue|cells?|vaccin\w*|epidemi\w*|pandemic|virus\w*)\b/i,
  party:
    /\b(?:party|communist\w*|politburo|congress|plenum|comrades?|soviet\w*|secretariat|bolshevik\w*)\b/i,
  energy: /\b(?:solar|panels?|megawatts?|photovoltaic|electricity|grid|power)\b/i,
  vehicles: /\b(?:cars?|garage|repairs?|tyres?|engine|mechanics?|vehicles?|motorists?|drivers?)\b/i,
  figures: /\b(?:statistic\w*|census|inflation|index|percent|surveys?|gdp|population)\b/i,
  computing:
    /\b(?:computers?|software|algorithms?|models?|chatbots?|machine learning|neural|internet|online|tech)\b/i,
  trade: /\b(?:tariffs?|trade|exports?|imports?|customs|wto)\b/i,
  money: /\b(?:banks?|loans?|currency|economic|markets?|shares|stocks?|investors?)\b/i,
  war: /\b(?:brigades?|troops|soldiers|division|regiment|front)\b/i,
  space: /\b(?:satellites?|orbit|rocket|launch\w*|spacecraft)\b/i,
  school: /\b(?:schools?|pupils?|students?|teachers?|lessons?|exams?)\b/i,
}

/**
 * `initials = reading @ field`: what the initials stand for elsewhere. From general knowledge of Russian,
 * Ukrainian, Spanish, French and Portuguese abbreviations; a person can teach more through the register.
 */
const readings = `
ЦНС=central nervous system @medicine; ЦК=central committee @party; ЦБ=central bank @money
СЭС=solar power plant @energy; СЕС=solar power plant @energy; ВОЗ=world health organization @medicine; ВОЗ=who @medicine
СТО=service station @vehicles; ВТО=world trade organization @trade; ВТО=wto @trade; СОТ=wto @trade
КР=republic of korea @war; РК=republic of korea @war; РК=republic of kazakhstan @war
ИИ=artificial intelligence @computing; ШІ=artificial intelligence @computing; IA=artificial intelligence @computing
ЧС=emergency @medicine; НС=emergency @medicine; ОП=presidential office @party; ОВ=poison gas @medicine; ОС=operating system @computing; СО=carbon monoxide @medicine
МОТ=international labour organization @trade; ИП=individual entrepreneur @money; ФОП=individual entrepreneur @money; ТЦ=shopping center @money; ТРЦ=shopping center @money
ГП=state enterprise @money; ДП=state enterprise @money; УП=ukrainian truth @party; ОК=okay @computing; АЭС=nuclear power plant @energy; ГЭС=hydroelectric power plant @energy
ТЭС=thermal power plant @energy; ТЭЦ=thermal power plant @energy; ОПГ=organized crime group @war; СМИ=media @computing; ЗМІ=media @computing; ПО=software @computing; ПЗ=software @computing
ЦРУ=cia @war; МИД=foreign ministry @party; МЗС=foreign ministry @party; ВС=armed forces @war; ЗС=armed forces @war; ВВС=bbc @computing; ВВС=air force @war; ПВО=air defense @war; ППО=air defense @war
ИПСО=psychological operations @war; ДРГ=sabotage group @war; ОТГ=united community @party; ВПО=displaced persons @war; ЕС=european union @trade; ЄС=european union @trade; УЗ=ultrasound @medicine; УЗИ=ultrasound @medicine
ЛНР=people's republic @war; ДНР=dominican republic @war; КНР=china @trade; КПП=gearbox @vehicles; ДТП=traffic accident @vehicles; ГАИ=traffic police @vehicles; ДАІ=traffic police @vehicles
СНБ=national security service @war; ГРУ=main intelligence @war; ГУР=main intelligence @war; СБ=security council @war; РБ=security council @war; НБУ=national bank @money; АП=associated press @computing; РФ=russian federation @war
SNC=central nervous system @medicine; OMS=world health organization @medicine; OMC=world trade organization @trade; BM=world bank @money; UE=european union @trade; FMI=international monetary fund @money
ONG=non-governmental organization @medicine; PC=computer @computing; PC=communist party @party; CC=central committee @party; CC=with a copy @computing; EAU=water @medicine; OVNI=flying saucer @space
ЦИК=central election commission @party; ЦВК=central election commission @party; ИКС=x @figures; ЧП=state of emergency @medicine; ЖД=railway @vehicles; СК=insurance company @money; УК=management company @money; УК=criminal code @party; КС=constitutional court @party
`

export interface Taken {
  readonly initials: string
  readonly field: RegExp
}

const taken = new Map<string, Taken[]>()
for (const each of readings.split(/[;\n]/).filter((line) => line.trim() !== '')) {
  const [, initials = '', reading = '', field = ''] = /^\s*(\S+?)=(.+) @(\w+)\s*$/.exec(each) ?? []
  taken.set(reading, [...(taken.get(reading) ?? []), { initials, field: fields[field] as RegExp }])
}

/** The initials that lower-case words without their article may have been made from. */
export const initialsTakenFor = (words: string): readonly Taken[] => taken.get(words) ?? []
