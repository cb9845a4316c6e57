import type { UseQueryResult } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'
import { Select, type Option, type SelectProps } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { ErrorState, Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { usePhrases } from '../i18n.ts'
import { common } from './common.ts'

/** Shows what a query holds: its shape while it comes, and what went wrong with a way to try again. */
export function Loaded<T>({ query, rows = 6, children }: { query: UseQueryResult<T>; rows?: number; children: (data: T) => ReactNode }) {
  const t = usePhrases(common)
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (!query.isError) return <Skeleton rows={rows} />
  const problem = problemOf(query.error, t('loadFailed'), t('offline'))
  return <ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} />
}

const nothing = '-'

/** A choice that may be left: null stands as the first option. */
export function MaybeSelect(props: Omit<SelectProps<string>, 'value' | 'onChange'> & { value: string | null; onChange: (value: string | null) => void; noneLabel?: string }) {
  const t = usePhrases(common)
  const { value, onChange, options, noneLabel, ...rest } = props
  const all: readonly Option[] = [{ value: nothing, label: noneLabel ?? t('none') }, ...options]
  return <Select {...rest} options={all} value={value ?? nothing} onChange={(v) => onChange(v === nothing ? null : v)} />
}

/** Asks why before something is done. */
export function ReasonDialog({ title, children, verb, danger, pending, maxLength = 200, onSubmit, onClose }: { title: string; children?: ReactNode; verb: string; danger?: boolean; pending: boolean; maxLength?: number; onSubmit: (reason: string) => void; onClose: () => void }) {
  const t = usePhrases(common)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (): void => { if (reason.trim()) onSubmit(reason.trim()); else setError(t('needReason')) }
  return (
    <Dialog form open onClose={onClose} title={title} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind={danger ? 'danger-solid' : 'p'} pending={pending} onPress={submit}>{verb}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        {children && <p className="k2">{children}</p>}
        <div className="m3"><TextField label={t('reason')} required value={reason} onChange={(v) => { setReason(v); setError(null) }} error={error} maxLength={maxLength} autoFocus /></div>
      </form>
    </Dialog>
  )
}
