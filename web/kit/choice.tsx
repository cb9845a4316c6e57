import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton, ComboBox as AriaComboBox, Group, Input, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components'
import { useFormats } from './formats.ts'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** One thing to choose. `description` is the quiet second line (department, masked phone). */
export interface Option<V extends string = string> { value: V; label: string; description?: string; disabled?: boolean }

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V) => void
  placeholder?: string
  icon?: IconName
  /** quiet look for tool bars */
  size?: 's' | 'm' | 'l'
}

function OptionRow({ option, tick }: { option: Option; tick?: boolean }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} isDisabled={option.disabled} className="opt">
      {tick && <span className="cx" aria-hidden="true" />}
      <span className="sp"><Text slot="label">{option.label}{option.description && <span className="sub">　{option.description}</span>}</Text></span>
    </ListBoxItem>
  )
}

/** One of a known list. */
export function Select<V extends string>(props: SelectProps<V>) {
  const t = usePhrases(phrases)
  const { options, value, onChange, placeholder, size, icon } = props
  return (
    <AriaSelect className="fld" {...ariaOf(props)} value={value} placeholder={placeholder ?? t('field.choose')}
      onChange={(key) => { if (key !== null) onChange(String(key) as V) }}>
      <FieldLabel {...props} />
      <AriaButton className={`inp${size === 's' ? ' sm q' : size === 'l' ? ' big' : ''}`}>
        {icon && <Icon name={icon} />}<SelectValue className="val">{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue><Icon name="down" />
      </AriaButton>
      <FieldNotes {...props} />
      <Popover className="pop fit"><ListBox className="opts" items={options.map((o) => ({ ...o, id: o.value }))}>{(o) => <OptionRow option={o} />}</ListBox></Popover>
    </AriaSelect>
  )
}

/** Several of a known list: chosen words stand in the field (皮肤、口腔). */
export function MultiSelect<V extends string>(props: FieldProps & { options: readonly Option<V>[]; value: readonly V[]; onChange: (value: V[]) => void; placeholder?: string }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const { options, value, onChange, placeholder } = props
  return (
    <AriaSelect<Option<V>, 'multiple'> className="fld" {...ariaOf(props)} selectionMode="multiple" value={value} placeholder={placeholder ?? t('field.choose')} onChange={(keys) => onChange(options.filter((o) => keys.includes(o.value)).map((o) => o.value))}>
      <FieldLabel {...props} />
      <AriaButton className="inp"><SelectValue className="val">{({ defaultChildren, isPlaceholder }) => isPlaceholder ? defaultChildren : f.list(options.filter((o) => value.includes(o.value)).map((o) => o.label))}</SelectValue><Icon name="down" /></AriaButton>
      <FieldNotes {...props} />
      <Popover className="pop fit"><ListBox className="opts tick" items={options.map((o) => ({ ...o, id: o.value }))}>{(o) => <OptionRow option={o} tick />}</ListBox></Popover>
    </AriaSelect>
  )
}

interface ComboCommon<V extends string> extends FieldProps {
  value: V | null
  placeholder?: string
  icon?: IconName
  onChange: (value: V | null, option: Option<V> | null) => void
  /** the chosen one's words when they are known before any search */
  selected?: Option<V> | null
  /** also take what was typed and matches nothing; given on as typed */
  onTyped?: (text: string) => void
}

export type ComboBoxProps<V extends string> = ComboCommon<V> & (
  | { options: readonly Option<V>[]; load?: undefined }
  /** asks elsewhere as one types; called 200 ms after the last key, the former call aborted */
  | { options?: undefined; load: (query: string, signal: AbortSignal) => Promise<readonly Option<V>[]> }
)

/** One of many, found by typing; the list may come from the server. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const t = usePhrases(phrases)
  const { value, onChange, placeholder, icon, load, selected, onTyped } = props
  const [found, setFound] = useState<readonly Option<V>[]>([])
  const [isSearching, setSearching] = useState(false)
  const known = props.options ?? (selected && !found.some((o) => o.value === selected.value) ? [selected, ...found] : found)
  const chosen = known.find((o) => o.value === value) ?? null
  const [text, setText] = useState(chosen?.label ?? '')
  const call = useRef<AbortController | undefined>(undefined)
  const chosenLabel = chosen?.label
  useEffect(() => { if (chosenLabel !== undefined) setText(chosenLabel); else if (value === null) setText((was) => (onTyped ? was : '')) }, [chosenLabel, value, onTyped])
  useEffect(() => () => call.current?.abort(), [])

  function search(query: string): void {
    call.current?.abort()
    if (!load) return
    const own = new AbortController()
    call.current = own
    setSearching(true)
    setTimeout(() => {
      if (own.signal.aborted) return
      load(query, own.signal).then((options) => { if (!own.signal.aborted) { setFound(options); setSearching(false) } })
        .catch(() => { if (!own.signal.aborted) { setFound([]); setSearching(false) } })
    }, query === '' ? 0 : 200)
  }

  return (
    <AriaComboBox className="fld" {...ariaOf(props)} items={known.map((o) => ({ ...o, id: o.value }))} value={value} inputValue={text} allowsEmptyCollection={!onTyped} menuTrigger="focus"
      allowsCustomValue={Boolean(onTyped)} defaultFilter={load ? () => true : undefined}
      onOpenChange={(isOpen) => { if (isOpen && load && found.length === 0) search('') }}
      onInputChange={(typed) => { setText(typed); if (typed !== chosenLabel) { search(typed); onTyped?.(typed) } if (typed === '' && value !== null) onChange(null, null) }}
      onChange={(key) => { const option = known.find((o) => o.value === key) ?? null; if (option) { setText(option.label); onChange(option.value, option) } else if (key === null && value !== null && text === '') onChange(null, null) }}>
      <FieldLabel {...props} />
      <Group className="inp">
        {icon && <Icon name={icon} />}
        <Input placeholder={placeholder ?? (load ? t('field.typeToSearch') : t('field.choose'))} />
        {isSearching ? <span className="spn k3" aria-hidden="true" /> : <AriaButton className="bx" aria-label={t('field.openOptions')}><Icon name="down" /></AriaButton>}
      </Group>
      <FieldNotes {...props} />
      <Popover className="pop fit">
        <ListBox<Option<V> & { id: V }> className="opts" renderEmptyState={() => <div className="nope">{isSearching ? t('field.searching') : t('field.noOption')}</div>}>{(o) => <OptionRow option={o} />}</ListBox>
      </Popover>
    </AriaComboBox>
  )
}
