import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Band, Row, Section, Sheet } from '../../kit/layout.tsx'
import { State } from '../../kit/marks.tsx'
import { knownPages } from '../frame/pages.ts'
import { usePhrases } from '../i18n.ts'
import { useMay, useMe } from '../session/session.tsx'
import { useHouseAct } from './queries.ts'
import { phrases } from './settings-phrases.ts'

const steps = [
  { id: 'hours', href: '/places' }, { id: 'places', href: '/places?tab=departments' }, { id: 'staff', href: '/staff' },
  { id: 'lists', href: '/lists' }, { id: 'settings', href: null }, { id: 'messages', href: '/messages' },
] as const
type StepId = (typeof steps)[number]['id']

interface Kept { ticked: readonly string[]; hidden: boolean | null }

function read(preferences: Readonly<Record<string, unknown>>): Kept {
  const kept = preferences['firstSteps']
  if (typeof kept !== 'object' || kept === null) return { ticked: [], hidden: null }
  const ticked: unknown = Reflect.get(kept, 'ticked')
  const hidden: unknown = Reflect.get(kept, 'hidden')
  return { ticked: Array.isArray(ticked) ? ticked.map(String) : [], hidden: typeof hidden === 'boolean' ? hidden : null }
}

/**
 * The way from an empty hospital to the first customer, kept for whoever follows it: what is ticked stays ticked, it can be put
 * away and taken up again (ORG-6). An example hospital is filled already, so there it waits until it is asked for.
 */
export function useFirstSteps() {
  const me = useMe()
  const may = useMay()
  const client = useQueryClient()
  const kept = read(me.preferences)
  const save = useHouseAct(async (next: Kept) => { client.setQueryData(['me'], await ok(api.PATCH('/api/v1/me', { body: { preferences: { firstSteps: next } } }))) }, null)
  const isFor = may('organisation.manage') && may('staff.manage')
  return {
    isFor, isShown: isFor && !(kept.hidden ?? me.hospital.isExample), ticked: new Set(kept.ticked),
    steps: steps.filter((one) => one.id !== 'messages' || (may('messages.read') && knownPages().some((page) => page.path === '/messages'))),
    tick: (id: StepId, on: boolean) => save.mutate({ hidden: false, ticked: on ? [...kept.ticked, id] : kept.ticked.filter((one) => one !== id) }),
    show: (on: boolean) => save.mutate({ ...kept, hidden: !on }),
  }
}

/** The list of first steps. */
export function FirstSteps({ first }: { first: ReturnType<typeof useFirstSteps> }) {
  const t = usePhrases(phrases)
  const staff = useQuery({ queryKey: ['organisation', 'staff', 'any'], enabled: first.isShown, queryFn: () => ok(api.GET('/api/v1/staff', { params: { query: { limit: '2' } } })) })
  const isDone = (id: StepId): boolean => first.ticked.has(id) || (id === 'staff' && (staff.data?.items.length ?? 0) > 1)
  if (!first.isShown) return null
  const isAll = first.steps.every((one) => isDone(one.id))
  return (
    <Section title={t('first.title')} note={t('first.why')} aside={<Button size="s" onPress={() => first.show(false)}>{t('first.hide')}</Button>}>
      {isAll && <Band tone="good">{t('first.all')}</Band>}
      <div className={isAll ? 'm2' : ''}><Sheet>
        {first.steps.map((one) => (
          <Row key={one.id}>
            <span className="fix"><State mark={isDone(one.id) ? 'done' : 'held'}>{t(isDone(one.id) ? 'first.state.done' : 'first.state.todo')}</State></span>
            <span className="sp"><b>{t(`first.steps.${one.id}.title`)}</b><br /><span className="k2">{t(`first.steps.${one.id}.why`)}</span></span>
            {isDone(one.id) ? first.ticked.has(one.id) && <Button size="s" kind="text" label={`${t('first.undo')} ${t(`first.steps.${one.id}.title`)}`} onPress={() => first.tick(one.id, false)}>{t('first.undo')}</Button>
              : <><Button size="s" kind="text" icon="check" label={`${t('first.done')} ${t(`first.steps.${one.id}.title`)}`} onPress={() => first.tick(one.id, true)}>{t('first.done')}</Button>{one.href && <LinkButton size="s" href={one.href}>{t('first.go')}</LinkButton>}</>}
          </Row>
        ))}
      </Sheet></div>
    </Section>
  )
}
