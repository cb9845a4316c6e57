import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, ifMatch, ok, type Schemas } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { MultiSelect } from '../../kit/choice.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { NumberField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { FieldGrid, Full } from '../../kit/layout.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useDepartments, usePersonName } from '../organisation/choices.ts'
import { phrases } from './desk-phrases.ts'

type Skill = Schemas['AgentSkill']

/** Which departments consultants answer for, and how many conversations each has at once (CON-5). */
export function DeskSkillsPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const departments = useDepartments()
  const [state, setState] = useListState()
  const [editing, setEditing] = useState<Skill | null>(null)
  const query = useQuery({ queryKey: ['conversations', 'skills'], queryFn: () => ok(api.GET('/api/v1/conversation-agents/skills')) })
  const rows = useMemo(() => {
    const word = state.query.trim().toLowerCase()
    return (query.data?.items ?? []).filter(({ staff }) => word === '' || [staff.name, staff.nameEn].some((text) => text.toLowerCase().includes(word)))
  }, [query.data, state.query])
  const house = query.data?.capacity ?? 0
  return (
    <>
      <ListPage id="desk-skills" title={t('title')} note={t('note')} state={state} onState={setState} searchable
        rows={rows} total={rows.length} status={query.data ? 'ready' : query.isError ? 'error' : 'loading'} error={query.error} onRetry={() => void query.refetch()}
        rowId={(row) => row.staff.id} rowLabel={(row) => nameOf(row.staff)} onOpen={setEditing}
        columns={[
          { id: 'who', title: t('who'), width: 160, tone: 'bold', fixed: true, phone: 'main', cell: (row) => nameOf(row.staff) },
          { id: 'departments', title: t('departments'), minWidth: 240, phone: 'sub', cell: (row) => row.departmentIds.length === 0 ? <span className="k3">{t('all')}</span> : f.list(row.departmentIds.map((id) => departments.nameOf(id))) },
          { id: 'capacity', title: t('capacity'), width: 160, phone: 'side', cell: (row) => row.capacity === null ? <span className="k3">{t('house', { count: house })}</span> : t('own', { count: row.capacity }) },
        ]}
        empty={{ title: t('none'), body: t('noneWhy') }} />
      {editing && <SkillDrawer key={editing.staff.id} skill={editing} house={house} onClose={() => setEditing(null)} />}
    </>
  )
}

function SkillDrawer({ skill, house, onClose }: { skill: Skill; house: number; onClose: () => void }) {
  const t = usePhrases(phrases)
  const title = t('edit', { name: usePersonName()(skill.staff) })
  return <Drawer open onClose={onClose} title={title}><SkillForm skill={skill} house={house} title={title} onClose={onClose} /></Drawer>
}

function SkillForm({ skill, house, title, onClose }: { skill: Skill; house: number; title: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const nameOf = usePersonName()
  const departments = useDepartments()
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (body: { departmentIds: string[]; capacity: number | null }) => ok(api.PUT('/api/v1/conversation-agents/{id}/skills', { params: { path: { id: skill.staff.id } }, headers: ifMatch(skill.version), body })),
    onSuccess: () => { toast(t('saved', { name: nameOf(skill.staff) })); return client.invalidateQueries({ queryKey: ['conversations', 'skills'] }) },
  })
  const form = useForm({
    initial: { departmentIds: skill.departmentIds, capacity: skill.capacity },
    submit: async (value) => { await save.mutateAsync(value); onClose() },
  })
  return (
    <Form form={form} label={title}>
      <FieldGrid>
        <Full><MultiSelect label={t('departments')} description={t('allHint')} placeholder={t('all')} options={departments.options} {...form.field('departmentIds')} /></Full>
        <NumberField label={t('capacity')} description={t('houseHint')} placeholder={String(house)} min={1} max={50} {...form.field('capacity')} />
      </FieldGrid>
      <FormActions submitLabel={t('save')} onCancel={onClose} />
    </Form>
  )
}
