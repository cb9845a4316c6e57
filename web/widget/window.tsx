/** @jsxImportSource preact */
/** The window: who answers at its top, then what is said, then where to write. */
import type { JSX } from 'preact'
import { After } from './after.tsx'
import { Before } from './before.tsx'
import { Composer } from './composer.tsx'
import { Icon } from './icon.tsx'
import { Body, mayFiles, named, noticeWords, Phone, type Desk, type Part } from './parts.tsx'
import { whenIn, type Say } from './phrases.ts'
import { Said } from './said.tsx'

export function Window({ desk, t }: Part): JSX.Element {
  const { talk, language } = desk
  return (
    <>
      <div class="vh" role="status" aria-live="polite">{spoken(desk, t)}</div>
      {desk.isOpen && (
        <section class="window" role="dialog" aria-label={t('chat')} aria-modal={desk.isPhone ? 'true' : undefined}
          onKeyDown={event => { keys(desk, event) }}
          onDragOver={event => { if (mayFiles(talk)) event.preventDefault() }}
          onDrop={event => { event.preventDefault(); if (mayFiles(talk)) talk.send([...event.dataTransfer?.files ?? []]) }}>
          <Head desk={desk} t={t} />
          {talk.isBlocked ? <Blocked desk={desk} t={t} />
            : !talk.isBegun ? <Before desk={desk} t={t} />
            : <>
              <Said desk={desk} t={t} />
              {talk.isCut ? <p class="bar amber">{t('cut')}</p> : talk.backAt !== null && desk.now() - talk.backAt < 20_000 && <p class="bar">{t('back', { time: whenIn(language, new Date(talk.backAt).toISOString(), desk.now()) })}</p>}
              {talk.notice && <p class="bar amber">{noticeWords(desk, t)}</p>}
              {talk.isEnded ? <After desk={desk} t={t} /> : <Composer desk={desk} t={t} />}
            </>}
        </section>
      )}
    </>
  )
}

function Head({ desk, t }: Part): JSX.Element {
  const { talk, language } = desk
  const { house, chat } = talk
  const owner = chat?.owner ?? null
  const center = house ? t('center', { house: named(language, house.nameZh, house.nameEn) }) : t('chat')
  const name = owner && named(language, owner.name, owner.nameEn)
  const now = chat?.desk ?? house?.desk
  const below = talk.isEnded ? name : owner ? t('number', { number: owner.number }) : !now ? t('loading') : now.ready === 0 ? t('none') : chat?.ahead != null ? t('busy') : t('ready', { n: now.ready })
  return (
    <header class="head">
      {owner && name ? <i class="face" aria-hidden="true">{[...owner.name][0]}</i> : <span class="mark" aria-hidden="true"><Icon name="chat" /></span>}
      <div><b>{talk.isEnded ? t('ended') : owner ? `${name ?? ''} ${named(language, owner.titleZh, owner.titleEn)}` : center}</b><span>{below}</span></div>
      <button type="button" lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => { desk.speak(language === 'en' ? 'zh' : 'en') }}>{t('other')}</button>
      <button type="button" onClick={desk.close}>{t('close')}</button>
    </header>
  )
}

function Blocked({ desk, t }: Part): JSX.Element {
  return <Body><h2>{t('blocked')}</h2><Phone desk={desk} t={t} /></Body>
}

/** What a screen reader says of what has just come. */
function spoken({ talk, language, isOpen }: Desk, t: Say): string {
  const last = talk.thread.messages.at(-1)
  if (talk.isCut) return t('cut')
  if (!isOpen || !last || last.author !== 'staff') return ''
  return `${named(language, last.name, last.nameEn) || t('staff')}: ${last.kind === 'file' ? t('picture', { name: String(last.data?.['name'] ?? '') }) : last.text}`
}

function keys(desk: Desk, event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); desk.close() }
}
