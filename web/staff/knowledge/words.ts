/** How an answer stands, as a word and a mark. */
import type { Schemas } from '../../api/client.ts'

export type StateWord = 'holds' | 'waits' | 'draft' | 'proposed' | 'returned' | 'approved' | 'expired' | 'retired'

/** What to say of an answer: withdrawn first, then what waits to be done, then whether it holds. */
export function stateOf(row: Pick<Schemas['AnswerRow'], 'retiredAt' | 'open' | 'holds' | 'current' | 'validFrom'>): { word: StateWord; mark: 'missed' | 'attention' | 'held' | 'confirmed' | 'booked' } {
  if (row.retiredAt) return { word: 'retired', mark: 'missed' }
  if (row.open === 'proposed') return { word: 'proposed', mark: 'attention' }
  if (row.open === 'returned') return { word: 'returned', mark: 'attention' }
  if (row.holds) return { word: 'holds', mark: 'confirmed' }
  if (row.current === null) return { word: 'draft', mark: 'held' }
  return row.validFrom && row.validFrom > new Date().toISOString().slice(0, 10) ? { word: 'waits', mark: 'booked' } : { word: 'expired', mark: 'missed' }
}

export const channels = ['phone', 'web_chat', 'wechat', 'sms', 'email'] as const
