/** @jsxRuntime classic */
/** @jsx h */
/** After a talk: how it was, what to keep, what to ask next. */
import { h, type JSX } from 'preact'
import { Icon } from './icon.tsx'
import { named, t, whenIn } from './phrases.ts'
import { keep, type Desk, type Part } from './parts.tsx'


export function After({ desk }: Part): JSX.Element {
  const { talk } = desk
  const { chat } = talk
  const owner = chat?.owner
  return (
    <div class="foot after">
      <fieldset>
        <legend>{owner ? t('rateOf', { name: named(owner.name, owner.nameEn) }) : t('rate')}</legend>
        {[1, 2, 3, 4, 5].map(n => (
          <label key={n} class={chat?.rating === n ? 'sel' : ''}>
            <input class="vh" type="radio" name="rating" value={n} checked={chat?.rating === n} onChange={() => { void talk.rate(n) }} />
            <svg viewBox="0 0 44 44" aria-hidden="true"><circle cx="22" cy="22" r="19" /><path d={`M15.5 17v2M28.5 17v2M14 ${33 - n * 1.5}q8 ${n * 4 - 12} 16 0`} /></svg>{t(`r${n}` as 'r1')}
          </label>
        ))}
      </fieldset>
      {chat?.rating != null && <p class="sub" role="status">{t('rated')}</p>}
      <div class="acts"><button class="link" onClick={() => { saveTranscript(desk) }}>{t('transcript')}</button><button class="link" onClick={() => { void talk.leave() }}>{t('forget')}</button></div>
      <button class="line" onClick={() => { talk.isAgain = true; desk.draw(); desk.write() }}><Icon name="chat" />{t('more')}</button>
    </div>
  )
}

function saveTranscript({ talk }: Desk): void {
  const lines = [...talk.thread.earlier, ...talk.thread.messages].filter(message => message.kind !== 'event').map(message => `${whenIn(message.at, 0)}  ${message.author === 'visitor' ? t('mine') : named(message.name, message.nameEn)}\n${message.kind === 'file' ? String(message.data?.['name'] ?? '') : message.text}\n`)
  keep(new Blob([lines.join('\n')], { type: 'text/plain;charset=utf-8' }), `${t('chat')}.txt`)
}
