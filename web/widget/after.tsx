/** @jsxImportSource preact */
/** After a talk: how it was, what to keep, what to ask next. */
import type { JSX } from 'preact'
import { Icon } from './icon.tsx'
import { whenIn, type Say } from './phrases.ts'
import { keep, named, type Desk, type Part } from './parts.tsx'

const mouths = ['M13.5 31c4-6 13-6 17 0', 'M14 29.5c4-3.5 12-3.5 16 0', 'M14 27.5h16', 'M14 26c4 3.5 12 3.5 16 0', 'M13 25c4 6 14 6 18 0']

export function After({ desk, t }: Part): JSX.Element {
  const { talk, language } = desk
  const { chat } = talk
  const owner = chat?.owner
  return (
    <div class="foot after">
      <fieldset>
        <legend>{owner ? t('rateOf', { name: named(language, owner.name, owner.nameEn) }) : t('rate')}</legend>
        {mouths.map((mouth, i) => (
          <label key={mouth} class={chat?.rating === i + 1 ? 'sel' : ''}>
            <input class="vh" type="radio" name="rating" value={i + 1} checked={chat?.rating === i + 1} onChange={() => { void talk.rate(i + 1) }} />
            <svg viewBox="0 0 44 44" aria-hidden="true"><circle cx="22" cy="22" r="19" /><path d={`M15.5 17v2M28.5 17v2${mouth}`} /></svg>{t(`r${i + 1}` as 'r1')}
          </label>
        ))}
      </fieldset>
      {chat?.rating != null && <p class="sub" role="status">{t('rated')}</p>}
      <div class="acts"><button type="button" class="link" onClick={() => { saveTranscript(desk, t) }}>{t('transcript')}</button><button type="button" class="link" onClick={() => { void talk.leave() }}>{t('forget')}</button></div>
      <button type="button" class="line" onClick={event => { const root = event.currentTarget.getRootNode() as ShadowRoot; talk.isAgain = true; desk.draw(); requestAnimationFrame(() => { root.querySelector<HTMLElement>('textarea')?.focus() }) }}><Icon name="chat" />{t('more')}</button>
    </div>
  )
}

function saveTranscript({ talk, language }: Desk, t: Say): void {
  const lines = [...talk.thread.earlier, ...talk.thread.messages].filter(message => message.kind !== 'event').map(message => `${whenIn(language, message.at, 0)}  ${message.author === 'visitor' ? t('mine') : named(language, message.name, message.nameEn)}\n${message.kind === 'file' ? String(message.data?.['name'] ?? '') : message.text}\n`)
  keep(new Blob([lines.join('\n')], { type: 'text/plain;charset=utf-8' }), `${t('chat')}.txt`)
}
