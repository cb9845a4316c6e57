/**
 * Gaps of standard answers (KNO-2): {price:CODE}, {minutes:CODE}, {service:CODE}, {phone}, {address:SITE}, {hours:SITE},
 * {department:CODE}, {hospital}. What they say is read where it is kept, each time: a price changed in the catalogue is changed in every answer.
 */
import type { Locale } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'

export interface Variable { name: string; zh: string; en: string; value: string }

/** One pass over what is in the braces; anything else stays as typed. */
const gap = /\{([a-z]+(?::[A-Za-z0-9_-]{1,40})?)\}/g

interface Service { code: string; name_zh: string; name_en: string; minutes: number; price_fen: number }
interface Site { site_id: string; code: string; name_zh: string; name_en: string; address: string; phone: string }
interface Hours { site_id: string; weekday: number; opens: string | null; closes: string | null }

const days = { 'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const

/** 周一至周五 8:00–17:30，周六 8:00–12:00: days with the same hours together. */
export function hoursInWords(rows: readonly { weekday: number; opens: string | null; closes: string | null }[], locale: Locale): string {
  const byDay = days[locale].map((_, i) => rows.filter(row => row.weekday === i + 1 && row.opens !== null && row.closes !== null).map(row => `${short(row.opens ?? '')}–${short(row.closes ?? '')}`).sort().join(locale === 'en' ? ' and ' : '、'))
  const parts: string[] = []
  for (let from = 0; from < 7;) {
    let to = from
    while (to + 1 < 7 && byDay[to + 1] === byDay[from]) to++
    if (byDay[from]) parts.push(`${days[locale][from]}${to > from ? `${locale === 'en' ? '–' : '至'}${days[locale][to]}` : ''} ${byDay[from]}`)
    from = to + 1
  }
  return parts.join(locale === 'en' ? ', ' : '，')
}
const short = (time: string) => time.slice(0, 5).replace(/^0/, '')

/** Yuan as they are said: 50, 1,280, 12.5. */
function yuan(fen: number): string {
  const whole = Math.floor(fen / 100)
  const rest = String(fen % 100).padStart(2, '0').replace(/0+$/, '')
  return `${whole.toLocaleString('en')}${rest ? `.${rest}` : ''} 元`
}

/** Every name that fills a gap now, with what it says, in the language asked for. */
export async function variables(tx: Tx, locale: Locale): Promise<Variable[]> {
  const [services, sites, hours, departments, hospital] = await Promise.all([
    tx.rows<Service>('select code, name_zh, name_en, minutes, price_fen from catalogue.fact_service where hospital_id = $1 and retired_at is null order by position, code', [tx.hospitalId]),
    tx.rows<Site>('select site_id, code, name_zh, name_en, address, phone from organisation.fact_site where hospital_id = $1 order by created_at, site_id', [tx.hospitalId]),
    tx.rows<Hours>('select site_id, weekday, opens, closes from organisation.fact_opening_hours where hospital_id = $1 and weekday is not null order by weekday, opens', [tx.hospitalId]),
    tx.rows<{ code: string; name_zh: string; name_en: string }>('select code, name_zh, name_en from organisation.fact_department where hospital_id = $1 and closed_at is null order by position, code', [tx.hospitalId]),
    tx.rows<{ name_zh: string; name_en: string }>('select name_zh, name_en from platform.hospital where hospital_id = $1', [tx.hospitalId]),
  ])
  const word = (named: { name_zh: string; name_en: string }) => (locale === 'en' ? named.name_en : named.name_zh)
  const ofSite = (site: Site, suffix: string): Variable[] => [
    { name: `address${suffix}`, zh: `${site.name_zh}地址`, en: `Address of ${site.name_en}`, value: site.address },
    { name: `phone${suffix}`, zh: `${site.name_zh}电话`, en: `Telephone of ${site.name_en}`, value: site.phone },
    { name: `hours${suffix}`, zh: `${site.name_zh}开放时间`, en: `Opening hours of ${site.name_en}`, value: hoursInWords(hours.filter(row => row.site_id === site.site_id), locale) },
  ]
  return [
    ...hospital.map(one => ({ name: 'hospital', zh: '医院名称', en: 'Name of the hospital', value: word(one) })),
    ...(sites[0] ? ofSite(sites[0], '') : []),
    ...sites.flatMap(site => ofSite(site, `:${site.code}`)),
    ...services.flatMap(one => [
      { name: `price:${one.code}`, zh: `${one.name_zh}价格`, en: `Price of ${one.name_en}`, value: yuan(one.price_fen) },
      { name: `minutes:${one.code}`, zh: `${one.name_zh}时长`, en: `Minutes of ${one.name_en}`, value: locale === 'en' ? `${one.minutes} min` : `${one.minutes} 分钟` },
      { name: `service:${one.code}`, zh: `${one.name_zh}名称`, en: `Name of ${one.name_en}`, value: word(one) },
    ]),
    ...departments.map(one => ({ name: `department:${one.code}`, zh: `${one.name_zh}名称`, en: `Name of ${one.name_en}`, value: word(one) })),
  ].filter(one => one.value !== '')
}

/** Names in the gaps of a text, each once. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(gap)].map(match => match[1] ?? ''))]
}

/** Fills a text; names nothing fills are told, and stand in the text so that nobody sends them unseen. */
export function fill(text: string, values: ReadonlyMap<string, string>): { text: string; missing: string[] } {
  const missing = new Set<string>()
  const filled = text.replace(gap, (whole, name: string) => {
    const value = values.get(name)
    if (value === undefined) missing.add(name)
    return value ?? whole
  })
  return { text: filled, missing: [...missing] }
}
