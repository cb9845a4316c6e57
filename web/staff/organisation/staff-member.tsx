import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, ProblemError } from '../../api/client.ts'
import { Button, LinkButton, TextLink } from '../../kit/button.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EntityHead, Facts, Section, TwoPanes } from '../../kit/layout.tsx'
import { Avatar, Tag } from '../../kit/marks.tsx'
import { Menu } from '../../kit/menu.tsx'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useMe, useNameOf } from '../session/session.tsx'
import { certificateState, Certificates } from './certificates.tsx'
import { Loaded } from './parts.tsx'
import { useHouseAct, useListOptions, useNames, usePersonName, useStaffMember, type Made, type Staff } from './queries.ts'
import { InitialPasswordDialog, StaffDrawer } from './staff-form.tsx'
import { phrases } from './staff-phrases.ts'

/** One staff member: who they are, what they may, their certificates, their account (ORG-2, ORG-3). */
export function StaffMemberPage() {
  const { id } = usePathValues<'id'>()
  const query = useStaffMember(id)
  return query.data ? <Shown staff={query.data} /> : <div className="page"><Loaded query={query} rows={8}>{() => null}</Loaded></div>
}

function Shown({ staff }: { staff: Staff }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const me = useMe()
  const may = useMay()
  const nameOf = useNameOf()
  const personName = usePersonName()
  const names = useNames()
  const [asking, setAsking] = useState<'edit' | 'reset' | 'leave' | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const close = (): void => setAsking(null)
  const name = personName(staff)
  const params = { path: { id: staff.id } }
  const reset = useHouseAct(() => ok(api.POST('/api/v1/staff/{id}/reset-password', { params })), null)
  const leave = useHouseAct(() => ok(api.POST('/api/v1/staff/{id}/leave', { params })), () => t('leave.done', { name }), { quiet: true })
  const certificates = useQuery({ queryKey: ['organisation', 'certificates', staff.id], queryFn: async () => (await ok(api.GET('/api/v1/staff/{id}/certificates', { params }))).items })
  const kinds = useListOptions('certificate_kind')
  const kindWord = (kind: string): string => kinds.find((one) => one.value === kind)?.label ?? kind
  const isSelf = staff.id === me.id
  const isHere = staff.status !== 'left'
  const mayManage = may('staff.manage') && isHere
  const post = language === 'en' && staff.titleEn ? staff.titleEn : staff.titleZh
  const none = <span className="k3">{t('detail.none')}</span>
  const worrying = isHere ? (certificates.data ?? []).map((one) => ({ one, state: certificateState(one, certificates.data ?? []) })).filter(({ state }) => state.kind === 'expired' || state.kind === 'soon') : []
  const refusal = leave.error instanceof ProblemError ? leave.error : null
  return (
    <>
      <TwoPanes label={t('certificate.title')} sideLabel={t('detail.facts')}
        head={
          <EntityHead face={<Avatar name={name} by="given" />} name={name} tags={<>{staff.roles.map((role) => <Tag key={role.id} tone="jade">{nameOf(role)}</Tag>)}{staff.status !== 'regular' && <Tag tone={staff.status === 'left' ? 'plain' : 'amber'}>{t(`status.${staff.status}`)}</Tag>}</>}
            below={<><span>{staff.number}</span>{post && <span>{post}</span>}<span>{names.department(staff.departmentId)}{staff.groupId && `　${names.group(staff.groupId)}`}</span></>}
            alerts={!isHere ? <Band tone="note">{t('detail.left', { time: staff.leftAt ? f.when(staff.leftAt) : '' })}</Band> : worrying.length > 0 ? (
              <Band tone={worrying.some(({ state }) => state.kind === 'expired') ? 'danger' : 'warn'} title={f.list(worrying.map(({ one, state }) => (state.kind === 'soon' ? t('certificate.warnSoon', { kind: kindWord(one.kind), count: state.days }) : t('certificate.warnExpired', { kind: kindWord(one.kind) }))))}>{t('certificate.warnWhy')}</Band>
            ) : null}>
            {mayManage && !isSelf && <Menu label={t('detail.more')} trigger={<Button>{t('detail.more')}</Button>} items={[
              { id: 'reset', label: t('reset.act'), icon: 'key', onAct: () => setAsking('reset') }, 'line', { id: 'leave', label: t('leave.act'), icon: 'sign-out', danger: true, onAct: () => setAsking('leave') },
            ]} />}
            {isSelf && <LinkButton href={href('/account')}>{t('detail.myAccount')}</LinkButton>}
            {mayManage && <Button kind="p" icon="edit" onPress={() => setAsking('edit')}>{t('editTitle', { name })}</Button>}
          </EntityHead>
        }
        side={
          <Section title={t('detail.facts')}>
            <Facts items={[
              { name: t('column.site'), value: names.site(staff.siteId) || t('form.noSite') },
              { name: t('column.extension'), value: staff.extension || none },
              { name: t('column.phone'), value: staff.phoneMasked ? f.phone(staff.phoneMasked) : none },
              { name: t('column.started'), value: staff.startedOn ? f.date(staff.startedOn) : none },
              { name: t('form.languages'), value: staff.languages.length > 0 ? f.list(staff.languages) : none },
              { name: t('form.specialties'), value: staff.specialties.length > 0 ? f.list(staff.specialties) : none },
              { name: t('form.introduction'), value: staff.introduction ? <span className="pre">{staff.introduction}</span> : none },
            ]} />
            <p className="m4"><TextLink href={href('/staff')}>{t('detail.back')}</TextLink></p>
          </Section>
        }>
        <Certificates staffId={staff.id} query={certificates} mayManage={mayManage} kinds={kinds} kindWord={kindWord} />
      </TwoPanes>
      {asking === 'edit' && <StaffDrawer staff={staff} onClose={close} />}
      <ConfirmDialog open={asking === 'reset'} onCancel={close} title={t('reset.title', { name })} verb={t('reset.verb')} danger pending={reset.isPending} onConfirm={() => reset.mutate(undefined, { onSuccess: (result) => { close(); setMade(result) } })}>{t('reset.why')}</ConfirmDialog>
      <ConfirmDialog open={asking === 'leave'} onCancel={() => { close(); leave.reset() }} title={t('leave.title', { name })} verb={t('leave.verb')} danger pending={leave.isPending} onConfirm={() => leave.mutate(undefined, { onSuccess: close })}>
        {t('leave.why')}
        {refusal && <div className="m3"><Band tone="danger" title={refusal.message}>{refusal.code === 'open_commitments' && may('commitments.read') && <TextLink href={href('/commitments', undefined, { view: 'group', 'f.owner': staff.id })}>{t('leave.promises')}</TextLink>}</Band></div>}
      </ConfirmDialog>
      {made && <InitialPasswordDialog made={made} onClose={() => setMade(null)} />}
    </>
  )
}
