import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import type { NoticesData } from '../frame/corner.tsx'
import { useLanguage } from '../i18n.ts'

export type Notice = Schemas['Notice']

/** Marks notices as read: one, or everything seen so far. */
export function useRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (which: { ids: string[] } | { upTo: string }) => ok(api.POST('/api/v1/notifications/read', { body: which })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
}

/** The bell of the frame: the latest notices and how many are unread, live. */
export function useNotices(): NoticesData | undefined {
  const language = useLanguage()
  const read = useRead()
  const latest = useQuery({ queryKey: ['notifications', 'latest'], queryFn: () => ok(api.GET('/api/v1/notifications', { params: { query: { limit: '8' } } })) })
  if (!latest.data) return undefined
  const { items, unread } = latest.data
  return {
    count: unread,
    items: items.map(item => ({
      id: item.id, title: language === 'en' ? item.en : item.zh, at: item.at, isNew: item.readAt === null,
      ...(item.link ? { href: item.link } : {}), onOpen: () => { if (item.readAt === null) read.mutate({ ids: [item.id] }) },
    })),
    allHref: '/notifications',
    onAllRead: () => { const newest = items[0]; if (newest) read.mutate({ upTo: newest.at }) },
  }
}
