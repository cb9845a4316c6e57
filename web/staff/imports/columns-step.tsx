import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select } from '../../kit/choice.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { DatePicker } from '../../kit/date-field.tsx'
import { dayOf, useFormats } from '../../kit/formats.ts'
import { Band, FieldGrid, Section, Sheet } from '../../kit/layout.tsx'
import { Table } from '../../kit/table.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { usePhrases } from '../i18n.ts'
import { useNameOf } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useWordOf, type Import, type ImportKind } from './queries.ts'

const ignored = '-'
const unknown = '?'
const mostNames = 40

/** Second step: what each column means, what the file does not say, which record a name stands for. */
export function ColumnsStep({ item, kind, onNext }: { item: Import; kind: ImportKind; onNext: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const wordOf = useWordOf()
  const client = useQueryClient()
  const [fields, setFields] = useState<readonly string[]>(() => item.header.map((_, column) => Object.entries(item.mapping).find(([, at]) => at === column)?.[0] ?? ignored))
  const [choices, setChoices] = useState<Record<string, string | null>>(item.choices)
  const [names, setNames] = useState<Record<string, Record<string, string>>>({})
  const twice = fields.find((field, i) => field !== ignored && fields.indexOf(field) !== i)
  const asked = kind.choices.filter(choice => choice.unlessField === null || !fields.includes(choice.unlessField))
  const nameOfField = (key: string): string => { const found = kind.fields.find(field => field.key === key); return found ? wordOf(found) : key }
  const needed = [
    ...kind.fields.filter(field => field.required && !fields.includes(field.key)).map(field => wordOf(field)),
    ...kind.oneOf.filter(group => !group.some(key => fields.includes(key))).map(group => f.list(group.map(nameOfField))),
    ...asked.filter(choice => choices[choice.key] === undefined).map(choice => wordOf(choice)),
  ]
  const save = useMutation({
    mutationFn: () => {
      const mapping = Object.fromEntries(kind.fields.map(field => [field.key, fields.includes(field.key) ? fields.indexOf(field.key) : null]))
      return ok(api.PATCH('/api/v1/imports/{id}', { params: { path: { id: item.id } }, headers: ifMatch(item.version), body: { mapping, choices: Object.fromEntries(asked.flatMap(choice => (choices[choice.key] === undefined ? [] : [[choice.key, choices[choice.key] ?? null]]))), ...(Object.keys(names).length > 0 ? { names } : {}) } }))
    },
    onSuccess: changed => { client.setQueryData(['imports', item.id], changed); onNext() },
    onError: () => client.invalidateQueries({ queryKey: ['imports', item.id] }),
  })
  const options = [{ value: ignored, label: t('columns.ignore') }, ...kind.fields.map(field => ({ value: field.key, label: wordOf(field) }))]
  const sample = item.preview.filter(row => row.cells !== null).slice(0, 3)
  return (
    <div>
      <Section title={t('columns.title')} note={t('columns.why')}>
        <Sheet>
          <Table label={t('columns.title')} rows={item.header.map((name, column) => ({ name, column }))} rowId={row => String(row.column)} wrap columns={[
            { id: 'name', title: t('columns.name'), tone: 'bold', width: 170, cell: row => row.name || t('columns.unnamed', { number: row.column + 1 }) },
            { id: 'sample', title: t('columns.sample'), cell: row => <span className="smp">{sample.map(one => one.cells?.[row.column]?.trim()).filter(Boolean).join(' · ') || t('columns.empty')}</span> },
            { id: 'means', title: t('columns.means'), width: 190, cell: row => <Select size="s" label={`${t('columns.means')} ${row.name}`} labelHidden options={options} value={fields[row.column] ?? ignored} onChange={value => setFields(fields.map((field, i) => (i === row.column ? value : field)))} /> },
          ]} />
        </Sheet>
      </Section>
      {asked.length > 0 && (
        <Section title={t('columns.lacks')} note={t('columns.lacksWhy')}>
          <Sheet pad><FieldGrid>{asked.map(choice => <Choice key={choice.key} choice={choice} value={choices[choice.key]} onChange={value => setChoices({ ...choices, [choice.key]: value })} />)}</FieldGrid></Sheet>
        </Section>
      )}
      {kind.lookups.map(lookup => {
        const found = item.names.filter(name => name.field === lookup.field)
        return found.length > 0 && fields.includes(lookup.field) && fields.indexOf(lookup.field) === item.mapping[lookup.field]
          ? <Names key={lookup.field} lookup={lookup} found={found} chosen={names[lookup.field] ?? {}} onChoose={(name, to) => setNames({ ...names, [lookup.field]: { ...names[lookup.field], [name]: to } })} /> : null
      })}
      {save.error && <Band tone="danger" title={problemOf(save.error, t('file.failed')).title} />}
      <div className="row g3 m4 wrap"><span className="sp k2">{twice ? t('columns.twice', { name: nameOfField(twice) }) : needed.length > 0 ? t('columns.needed', { names: f.list(needed) }) : ''}</span>
        <Button kind="p" pending={save.isPending} disabled={twice !== undefined || needed.length > 0} onPress={() => save.mutate()}>{t('columns.next')}</Button></div>
    </div>
  )
}

function Choice({ choice, value, onChange }: { choice: ImportKind['choices'][number]; value: string | null | undefined; onChange: (value: string | null) => void }) {
  const t = usePhrases(phrases)
  const wordOf = useWordOf()
  const label = wordOf(choice)
  const said = value === undefined ? null : value ?? unknown
  if (choice.kind === 'day') {
    const today = dayOf(serverNowMs())
    return (
      <div className="col g2">
        <Select label={label} required options={[...(choice.unknown ? [{ value: unknown, label: wordOf(choice.unknown) }] : []), { value: 'day', label: t('columns.dayKnown') }]} value={said === null || said === unknown ? said : 'day'} onChange={next => onChange(next === 'day' ? today : null)} />
        {said !== null && said !== unknown && <DatePicker label={t('columns.day')} value={said} max={today} onChange={day => onChange(day)} />}
      </div>
    )
  }
  const options = [...(choice.unknown ? [{ value: unknown, label: wordOf(choice.unknown) }] : []), ...choice.options.map(option => ({ value: option.value, label: wordOf(option) || option.zh }))]
  if (choice.kind === 'staff') return <ComboBox label={label} required options={options} value={said} onChange={next => { if (next !== null) onChange(next === unknown ? null : next) }} />
  return <Select label={label} required options={options} value={said} onChange={next => onChange(next === unknown ? null : next)} />
}

function Names({ lookup, found, chosen, onChoose }: { lookup: ImportKind['lookups'][number]; found: Import['names']; chosen: Record<string, string>; onChoose: (name: string, to: string) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const wordOf = useWordOf()
  const nameOf = useNameOf()
  const shown = [...found].sort((a, b) => Number(a.matchedId !== null) - Number(b.matchedId !== null)).slice(0, mostNames)
  const records = lookup.options.map(option => ({ value: option.id, label: nameOf(option) }))
  return (
    <Section title={t('columns.names', { what: wordOf(lookup) })} note={t('columns.namesWhy')}>
      <Sheet>
        <Table label={t('columns.names', { what: wordOf(lookup) })} rows={shown} rowId={row => row.name} columns={[
          { id: 'name', title: t('columns.inFile'), tone: 'bold', cell: row => <span className="row g2 wrap">{row.name}{row.matchedId !== null && <Tag tone="jade">{t('columns.found')}</Tag>}</span> },
          { id: 'rows', title: t('columns.rows'), width: 90, align: 'end', cell: row => f.number(row.rows) },
          { id: 'to', title: t('columns.becomes'), width: 240, cell: row => <Select size="s" label={`${t('columns.becomes')} ${row.name}`} labelHidden placeholder={t('columns.undecided')} options={[...(lookup.canMake && row.matchedId === null ? [{ value: 'new', label: t('columns.create', { name: row.name }) }] : []), ...records]} value={chosen[row.name] ?? row.to} onChange={to => onChoose(row.name, to)} /> },
        ]} />
      </Sheet>
      {found.length > shown.length && <p className="k2 m2">{t('columns.more', { count: found.length - shown.length })}</p>}
    </Section>
  )
}
