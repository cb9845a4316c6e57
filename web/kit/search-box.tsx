import { useEffect, useRef, useState } from 'react'
import { TextField } from './field.tsx'

/** Finds as one types, a moment after the last key and never in the middle of a composition. */
export function SearchBox({ label, value, onChange, hint, autoFocus }: { label: string; value: string; onChange: (value: string) => void; hint?: string; autoFocus?: boolean }) {
  const [text, setText] = useState(value)
  const composing = useRef(false)
  const said = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => { if (value !== said.current) { said.current = value; setText(value) } }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const later = (next: string): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => { if (!composing.current && next.trim() !== said.current) { said.current = next.trim(); onChange(next.trim()) } }, 250)
  }
  return (
    <div className="find1" onCompositionStart={() => { composing.current = true }} onCompositionEnd={(e) => { composing.current = false; if (e.target instanceof HTMLInputElement) later(e.target.value) }}>
      <TextField type="search" label={label} labelHidden placeholder={label} autoFocus={autoFocus} icon="search" size="s" value={text} onChange={(next) => { setText(next); later(next) }} suffix={text || !hint ? undefined : <kbd aria-hidden="true">{hint}</kbd>} />
    </div>
  )
}
