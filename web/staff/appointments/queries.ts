import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import type { Option } from '../../kit/choice.tsx'
import { dayOf } from '../../kit/formats.ts'
import type { StateMark } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

export type Appointment = Schemas['Appointment']
export type Detail = Schemas['AppointmentDetail']
export type FreeTimes = Schemas['FreeTimes']
export type Board = Schemas['Board']

/** The mark of a state. */
export const markOf: Record<string, StateMark> = { held: 'held', booked: 'booked', confirmed: 'confirmed', arrived: 'arrived', in_service: 'running', completed: 'done', no_show: 'missed', cancelled: 'missed' }

/** A name in the chosen language. */
export function useWord(): (thing: { nameZh: string; nameEn: string }) => string {
  const language = useLanguage()
  return useCallback((thing) => (language === 'en' && thing.nameEn ? thing.nameEn : thing.nameZh), [language])
}

/** An expert with the title: 许文涛 主任. */
export function useExpertName(): (expert: { name: string; nameEn: string; titleZh: string; titleEn: string } | null) => string {
  const language = useLanguage()
  return useCallback((expert) => (expert === null ? '' : language === 'en' ? [expert.nameEn || expert.name, expert.titleEn].filter(Boolean).join(', ') : `${expert.name} ${expert.titleZh}`.trim()), [language])
}

/** Where it is: floor and room, else the department. */
export function usePlaceOf(): (row: Pick<Appointment, 'room' | 'department'>) => string {
  const word = useWord()
  return useCallback((row) => (row.room ? [row.room.floor, word(row.room)].filter(Boolean).join(' ') : word(row.department)), [word])
}

/** One appointment with its history. */
export function useAppointment(id: string) {
  return useQuery({ queryKey: ['appointments', 'one', id], queryFn: () => ok(api.GET('/api/v1/appointments/{id}', { params: { path: { id } } })) })
}

/** Counters beside the views. */
export function useCounts() {
  return useQuery({ queryKey: ['appointments', 'counts'], queryFn: () => ok(api.GET('/api/v1/appointments/counts')) })
}

/** Days later (or, negative, earlier). */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** The hospital's day now. */
export function todayOf(nowMs: number): string { return dayOf(nowMs) }

/** Free times of a service over seven days. */
export function useFreeTimes(input: { serviceId: string | null; expertId: string | null; from: string }) {
  return useQuery({
    queryKey: ['appointments', 'free', input], enabled: input.serviceId !== null, refetchInterval: 60_000,
    queryFn: () => ok(api.GET('/api/v1/free-times', { params: { query: { serviceId: input.serviceId ?? '', from: input.from, to: plusDays(input.from, 6), ...(input.expertId ? { expertId: input.expertId } : {}) } } })),
  })
}

/** Finds services for a combo box. */
export function useServiceOptions(): (query: string, signal: AbortSignal) => Promise<Option[]> {
  const word = useWord()
  return useCallback(async (query, signal) => {
    const found = await ok(api.GET('/api/v1/services', { params: { query: { limit: '20', ...(query.trim() ? { q: query.trim().slice(0, 100) } : {}) } }, signal }))
    return found.items.map((one) => ({ value: one.id, label: word(one), description: `${one.minutes}′` }))
  }, [word])
}

const openClinics = (all: { items: Schemas['Department'][] }): Schemas['Department'][] => all.items.filter((one) => one.closedAt === null && one.kind === 'clinical')

/** Departments to choose from. */
export function useDepartments() {
  return useQuery({ queryKey: ['organisation', 'departments'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/departments')), select: openClinics })
}

/** Does something, then has the screens look again; what went wrong is said in a toast unless the caller shows it. */
export function useAct<V, R = unknown>(act: (input: V) => Promise<R>, options: { done?: string; quiet?: boolean } = {}) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['appointments', 'today', 'commitments', 'visits']) void client.invalidateQueries({ queryKey: [key] })
      if (options.done) toast(options.done)
    },
    onError: (error) => { if (!options.quiet) toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}
