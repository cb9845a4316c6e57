/** @jsxImportSource preact */
/** Before a talk: three sentences agreed to, and a small form. Nobody there: the hour, the phone, the message. */
import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { whenIn } from './phrases.ts'
import { Body, noticeWords, Phone, type Part } from './parts.tsx'

let fault: 'needMatter' | 'badPhone' | null = null

export function Before({ desk, t }: Part): JSX.Element {
  const { talk, memory, language } = desk
  const { house } = talk
  const isAway = house !== null && house.desk.ready === 0
  const form = memory.form
  const submit = (event: Event): void => {
    event.preventDefault()
    const of = event.currentTarget as HTMLFormElement
    const matter = memory.draft.trim()
    const digits = memory.form.phone.replace(/\D/g, '').length
    fault = matter === '' ? 'needMatter' : memory.form.phone !== '' && (digits < 7 || digits > 15) ? 'badPhone' : null
    if (fault) { (of.elements.namedItem(fault === 'needMatter' ? 'matter' : 'phone') as HTMLElement).focus(); desk.draw(); return }
    const root = of.getRootNode() as ShadowRoot
    talk.begin({ ...memory.form, matter })
    requestAnimationFrame(() => { root.querySelector<HTMLElement>('textarea')?.focus() })
  }
  const wrong = (name: typeof fault): { 'aria-invalid'?: 'true'; 'aria-describedby'?: string } => (fault === name ? { 'aria-invalid': 'true', 'aria-describedby': 'tc-fault' } : {})
  const faultLine = (name: typeof fault): JSX.Element | false => fault === name && name !== null && <span class="fault" id="tc-fault">{t(name)}</span>
  return (
    <form class="before" noValidate onSubmit={submit}>
      <Body>
        {talk.notice && <p class="tip amber" role="alert">{noticeWords(desk, t)}</p>}
        {talk.isCut && <p class="tip amber" role="alert">{t('cut')}</p>}
        <h2>{isAway ? t(house.phone ? 'offlineCall' : 'offline') : t('before')}</h2>
        {isAway && <p class="sub">{t('promise', { time: whenIn(language, house.desk.answerBy, desk.now()) })}</p>}
        <ul class={isAway ? 'facts small' : 'facts'}><li><Icon name="user" />{t('fact1')}</li><li><Icon name="id" />{t('fact2')}</li><li class="verm"><Icon name="sos" />{t('fact3')}</li></ul>
        <label><span>{t('matter')}</span><textarea name="matter" rows={3} maxLength={2000} placeholder={t('matterEg')} value={memory.draft} {...wrong('needMatter')} onInput={event => { memory.draft = event.currentTarget.value }} />{faultLine('needMatter')}</label>
        <label><span>{t('name')}</span><input name="name" maxLength={30} autoComplete="name" placeholder={t('nameEg')} value={form.name} onInput={event => { memory.form = { ...memory.form, name: event.currentTarget.value } }} /></label>
        <label><span>{t('phone')}</span><input name="phone" type="tel" inputMode="tel" maxLength={40} autoComplete="tel" value={form.phone} {...wrong('badPhone')} onInput={event => { memory.form = { ...memory.form, phone: event.currentTarget.value } }} />{faultLine('badPhone')}</label>
        {isAway && <Phone desk={desk} t={t} />}
      </Body>
      <div class="foot">
        <button class="main" type="submit">{t(isAway ? 'agreeLeave' : 'agree')}</button>
        {house?.phone && !isAway && <a class="line" href={`tel:${house.phone.replace(/[^\d+]/g, '')}`}><Icon name="phone" />{t('call')}</a>}
      </div>
    </form>
  )
}
