import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { FileTrigger, Button as AriaButton } from 'react-aria-components'
import './field.css'
import './compose-box.css'
import { isComposing, isPlainEnter, isSendEnter } from './composing.ts'
import type { Option } from './choice.tsx'
import { Icon, type IconName } from './icon.tsx'

/** What a sign in the text opens (`@` people, `/` phrases): asked with what follows it, put in its place when chosen. */
export interface Pick {
  sign: '@' | '/'
  label: string
  none: string
  load: (query: string) => Promise<readonly Option[]> | readonly Option[]
  /** what stands in the text instead of the sign and what was typed after it */
  insert: (option: Option) => string
}

interface Open { pick: Pick; from: number; query: string }

/** The sign the caret stands behind. `/` only at the beginning of a word, so that 1/2 and addresses stay what they are. */
export function openAt(text: string, caret: number, picks: readonly Pick[]): Open | null {
  const before = text.slice(0, caret)
  for (const pick of picks) {
    const found = (pick.sign === '@' ? /@([^\s@]{0,20})$/ : /(?:^|\s)\/([^\s/]{0,20})$/).exec(before)
    if (found) return { pick, from: caret - (found[1] ?? '').length - 1, query: found[1] ?? '' }
  }
  return null
}

export interface ComposeBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  onSend: () => void
  /** Enter alone sends; Shift Enter is a new line. Otherwise Ctrl Enter sends. */
  sendsOnEnter?: boolean
  /** the second voice: an internal note */
  note?: boolean
  placeholder?: string
  maxLength?: number
  disabled?: boolean
  picks?: readonly Pick[]
  /** Tab puts a suggestion in; true when it did */
  onTab?: () => boolean
  onFiles?: (files: File[]) => void
  onBlur?: () => void
  /** what to do on Escape with nothing open */
  onEscape?: () => void
  dropLabel?: string
  boxRef: RefObject<HTMLTextAreaElement | null>
  /** tools and the sending button under the text */
  children: ReactNode
}

const none: readonly Pick[] = []

/** Where a message is written: text that grows, signs that open lists, files pasted or dropped, tools below. Never sends while an input method composes. */
export function ComposeBox({ label, value, onChange, onSend, sendsOnEnter, note, placeholder, maxLength, disabled, picks = none, onTab, onFiles, onBlur, onEscape, dropLabel, boxRef, children }: ComposeBoxProps) {
  const id = useId()
  const [open, setOpen] = useState<Open | null>(null)
  const [options, setOptions] = useState<readonly Option[] | null>(null)
  const [at, setAt] = useState(0)
  const [isDropping, setDropping] = useState(false)
  const caretTo = useRef<number | null>(null)
  const query = open ? `${open.pick.sign}${open.query}` : null

  useLayoutEffect(() => {
    const box = boxRef.current
    if (!box || caretTo.current === null) return
    box.setSelectionRange(caretTo.current, caretTo.current)
    caretTo.current = null
  }, [value, boxRef])

  const pick = open?.pick
  const latest = useRef(pick)
  latest.current = pick
  useEffect(() => {
    if (query === null) { setOptions(null); return undefined }
    let isOld = false
    void Promise.resolve(latest.current?.load(query.slice(1)) ?? []).then((found) => { if (!isOld) { setOptions(found.slice(0, 8)); setAt(0) } }, () => { if (!isOld) setOptions([]) })
    return () => { isOld = true }
  }, [query])

  const look = (): void => {
    const box = boxRef.current
    setOpen(box && box.selectionStart === box.selectionEnd ? openAt(box.value, box.selectionStart, picks) : null)
  }
  const choose = (option: Option | undefined): void => {
    const box = boxRef.current
    if (!option || !open || !box) return
    const text = open.pick.insert(option)
    const next = value.slice(0, open.from) + text + value.slice(box.selectionStart)
    caretTo.current = open.from + text.length
    setOpen(null)
    onChange(next)
    box.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isComposing(event)) return
    if (open && options) {
      if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); setOpen(null); return }
      if (options.length > 0) {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); setAt((was) => (was + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length); return }
        if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') { event.preventDefault(); choose(options[at]); return }
      }
    }
    if (isSendEnter(event) || (sendsOnEnter && isPlainEnter(event))) { event.preventDefault(); onSend(); return }
    if (event.key === 'Tab' && !event.shiftKey && onTab?.()) { event.preventDefault(); return }
    if (event.key === 'Escape') onEscape?.()
  }
  const files = (list: FileList | null): boolean => {
    if (!onFiles || !list || list.length === 0) return false
    onFiles([...list])
    return true
  }
  const isOpen = open !== null && options !== null
  return (
    <div className={`cbx${note ? ' nt' : ''}${isDropping ? ' dr' : ''}`}
      onDragOver={(e) => { if (onFiles && e.dataTransfer.types.includes('Files')) { e.preventDefault(); setDropping(true) } }} onDragLeave={() => setDropping(false)} onDrop={(e) => { setDropping(false); if (files(e.dataTransfer.files)) e.preventDefault() }}>
      <textarea ref={boxRef} rows={2} aria-label={label} value={value} placeholder={placeholder} maxLength={maxLength} disabled={disabled} spellCheck={false}
        aria-autocomplete={picks.length > 0 ? 'list' : undefined} aria-controls={isOpen ? id : undefined} aria-activedescendant={isOpen && options.length > 0 ? `${id}-${at}` : undefined}
        onChange={(e) => { onChange(e.target.value); look() }} onSelect={look} onKeyDown={onKeyDown} onBlur={() => { setOpen(null); onBlur?.() }} onPaste={(e) => { if (files(e.clipboardData.files)) e.preventDefault() }} />
      {isDropping && <span className="drl" aria-hidden="true"><Icon name="upload" />{dropLabel}</span>}
      {isOpen && (
        <div className="pop cbp">
          {options.length === 0 ? <p className="nope">{open.pick.none}</p> : (
            <ul className="opts" role="listbox" id={id} aria-label={open.pick.label}>
              {options.map((option, i) => <li key={option.value} id={`${id}-${i}`} role="option" aria-selected={i === at} className={i === at ? 'opt on' : 'opt'} onMouseDown={(e) => { e.preventDefault(); choose(option) }}><span className="sp"><span>{option.label}</span>{option.description && <span className="sub cut">{option.description}</span>}</span></li>)}
            </ul>
          )}
        </div>
      )}
      <div className="ctl">{children}</div>
    </div>
  )
}

/** A tool under the text: icon and word. */
export function ComposeTool({ icon, children, onPress, disabled, label }: { icon: IconName; children: ReactNode; onPress?: () => void; disabled?: boolean; label?: string }) {
  return <AriaButton className="ctw" onPress={onPress} isDisabled={disabled} aria-label={label}><Icon name={icon} /><span className="w">{children}</span></AriaButton>
}

/** A tool that chooses files. */
export function ComposeFiles({ icon, children, accept, onFiles }: { icon: IconName; children: ReactNode; accept: readonly string[]; onFiles: (files: File[]) => void }) {
  return <FileTrigger allowsMultiple acceptedFileTypes={[...accept]} onSelect={(list) => { if (list) onFiles([...list]) }}><ComposeTool icon={icon}>{children}</ComposeTool></FileTrigger>
}
