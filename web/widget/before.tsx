/** @jsxRuntime classic */
/** @jsx h */
/** Before a talk: three sentences agreed to, and a small form. Nobody there: the hour, the phone, the message. */
import { h, type JSX } from 'preact'
import { Icon } from './icon.tsx'
import { t, whenIn } from './phrases.ts'
import { Body, noticeWords, Phone, type Part } from './parts.tsx'

let fault: 'needMatter' | 'badPhone' | null = null

export function Before({ desk }: Part): JSX.Element {
  const { talk, memory } = desk
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
    talk.begin({ ...memory.form, matter })
    desk.write()
  }
  const wrong = (name: typeof fault): { 'aria-invalid'?: 'true'; 'aria-describedby'?: string } => (fault === name ? { 'aria-invalid': 'true', 'aria-describedby': 'tc-fault' } : {})
  const faultLine = (name: typeof fault): JSX.Element | false => fault === name && name !== null && <span class="fault" id="tc-fault">{t(name)}</span>
  return (
    <form class="before" noValidate onSubmit={submit} onInput={({ target }) => { const { name, value } = target as HTMLInputElement; if (name === 'matter') memory.draft = value; else memory.form = { ...memory.form, [name]: value } }}>
      <Body>
        {talk.notice && <p class="tip amber" role="alert">{noticeWords(desk)}</p>}
        {talk.isCut && <p class="tip amber" role="alert">{t('cut')}</p>}
        <h2>{isAway ? t(house.phone ? 'offlineCall' : 'offline') : t('before')}</h2>
        {isAway && <p class="sub">{t('promise', { time: whenIn(house.desk.answerBy, desk.now()) })}</p>}
        <ul class={isAway ? 'facts small' : 'facts'}><li><Icon name="user" />{t('fact1')}</li><li><Icon name="id" />{t('fact2')}</li><li class="verm"><Icon name="sos" />{t('fact3')}</li></ul>
        <label><span>{t('matter')}</span><textarea name="matter" rows={3} maxLength={2000} placeholder={t('matterEg')} value={memory.draft} {...wrong('needMatter')} />{faultLine('needMatter')}</label>
        <label><span>{t('name')}</span><input name="name" maxLength={30} autoComplete="name" placeholder={t('nameEg')} value={form.name} /></label>
        <label><span>{t('phone')}</span><input name="phone" type="tel" inputMode="tel" maxLength={40} autoComplete="tel" value={form.phone} {...wrong('badPhone')} />{faultLine('badPhone')}</label>
        {isAway && <Phone desk={desk} as="row"><b>{t('hotline')}</b></Phone>}
      </Body>
      <div class="foot">
        <button class="main" type="submit">{t(isAway ? 'agreeLeave' : 'agree')}</button>
        {!isAway && <Phone desk={desk} as="line"><Icon name="phone" />{t('call')}</Phone>}
      </div>
    </form>
  )
}
