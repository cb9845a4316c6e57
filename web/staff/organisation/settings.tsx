import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { CheckboxGroup, NumberField, RadioRow, Switch, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { EmptyState, FieldGrid, PageHead, Section, Sheet } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { SearchBox } from '../../kit/search-box.tsx'
import { Table } from '../../kit/table.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { FirstSteps, useFirstSteps } from './first-steps.tsx'
import { Loaded } from './parts.tsx'
import { useHouseAct, useRoles, type Setting } from './queries.ts'
import { phrases } from './settings-phrases.ts'
import { choiceWord, moduleWord } from './words.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const groupOf = (setting: Setting): string => setting.key.split('.')[0] ?? ''

/** Figures of the hospital's policy: in force, as shipped, coming, and from which clause (ORG-5). */
export function SettingsPage() {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const may = useMay()
  const first = useFirstSteps()
  const [word, setWord] = useState('')
  const [isChanged, setChanged] = useState(false)
  const [editing, setEditing] = useState<Setting | null>(null)
  const query = useQuery({ queryKey: ['organisation', 'settings'], queryFn: async () => (await ok(api.GET('/api/v1/settings'))).items })
  const fits = (one: Setting): boolean => (!isChanged || !same(one.value, one.default) || one.upcoming.length > 0) && (word.trim() === '' || [one.zh, one.en, one.key, one.source ?? ''].some((text) => text.toLowerCase().includes(word.trim().toLowerCase())))
  return (
    <div className="page">
      <PageHead title={t('title')} below={t('below')}>{first.isFor && !first.isShown && <Button onPress={() => first.show(true)}>{t('first.again')}</Button>}</PageHead>
      <FirstSteps first={first} />
      <div className="row g3 wrap m4"><SearchBox label={t('find')} value={word} onChange={setWord} hint="/" /><Switch label={t('changedOnly')} value={isChanged} onChange={setChanged} /></div>
      <Loaded query={query} rows={12}>
        {(all) => {
          const shown = all.filter(fits)
          if (shown.length === 0) return <div className="m3"><EmptyState title={all.length === 0 ? t('empty') : t('noneFound')}>{all.length === 0 ? undefined : t('noneFoundWhy')}</EmptyState></div>
          return [...new Set(shown.map(groupOf))].map((group) => (
            <Section key={group} title={moduleWord(group, language)}><Sheet><SettingTable rows={shown.filter((one) => groupOf(one) === group)} label={moduleWord(group, language)} {...(may('settings.manage') ? { onEdit: setEditing } : {})} /></Sheet></Section>
          ))
        }}
      </Loaded>
      {editing && <SettingDialog setting={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

function SettingTable({ rows, label, onEdit }: { rows: readonly Setting[]; label: string; onEdit?: (setting: Setting) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const valueWord = useValueWord()
  const nameOf = (one: Setting): string => (language === 'en' ? one.en : one.zh)
  return (
    <Table wrap label={label} rows={rows} rowId={(one) => one.key} columns={[
      { id: 'what', phone: 'main', title: t('column.what'), cell: nameOf },
      { id: 'value', phone: 'sub', title: t('column.value'), width: 260, cell: (one) => <><b>{valueWord(one, one.value)}</b>{one.effectiveFrom && <span className="k3"><br />{one.reason ? t('sinceWhy', { time: f.when(one.effectiveFrom), reason: one.reason }) : t('since', { time: f.when(one.effectiveFrom) })}</span>}</> },
      { id: 'shipped', title: t('column.shipped'), width: 168, tone: 'quiet', cell: (one) => (same(one.value, one.default) ? <span className="k3">{t('shipped')}</span> : valueWord(one, one.default)) },
      { id: 'coming', phone: 'sub', title: t('column.coming'), width: 208, cell: (one) => one.upcoming.map((next) => <span key={next.effectiveFrom} className="ka">{t('coming', { time: f.when(next.effectiveFrom), value: valueWord(one, next.value) })}<span className="k3"><br />{next.reason}</span></span>) },
      { id: 'source', phone: 'side', title: t('column.source'), width: 120, cell: (one) => one.source && <Tag tone="slate">{one.source}</Tag> },
      ...(onEdit ? [{ id: 'act', phone: 'act' as const, title: t('column.act'), width: 64, align: 'end' as const, cell: (one: Setting) => <Button size="s" kind="text" label={t('changeOf', { name: nameOf(one) })} onPress={() => onEdit(one)}>{t('change')}</Button> }] : []),
    ]} />
  )
}

/** A choice of a setting in words; a role by the name it has in this hospital. */
function useChoiceWord(): (key: string, value: string) => string {
  const language = useLanguage()
  const nameOf = useNameOf()
  const roles = useRoles().data?.items ?? []
  return (key, value) => {
    const role = key.startsWith('feedback.route_') ? roles.find((one) => one.code === value) : undefined
    return role ? nameOf(role) : choiceWord(key, value, language)
  }
}

/** A setting's value in words, with its unit. */
function useValueWord(): (setting: Setting, value: unknown) => string {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useChoiceWord()
  return (setting, value) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (Array.isArray(value)) return value.length === 0 ? t('nothing') : f.list(value.map((one) => word(setting.key, String(one))))
    if (typeof value === 'string') return word(setting.key, value)
    if (typeof value !== 'number') return value === null || value === undefined ? t('nothing') : JSON.stringify(value)
    switch (setting.unit) {
      case 'minutes': return f.minutes(value)
      case 'working_minutes': return t('unit.working_minutes', { time: f.minutes(value) })
      case 'count': case 'days': case 'hours': case 'months': case 'working_days': case 'working_hours': return t(`unit.${setting.unit}`, { count: value })
      default: return f.number(value)
    }
  }
}

interface Values { value: unknown; when: 'now' | 'later'; at: string | null; reason: string }

function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const valueWord = useValueWord()
  const name = language === 'en' ? setting.en : setting.zh
  const save = useHouseAct((v: Values) => ok(api.POST('/api/v1/settings', { body: { key: setting.key, value: v.value, reason: v.reason.trim(), ...(v.when === 'later' && v.at ? { effectiveFrom: v.at } : {}) } })), (_r, v) => (v.when === 'later' && v.at ? t('savedLater', { name, time: f.when(v.at) }) : t('saved', { name })), { quiet: true })
  const form = useForm<Values>({
    initial: { value: setting.value, when: 'now', at: null, reason: '' },
    validate: (v) => ({
      ...(v.value === null || v.value === '' ? { value: t('needValue') } : v.when === 'now' && same(v.value, setting.value) ? { value: t('same') } : {}),
      ...(v.when === 'later' && (!v.at || Date.parse(v.at) <= serverNowMs()) ? { at: t('needAt') } : {}), ...(v.reason.trim() ? {} : { reason: t('needWhy') }),
    }),
    submit: async (v) => { await save.mutateAsync(v); onClose() },
  })
  const isShipped = same(form.values.value, setting.default)
  return (
    <Dialog form open onClose={onClose} title={name}>
      <Form form={form} label={t('changeOf', { name })} guard={false}><FieldGrid columns={1}>
        <ValueField setting={setting} value={form.values.value} onChange={(value) => form.set('value', value)} error={form.errors['value'] ?? null} />
        {!isShipped && <div><Button size="s" icon="undo" onPress={() => form.set('value', setting.default)}>{t('backTo', { value: valueWord(setting, setting.default) })}</Button></div>}
        <RadioRow label={t('from')} options={[{ value: 'now' as const, label: t('now') }, { value: 'later' as const, label: t('later') }]} {...form.field('when')} />
        {form.values.when === 'later' && <DateTimePicker label={t('at')} {...form.field('at')} />}
        <TextField label={t('why')} required description={t('whyWhat')} {...form.field('reason')} maxLength={300} />
      </FieldGrid><FormActions submitLabel={t('save')} onCancel={onClose} /></Form>
    </Dialog>
  )
}

function ValueField({ setting, value, onChange, error }: { setting: Setting; value: unknown; onChange: (value: unknown) => void; error: string | null }) {
  const t = usePhrases(phrases)
  const word = useChoiceWord()
  const { min, max, options } = setting.allowed
  const common = { label: t('value'), name: 'value', error }
  const choices = (options ?? []).map((one) => ({ value: one, label: word(setting.key, one) }))
  if (setting.unit === 'flag') return <RadioRow {...common} options={[{ value: 'yes', label: t('yes') }, { value: 'no', label: t('no') }]} value={value === true ? 'yes' : 'no'} onChange={(v) => onChange(v === 'yes')} />
  if (setting.unit === 'list') {
    const all = Array.isArray(value) ? value.map(String) : []
    return choices.length > 0 ? <CheckboxGroup {...common} options={choices} value={all} onChange={onChange} />
      : <TextArea {...common} description={t('lines')} value={all.join('\n')} onChange={(text) => onChange(text.split('\n').map((line) => line.trim()).filter(Boolean))} />
  }
  if (setting.unit === 'text') return choices.length > 0 ? <Select {...common} options={choices} value={typeof value === 'string' ? value : null} onChange={onChange} /> : <TextField {...common} value={typeof value === 'string' ? value : ''} onChange={onChange} />
  return (
    <NumberField {...common} value={typeof value === 'number' ? value : null} onChange={onChange} suffix={t(`suffix.${setting.unit as 'minutes'}`)}
      {...(min === null ? {} : { min })} {...(max === null || max > 1_000_000 ? {} : { max })} {...(min !== null && max !== null && max <= 1_000_000 ? { description: t('bounds', { min, max }) } : {})} />
  )
}
