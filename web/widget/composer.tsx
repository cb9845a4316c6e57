/** @jsxRuntime classic */
/** @jsx h */
/** Where one writes: words, pictures by choosing, pasting, dropping. */
import { h, type JSX } from 'preact'
import { Icon } from './icon.tsx'
import { fileTypes } from './thread.ts'
import { mayFiles, type Part } from './parts.tsx'
import { named, t } from './phrases.ts'

export function Composer({ desk }: Part): JSX.Element {
  const { talk, memory } = desk
  const owner = talk.chat?.owner
  const hint = owner ? t('say', { name: named(owner.name, owner.nameEn) }) : t('sayOn')
  const send = (field: HTMLTextAreaElement | null): void => {
    if (!field || field.value.trim() === '') return
    talk.write(field.value)
    field.value = ''
    grow(field)
    field.focus()
  }
  const left = 2000 - memory.draft.length
  return (
    <form class="write" onSubmit={event => { event.preventDefault(); send(event.currentTarget.querySelector('textarea')) }}>
      {mayFiles(talk) && <label class="pick"><Icon name="camera" /><span>{t('photo')}</span><input class="vh" type="file" multiple accept={fileTypes.join(',')} aria-label={t('file')} onChange={event => { talk.send([...event.currentTarget.files ?? []]); event.currentTarget.value = '' }} /></label>}
      <textarea rows={1} maxLength={2000} enterkeyhint="send" aria-label={hint} placeholder={hint}
        ref={field => { if (field && (field.getRootNode() as ShadowRoot).activeElement !== field && field.value !== memory.draft) { field.value = memory.draft; grow(field) } }}
        onInput={event => { talk.draft(event.currentTarget.value); grow(event.currentTarget); desk.draw() }}
        onPaste={event => { const files = [...event.clipboardData?.files ?? []]; if (files.length > 0 && mayFiles(talk)) { event.preventDefault(); talk.send(files) } }}
        onKeyDown={event => { if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) { event.preventDefault(); send(event.currentTarget) } }} />
      <button class="go" type="submit">{t('send')}</button>
      {left < 200 && <p class="state left">{t('left2', { n: left })}</p>}
    </form>
  )
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto'
  field.style.height = `${Math.min(field.scrollHeight + 3, 140)}px`
}
