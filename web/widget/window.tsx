/** @jsxRuntime classic */
/** @jsx h */
/** The window: who answers at its top, then what is said, then where to write. */
import { Fragment, h, type JSX } from 'preact'
import { After } from './after.tsx'
import { Before } from './before.tsx'
import { Composer } from './composer.tsx'
import { Icon } from './icon.tsx'
import { Body, mayFiles, noticeWords, Phone, type Desk, type Part } from './parts.tsx'
import { language, named, t, whenIn } from './phrases.ts'
import { Said } from './said.tsx'

export function Window({ desk }: Part): JSX.Element {
  const { talk } = desk
  return (
    <Fragment>
      <div class="vh" role="status" aria-live="polite">{spoken(desk)}</div>
      {desk.isOpen && (
        <section class="window" role="dialog" aria-label={t('chat')} aria-modal={desk.isPhone ? 'true' : undefined}
          onKeyDown={event => { if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); desk.close() } }}
          onDragOver={event => { if (mayFiles(talk)) event.preventDefault() }}
          onDrop={event => { event.preventDefault(); if (mayFiles(talk)) talk.send([...event.dataTransfer?.files ?? []]) }}>
          <Head desk={desk} />
          {talk.isBlocked ? <Blocked desk={desk} />
            : !talk.isBegun ? <Before desk={desk} />
            : <Fragment>
              <Said desk={desk} />
              {talk.isCut ? <p class="bar amber">{t('cut')}</p> : talk.backAt !== null && desk.now() - talk.backAt < 20_000 && <p class="bar">{t('back', { time: whenIn(talk.backAt, desk.now()) })}</p>}
              {talk.notice && <p class="bar amber">{noticeWords(desk)}</p>}
              {talk.isEnded ? <After desk={desk} /> : <Composer desk={desk} />}
            </Fragment>}
        </section>
      )}
    </Fragment>
  )
}

function Head({ desk }: Part): JSX.Element {
  const { talk } = desk
  const { house, chat } = talk
  const owner = chat?.owner ?? null
  const center = house ? t('center', { house: named(house.nameZh, house.nameEn) }) : t('chat')
  const name = owner && named(owner.name, owner.nameEn)
  const now = chat?.desk ?? house?.desk
  const below = talk.isEnded ? name : owner ? t('number', { number: owner.number }) : !now ? t('loading') : now.ready === 0 ? t('none') : chat?.ahead != null ? t('busy') : t('ready', { n: now.ready })
  return (
    <header class="head">
      {owner && name ? <i class="face" aria-hidden="true">{[...owner.name][0]}</i> : <span class="mark" aria-hidden="true"><Icon name="chat" /></span>}
      <div><b>{talk.isEnded ? t('ended') : owner ? `${name ?? ''} ${named(owner.titleZh, owner.titleEn)}` : center}</b><span>{below}</span></div>
      <button lang={language === 'en' ? 'zh-CN' : 'en'} onClick={() => { desk.speak(language === 'en' ? 'zh' : 'en') }}>{t('other')}</button>
      <button onClick={desk.close}>{t('close')}</button>
    </header>
  )
}

function Blocked({ desk }: Part): JSX.Element {
  return <Body><h2>{t('blocked')}</h2><Phone desk={desk} as="row"><b>{t('hotline')}</b></Phone></Body>
}

/** What a screen reader says of what has just come. */
function spoken({ talk, isOpen }: Desk): string {
  const last = talk.thread.messages.at(-1)
  if (talk.isCut) return t('cut')
  if (!isOpen || !last || last.author !== 'staff') return ''
  return `${named(last.name, last.nameEn) || t('staff')}: ${last.kind === 'file' ? t('picture', { name: String(last.data?.['name'] ?? '') }) : last.text}`
}
