import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { isComposing } from './composing.ts'
import { Dialog } from './dialog.tsx'
import { useDraft } from './draft.ts'
import { formatTime } from './formats.ts'
import { usePhrases } from './i18n.ts'
import { Icon } from './icon.tsx'
import { getAt, setAt, type PathOf, type ValueAt } from './paths.ts'
import { phrases } from './phrases.ts'
import { problemOf, type Problem } from './problem.ts'
import { useLeaveGuard } from './leave.ts'

export interface FormOptions<V extends object> {
  initial: V
  /** key of the draft, such as 'inquiry:new'; without it nothing is kept */
  draft?: string
  /** sentences by path before anything is sent */
  validate?: (values: V) => Partial<Record<PathOf<V>, string>>
  /** sends; throws the server's problem details to have them shown by field */
  submit: (values: V) => Promise<unknown>
}

export interface FieldOf<T> { name: string; value: T; onChange: (value: T) => void; error: string | null }

export interface FormApi<V extends object> {
  values: V
  set: <P extends PathOf<V>>(path: P, value: ValueAt<V, P>) => void
  /** spread on a field: `<TextField label=… {...form.field('name')} />` */
  field: <P extends PathOf<V>>(path: P) => FieldOf<ValueAt<V, P>>
  submit: () => Promise<void>
  reset: (values?: V) => void
  errors: Record<string, string>
  /** how often it was refused: then, and only then, the first field in error takes the focus */
  refused: number
  problem: Problem | null
  isDirty: boolean
  isPending: boolean
  draftAtMs: number | null
  isDraftRestored: boolean
  discardDraft: () => void
}

/** The state of a form: values by path, errors by path, sending, draft. */
export function useForm<V extends object>(options: FormOptions<V>): FormApi<V> {
  const t = usePhrases(phrases)
  const { initial, submit: send, validate } = options
  const draft = useDraft<V>(options.draft ?? null)
  const [base, setBase] = useState(initial)
  const [values, setValues] = useState<V>(() => (draft.found ? { ...initial, ...draft.found } : initial))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused, setRefused] = useState(0)
  const [isPending, setPending] = useState(false)
  const [isDraftRestored, setRestored] = useState(draft.found !== null)
  const latest = useRef(values)
  latest.current = values
  const sending = useRef(false)

  const set = useCallback(<P extends PathOf<V>>(path: P, value: ValueAt<V, P>) => {
    const next = setAt(latest.current, path, value)
    latest.current = next
    setValues(next)
    draft.keep(next)
    setErrors((was) => { if (!(path in was)) return was; const { [path as string]: _, ...rest } = was; return rest })
  }, [draft.keep])

  const field = <P extends PathOf<V>>(path: P): FieldOf<ValueAt<V, P>> => ({
    name: path, value: getAt(values, path), onChange: (value) => set(path, value), error: errors[path] ?? null,
  })

  const submit = async (): Promise<void> => {
    if (sending.current) return
    const found = Object.fromEntries(Object.entries(validate?.(latest.current) ?? {}).filter(([, s]) => s)) as Record<string, string>
    setErrors(found)
    setProblem(null)
    if (Object.keys(found).length > 0) { setRefused((n) => n + 1); return }
    sending.current = true
    setPending(true)
    try {
      await send(latest.current)
      draft.clear()
      setRestored(false)
      setBase(latest.current)
    } catch (thrown) {
      const why = problemOf(thrown, t('form.failed'), t('error.offline'))
      setErrors(why.fields)
      setProblem(why)
      setRefused((n) => n + 1)
    } finally {
      sending.current = false
      setPending(false)
    }
  }

  const reset = (to: V = initial): void => {
    setBase(to); setValues(to); latest.current = to
    setErrors({}); setProblem(null); draft.clear(); setRestored(false)
  }

  const isDirty = useMemo(() => JSON.stringify(values) !== JSON.stringify(base), [values, base])
  return { values, set, field, submit, reset, errors, refused, problem, isDirty, isPending, draftAtMs: draft.keptAtMs, isDraftRestored, discardDraft: () => reset() }
}

const FormContext = createContext<{ isPending: boolean; draftAtMs: number | null } | null>(null)

/**
 * A form. Enter in a line submits, never while an input method composes. The first field in error takes the focus;
 * what the server refuses as a whole stands at the foot. Leaving with something unsaved asks first.
 */
export function Form<V extends object>({ form, children, label, guard = true, id }: { form: FormApi<V>; children: ReactNode; label: string; guard?: boolean; id?: string }) {
  const t = usePhrases(phrases)
  const element = useRef<HTMLFormElement>(null)
  const leave = useLeaveGuard(guard && form.isDirty && !form.isPending)
  useEffect(() => {
    if (form.refused > 0) element.current?.querySelector<HTMLElement>('[aria-invalid=true],[data-invalid] input,[data-invalid] button')?.focus()
  }, [form.refused])
  const loose = Object.entries(form.errors).filter(([path]) => !element.current?.querySelector(`[name="${CSS.escape(path)}"]`))
  return (
    <form ref={element} id={id} aria-label={label} noValidate
      onKeyDown={(event) => { if (event.key === 'Enter' && isComposing(event)) event.preventDefault() }}
      onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void form.submit() }}>
      {form.isDraftRestored && <p className="band j m2" role="status"><Icon name="note" /><span className="sp">{t('form.draftKept')}</span><Button kind="text" size="s" onPress={form.discardDraft}>{t('form.discardDraft')}</Button></p>}
      <FormContext value={{ isPending: form.isPending, draftAtMs: form.draftAtMs }}>{children}</FormContext>
      {form.problem && (
        <div className="band v m3" role="alert"><Icon name="warning" />
          <span className="sp"><b>{form.problem.title}</b>　{form.problem.detail && form.problem.detail !== form.problem.title ? form.problem.detail : t('form.failedKept')}
            {loose.map(([path, sentence]) => <span key={path}><br />{sentence}</span>)}
            {form.problem.requestId && <span className="t12">　{t('error.requestId', { id: form.problem.requestId })}</span>}</span>
        </div>
      )}
      <Dialog open={leave.isAsking} onClose={leave.stay} title={t('form.unsaved')} actions={<><Button onPress={leave.leave}>{t('form.leave')}</Button><Button kind="p" autoFocus onPress={leave.stay}>{t('form.stay')}</Button></>}>{t('form.unsavedWhy')}</Dialog>
    </form>
  )
}

/** The foot of a form: the draft's word at the left, buttons at the right. */
export function FormActions({ children, submitLabel, onCancel, hint }: { children?: ReactNode; submitLabel?: string; onCancel?: () => void; hint?: string }) {
  const t = usePhrases(phrases)
  const form = useContext(FormContext)
  return (
    <div className="row g2 m4 wrap">
      <span className="k3 t12 sp">{form?.draftAtMs != null && `${t('form.draft')} ${formatTime(form.draftAtMs)}`}</span>
      {children}
      {onCancel && <Button onPress={onCancel}>{t('button.cancel')}</Button>}
      <Button kind="p" type="submit" pending={form?.isPending} hint={hint}>{submitLabel ?? t('button.save')}</Button>
    </div>
  )
}
