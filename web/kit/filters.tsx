import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Button } from './button.tsx'
import { DatePicker } from './date-field.tsx'
import { Checkbox, RadioRow, TextField } from './field.tsx'
import { useFormats } from './formats.ts'
import { Icon } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { Popover } from './menu.tsx'
import { phrases } from './phrases.ts'
import type { Option } from './choice.tsx'

/** A way to narrow a list. `several` ticks; `one` of a few; `dates` a span 'from..until'; `yes-no`; `text`. */
export type FilterDef = { id: string; title: string } & (
  | { kind: 'several' | 'one'; options: readonly Option[] }
  | { kind: 'dates'; presets?: readonly { label: string; value: string }[] }
  | { kind: 'yes-no' }
  | { kind: 'text' })

/** The values of a filter in words. */
export function useFilterWords(): (filter: FilterDef, values: readonly string[]) => string {
  const t = usePhrases(phrases)
  const f = useFormats()
  return (filter, values) => {
    if (filter.kind === 'several' || filter.kind === 'one') return f.list(values.map((v) => filter.options.find((o) => o.value === v)?.label ?? v))
    if (filter.kind === 'yes-no') return values[0] === 'yes' ? t('list.yes') : t('list.no')
    if (filter.kind === 'dates') {
      const preset = filter.presets?.find((p) => p.value === values[0])
      if (preset) return preset.label
      const [from = '', until = ''] = (values[0] ?? '').split('..')
      return `${from ? f.day(from) : ''}–${until ? f.day(until) : ''}`
    }
    return f.list(values)
  }
}

function FilterEditor({ filter, values, onSet, close }: { filter: FilterDef; values: readonly string[]; onSet: (values: readonly string[]) => void; close: () => void }) {
  const t = usePhrases(phrases)
  const [text, setText] = useState(values[0] ?? '')
  const [find, setFind] = useState('')
  switch (filter.kind) {
    case 'several': return (
      <>
        {filter.options.length > 12 && <TextField label={t('list.find')} labelHidden icon="search" size="s" value={find} onChange={setFind} placeholder={filter.title} />}
        <div className="vals" role="group" aria-label={filter.title}>{filter.options.filter((o) => o.label.includes(find)).map((o) => <Checkbox key={o.value} label={o.label} value={values.includes(o.value)} onChange={(on) => onSet(on ? [...values, o.value] : values.filter((v) => v !== o.value))} />)}</div>
        <Button kind="p" size="s" onPress={close}>{t('button.done')}</Button>
      </>)
    case 'one': return <RadioRow label={filter.title} options={filter.options} value={values[0] ?? null} onChange={(v) => { onSet([v]); close() }} />
    case 'yes-no': return <RadioRow label={filter.title} options={[{ value: 'yes', label: t('list.yes') }, { value: 'no', label: t('list.no') }]} value={values[0] ?? null} onChange={(v) => { onSet([v]); close() }} />
    case 'text': return <form className="col g3" onSubmit={(e) => { e.preventDefault(); onSet(text.trim() ? [text.trim()] : []); close() }}><TextField label={filter.title} value={text} onChange={setText} autoFocus /><Button kind="p" size="s" type="submit">{t('list.apply')}</Button></form>
    case 'dates': {
      const [from = '', until = ''] = text.includes('..') ? text.split('..') : ['', '']
      return (
        <>
          {filter.presets && <div className="row g2 wrap">{filter.presets.map((p) => <Button key={p.value} size="s" onPress={() => { onSet([p.value]); close() }}>{p.label}</Button>)}</div>}
          <DatePicker label={t('list.from')} value={from || null} onChange={(d) => setText(`${d ?? ''}..${until}`)} />
          <DatePicker label={t('list.until')} value={until || null} min={from || undefined} onChange={(d) => setText(`${from}..${d ?? ''}`)} />
          <Button kind="p" size="s" disabled={!from && !until} onPress={() => { onSet([`${from}..${until}`]); close() }}>{t('list.apply')}</Button>
        </>)
    }
  }
}

/** The chips of the filters in force, 加条件, 清空. */
export function FilterBar({ filters, values, onSet, onClear }: { filters: readonly FilterDef[]; values: Readonly<Record<string, readonly string[]>>; onSet: (id: string, values: readonly string[]) => void; onClear: () => void }) {
  const t = usePhrases(phrases)
  const words = useFilterWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const inForce = filters.filter((f) => (values[f.id]?.length ?? 0) > 0)
  const left = filters.filter((f) => !inForce.includes(f))
  const picked = filters.find((f) => f.id === chosen)
  return (
    <>
      {inForce.map((f) => (
        <span className="fc" key={f.id}>
          <Popover label={f.title} trigger={<AriaButton>{f.title} <b className="cut">{words(f, values[f.id] ?? [])}</b></AriaButton>}>
            {(close) => <div className="flt"><FilterEditor filter={f} values={values[f.id] ?? []} onSet={(v) => onSet(f.id, v)} close={close} /></div>}
          </Popover>
          <AriaButton className="x" aria-label={t('list.removeFilter', { name: f.title })} onPress={() => onSet(f.id, [])}><Icon name="close" /></AriaButton>
        </span>
      ))}
      {left.length > 0 && (
        <Popover label={t('list.addFilter')} onOpenChange={() => setChosen(null)} trigger={<AriaButton className="fc e"><Icon name="plus" />{t('list.addFilter')}</AriaButton>}>
          {(close) => picked
            ? <div className="flt"><span className="back"><Button kind="text" size="s" icon="left" onPress={() => setChosen(null)}>{picked.title}</Button></span><FilterEditor filter={picked} values={values[picked.id] ?? []} onSet={(v) => onSet(picked.id, v)} close={close} /></div>
            : <div className="opts" role="group" aria-label={t('list.filters')}>{left.map((f, i) => <AriaButton key={f.id} className="opt bare" autoFocus={i === 0} onPress={() => setChosen(f.id)}><span className="sp">{f.title}</span><Icon name="right" /></AriaButton>)}</div>}
        </Popover>
      )}
      {inForce.length > 0 && <Button kind="text" size="s" onPress={onClear}>{t('list.clearAll')}</Button>}
    </>
  )
}
