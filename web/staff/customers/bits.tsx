import { Band, Facts, Row, SectionHead } from '../../kit/layout.tsx'
import { CountdownChip, State, Tag, type StateMark } from '../../kit/marks.tsx'
import { TextLink } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { fillPath, knownPages } from '../frame/pages.ts'
import { phrases } from './phrases.ts'
import { useAboutOf, useListNames, usePromises, useStanding, useUpcoming, type Brief, type Care, type Customer } from './queries.ts'

/** What somebody is, beside the name: sex and age, level, lifecycle. */
export function Tags({ customer }: { customer: Customer }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const aboutOf = useAboutOf()
  return (
    <>
      <span className="k2">{aboutOf(customer)}</span>
      {customer.vip && <Tag tone="jade">VIP</Tag>}
      {customer.level !== 'ordinary' && <Tag>{t(`level.${customer.level}`)}</Tag>}
      <span title={language === 'en' ? customer.lifecycleWhy.en : customer.lifecycleWhy.zh}><Tag>{t(`lifecycle.${customer.lifecycle}`)}</Tag></span>
    </>
  )
}

/** Alerts first, in red: what must be known before anything is done or said. */
export function Alerts({ customer, care, complaint }: { customer: Brief & { doNotContactReason?: string }; care: Care | null | undefined; complaint: { text: string; href: string | null } | null }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const { allergies, special, doNotContact } = customer.alerts
  if (!allergies && !special && !doNotContact && !complaint) return null
  const open = may('customers.open')
  const parts = [
    ...(allergies ? [{ key: 'a', title: t('alert.allergies'), text: care ? care.allergies : open ? t('alert.loading') : t('alert.hidden') }] : []),
    ...(special ? [{ key: 's', title: t('alert.special'), text: care ? care.conditions : open ? t('alert.loading') : t('alert.hidden') }] : []),
    ...(doNotContact ? [{ key: 'd', title: t('alert.doNotContact'), text: customer.doNotContactReason ?? '' }] : []),
    ...(complaint ? [{ key: 'c', title: t('alert.complaint'), text: complaint.text }] : []),
  ]
  return (
    <Band tone="danger" aside={complaint?.href && <TextLink href={complaint.href}>{t('alert.seeComplaint')}</TextLink>}>
      {parts.map((part, i) => <span key={part.key}>{i > 0 && <span aria-hidden="true" className="k3">　|　</span>}<b>{part.title}</b>　{part.text}</span>)}
    </Band>
  )
}

/** The open complaint in a line: what about, by when, by whom. */
export function useComplaint(customerId: string): { text: string; href: string | null } | null {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const { nameOf } = useListNames()
  const [first, ...more] = useStanding(customerId).data?.complaints ?? []
  if (!first) return null
  const handler = first.handler ? (language === 'en' && first.handler.nameEn ? first.handler.nameEn : first.handler.name) : null
  const text = [nameOf('complaint_category', first.category), first.resultDueAt ? t('alert.answerBy', { date: f.nearDay(first.resultDueAt) }) : '', handler ? t('alert.handledBy', { name: handler }) : '', more.length > 0 ? t('alert.more', { count: more.length }) : ''].filter(Boolean)
  return { text: text.join(language === 'en' ? ', ' : '，'), href: may('feedback.read') ? fillPath('/feedback/$id', { id: first.id }) : null }
}

/** What was promised to them, nearest first. */
export function Promised({ customerId }: { customerId: string }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const promises = usePromises(customerId).data ?? []
  return (
    <div className="m2">
      <SectionHead title={t('promised')} note={promises.length > 0 ? t('count', { count: promises.length }) : undefined} />
      {promises.length === 0 ? <p className="k3">{t('promisedNone')}</p> : promises.map((row) => (
        <Row key={row.id} flat href={fillPath('/commitments/$id', { id: row.id })}>
          <CountdownChip column dueAt={row.dueAt} startedAt={row.startedAt} isPaused={row.state === 'paused'} />
          <span className="sp cut">{language === 'en' ? row.whatEn : row.whatZh}{row.about && `　${row.about}`}</span>
          <span className="k3 t12 nw">{row.owner ? (language === 'en' && row.owner.nameEn ? row.owner.nameEn : row.owner.name) : ''}</span>
        </Row>
      ))}
    </div>
  )
}

const marks: Record<string, StateMark> = { held: 'held', booked: 'booked', confirmed: 'confirmed', arrived: 'arrived', in_service: 'running', completed: 'done', no_show: 'missed', cancelled: 'missed' }

/** What they are booked for next. */
export function Next({ customerId }: { customerId: string }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const upcoming = useUpcoming(customerId).data ?? []
  const word = (named: { nameZh: string; nameEn: string }): string => (language === 'en' && named.nameEn ? named.nameEn : named.nameZh)
  const path = pageFor('/appointments/$id')
  return (
    <div className="m2">
      <SectionHead title={t('next')} />
      {upcoming.length === 0 ? <p className="k3">{t('nextNone')}</p> : upcoming.map((row, i) => (
        <div key={row.id} className={i === 0 ? 'band j m1' : 'm2'}>
          <span className="sp">
            <span className="row g2 wrap"><b>{f.nearDay(row.startsAt)} {f.time(row.startsAt)}</b><State mark={marks[row.state] ?? 'booked'} /></span>
            <span className="k2">{[word(row.service), row.expert ? (language === 'en' && row.expert.nameEn ? row.expert.nameEn : row.expert.name) : '', row.room ? `${row.room.floor} ${word(row.room)}`.trim() : ''].filter(Boolean).join(language === 'en' ? ', ' : '，')}</span><br />
            <span className="k2">{t('arriveBy', { time: f.time(row.arriveBy) })}</span>
          </span>
          {path && <TextLink href={fillPath(path, { id: row.id })}>{t('move')}</TextLink>}
        </div>
      ))}
    </div>
  )
}

/** The path if such a page exists in this installation. */
export function pageFor(path: string): string | null {
  return knownPages().some((page) => page.path === path) ? path : null
}

/** Who this is, line by line. */
export function WhoFacts({ customer, care, sourceName, tagName }: { customer: Customer; care: Care | null | undefined; sourceName: string; tagName: (code: string) => string }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const separator = f.list(['', '']).trim() || '、'
  const habits = [customer.contactWay ? t(`way.${customer.contactWay}`) : '', customer.contactTime].filter(Boolean).join(separator)
  const source = [customer.sourceCustomerName ? t('fact.referredBy', { name: customer.sourceCustomerName }) : customer.sourceStaffName ? t('fact.referredBy', { name: customer.sourceStaffName }) : sourceName, customer.sourceNote].filter(Boolean).join(separator)
  const items = [
    { name: t('fact.salutation'), value: customer.salutation },
    { name: t('fact.habits'), value: habits },
    { name: t('fact.needs'), value: care?.needs ?? '' },
    { name: t('fact.matter'), value: customer.matter },
    { name: t('fact.source'), value: source },
    { name: t('fact.occupation'), value: customer.occupation },
    { name: t('fact.region'), value: customer.region },
    { name: t('fact.tags'), value: care && care.tags.length > 0 ? <span className="row g1 wrap">{care.tags.map((tag) => <Tag key={tag}>{tagName(tag)}</Tag>)}</span> : '' },
    { name: t('fact.registered'), value: f.date(customer.createdAt) },
  ].filter((item) => item.value !== '')
  return <Facts items={items} />
}
