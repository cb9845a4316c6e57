import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { Band } from '../../kit/layout.tsx'
import { problemOf, type Problem } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useDepartments, useServiceOptions, useWord } from '../appointments/queries.ts'
import { useCustomerOptions } from '../customers/queries.ts'
import { RegisterDialog } from '../customers/register-dialog.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useArrive, useRefresh, type Visit } from './queries.ts'

/** Somebody without an appointment: who, and where to. */
export function WalkInDialog({ start, typed, onClose }: { start: { id: string; name: string } | null; typed?: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const word = useWord()
  const [customer, setCustomer] = useState(start)
  const [departmentId, setDepartment] = useState<string | null>(null)
  const [serviceId, setService] = useState<string | null>(null)
  const [isRegistering, setRegistering] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const departments = useDepartments().data ?? []
  const findCustomers = useCustomerOptions()
  const findServices = useServiceOptions()
  const service = useQuery({ queryKey: ['catalogue', 'one', serviceId], enabled: serviceId !== null, queryFn: () => ok(api.GET('/api/v1/services/{id}', { params: { path: { id: serviceId ?? '' } } })) }).data
  const arrive = useArrive()
  if (isRegistering) return <RegisterDialog onClose={() => setRegistering(false)} {...(typed ? { start: /^[\d\s+-]+$/.test(typed) ? { phones: [{ number: typed }] } : { name: typed } } : {})} onDone={(made) => { setCustomer({ id: made.id, name: made.name }); setRegistering(false) }} />
  return (
    <Dialog form open onClose={onClose} title={t('walkIn.title')}
      actions={<><Button onPress={onClose}>{t('walkIn.cancel')}</Button><Button kind="p" icon="door" disabled={!customer || (!departmentId && !serviceId)} pending={arrive.isPending} onPress={() => arrive.mutate({ customerId: customer?.id ?? '', ...(serviceId ? { serviceId } : { departmentId: departmentId ?? '' }), foundBy: 'walk_in' }, { onSuccess: onClose, onError: (error) => setProblem(problemOf(error, t('failed'), t('offline'))) })}>{t('walkIn.verb')}</Button></>}>
      {problem && <Band tone="warn">{problem.title}</Band>}
      <div className="col g3 m2">
        <ComboBox label={t('walkIn.customer')} required autoFocus={!start} placeholder={t('walkIn.hint')} load={findCustomers} value={customer?.id ?? null} selected={customer ? { value: customer.id, label: customer.name } : null} onChange={(id, option) => setCustomer(id && option ? { id, name: option.label } : null)} />
        <div><Button size="s" kind="text" icon="plus" onPress={() => setRegistering(true)}>{t('walkIn.register')}</Button></div>
        <Select label={t('walkIn.department')} disabled={serviceId !== null} options={departments.map((one) => ({ value: one.id, label: word(one) }))} value={service?.departmentId ?? departmentId} onChange={setDepartment} />
        <ComboBox label={t('walkIn.service')} load={findServices} value={serviceId} selected={service ? { value: service.id, label: word(service) } : null} onChange={setService} />
      </div>
    </Dialog>
  )
}

/** Leaving unserved, or taking an arrival back. */
export function EndDialog({ kind, visit, onClose }: { kind: 'leave' | 'undo'; visit: Visit; onClose: () => void }) {
  const t = usePhrases(phrases)
  const refresh = useRefresh()
  const [reason, setReason] = useState('')
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const words = kind === 'leave' ? 'leave' : 'undoAsk'
  const go = (): void => {
    setPending(true)
    const params = { params: { path: { id: visit.id } }, body: { reason: reason.trim() } }
    void (kind === 'leave' ? ok(api.POST('/api/v1/visits/{id}/leave', params)) : ok(api.POST('/api/v1/visits/{id}/undo', params)))
      .then(() => { refresh(); toast(kind === 'leave' ? t('done.leave', { name: visit.customer.name }) : t('undone', { name: visit.customer.name })); onClose() }, (error: unknown) => setProblem(problemOf(error, t('failed'), t('offline'))))
      .finally(() => setPending(false))
  }
  return (
    <Dialog form open onClose={onClose} title={t(`${words}.title`, { name: visit.customer.name })} actions={<><Button onPress={onClose}>{t(`${words}.keep`)}</Button><Button kind="p" disabled={kind === 'leave' && reason.trim() === ''} pending={pending} onPress={go}>{t(`${words}.verb`)}</Button></>}>
      {problem && <Band tone="warn">{problem.title}</Band>}
      {kind === 'undo' && <p className="k2">{t('undoAsk.note')}</p>}
      <div className="m3"><TextField label={t(`${words}.why`)} required={kind === 'leave'} autoFocus value={reason} onChange={setReason} maxLength={200} /></div>
    </Dialog>
  )
}
