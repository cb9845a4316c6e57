/** Requests that succeed, continued: written conversations, of the desk and of the web chat's visitors. */
import type { Request, ValidRequest } from './request.ts'
import * as make from './world.ts'
import type { World } from './world.ts'

/** A token for a message, long enough and no UUID. */
export const drawn = (w: World): string => `drawn-by-the-device-${w.n()}`

export interface Visit { token: string; headers: Record<string, string>; params: Record<string, string>; threadId: string }

/** A visitor of the web chat who has said something. */
export async function visitor(w: World, text = '周末上班吗？我的电话 13800138000'): Promise<Visit> {
  const params = { hospital: w.hospital.code }
  const ask = async <B>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<B> => {
    const answer = await w.t.inject({ method: 'POST', url: `/api/v1/chat/${w.hospital.code}${url}`, headers: { 'content-type': 'application/json', ...headers }, payload: JSON.stringify(body) })
    if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${answer.text}`)
    return answer.body as B
  }
  const { token } = await ask<{ token: string }>('/start', { startId: drawn(w), consent: true, wording: '2026-11', language: 'zh-CN', name: '网页访客' })
  const headers = { authorization: `Bearer ${token}` }
  const { threadId } = await ask<{ threadId: string }>('/messages', { clientId: drawn(w), text }, headers)
  return { token, headers, params, threadId }
}

/** A conversation the online agent has. */
export async function thread(w: World): Promise<{ id: string; visit: Visit }> {
  const visit = await visitor(w)
  await make.must(w.people.online_agent, 'POST', `/threads/${visit.threadId}/take`)
  return { id: visit.threadId, visit }
}

/** An account of an official account; its provider lies where nothing may go. */
export const channel = (w: World) => make.must<{ id: string; version: number }>(w.people.administrator, 'POST', '/channels', { kind: 'wechat', name: `公众号 ${w.n()}`, values: { appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef', token: 'Throughcare2026', baseUrl: 'http://127.0.0.1:9' } })

/** A phrase of the online agent's own. */
export const phrase = (w: World, more: object = {}) => make.must(w.people.online_agent, 'POST', '/phrases', { shared: false, moment: 'process', channels: [], textZh: '请您稍等', textEn: '', shortcut: `p${w.n()}`, ...more })

const agent = (w: World) => w.people.online_agent
const of = (more: (w: World, id: string) => Partial<ValidRequest> | Promise<Partial<ValidRequest>>): Request => async w => {
  const { id } = await thread(w)
  return { by: agent(w), params: { id }, ...await more(w, id) }
}
const visiting = (more: (w: World, visit: Visit) => Partial<ValidRequest> | Promise<Partial<ValidRequest>>): Request => async w => {
  const visit = await visitor(w)
  return { by: agent(w), params: visit.params, headers: visit.headers, ...await more(w, visit) }
}

export const chatRequests: Record<string, Request> = {
  listThreads: async w => { await thread(w); return { by: agent(w), query: { view: 'mine' } } },
  countThreads: async w => ({ by: agent(w) }),
  getThread: of(() => ({})),
  readThread: of(() => ({ query: { after: '0', limit: '20' } })),
  sendMessage: of(w => ({ body: { clientId: drawn(w), text: '周末 8 点到 17 点', after: 100 } })),
  sendFile: of(w => ({ fields: { clientId: drawn(w) }, file: { name: '路线.png', type: 'image/png', bytes: make.picture() } })),
  noteThread: of(w => ({ body: { clientId: drawn(w), text: '她怕疼', mentions: [w.people.phone_agent.staffId] } })),
  markThreadRead: of(() => ({ body: { number: 1 } })),
  takeThread: async w => ({ by: agent(w), params: { id: (await visitor(w)).threadId } }),
  saveDraft: of(() => ({ body: { text: '写到一半', isNote: false, after: 1 } })),
  snoozeThread: of(() => ({ body: { until: '2027-11-23T15:00:00+08:00' } })),
  labelThread: of(() => ({ body: { labels: ['special'] } })),
  revealMessage: of(() => ({ body: { number: 1 } })),
  blockVisitor: of(() => ({ body: { reason: '一直骂人' } })),
  listAgents: async w => ({ by: agent(w) }),
  listAgentSkills: async w => ({ by: w.people.supervisor }),
  changeAgentSkill: async w => ({ by: w.people.supervisor, params: { id: (await make.colleague(w)).id }, version: 0, body: { departmentIds: [w.departmentId], capacity: 3 } }),
  listPhrases: async w => ({ by: agent(w) }),
  addPhrase: async w => ({ by: agent(w), body: { shared: false, moment: 'process', channels: ['web_chat'], textZh: `第 ${w.n()} 句：请稍等`, textEn: '', shortcut: `p${w.n()}` } }),
  changePhrase: async w => ({ by: agent(w), params: { id: (await phrase(w)).id }, version: 1, body: { textEn: 'One moment, please', active: true } }),
  getMyAgent: async w => ({ by: agent(w) }),
  listChannels: async w => { await channel(w); return { by: w.people.supervisor } },
  addChannel: async w => ({ by: w.people.administrator, body: { kind: 'wechat', name: `服务号 ${w.n()}`, values: { appId: 'wx0123456789abcdef', token: 'Throughcare2026' } } }),
  changeChannel: async w => { const { id, version } = await channel(w); return { by: w.people.administrator, params: { id }, version, body: { name: `改名 ${w.n()}`, isOn: false } } },
  testChannel: async w => ({ by: w.people.administrator, params: { id: (await channel(w)).id } }),
  getThreadWay: of(() => ({})),
  setMyAgent: async w => ({ by: agent(w), body: { state: w.n() % 2 ? 'absent' : 'writing_up' } }),
  chatDesk: async w => ({ by: agent(w), params: { hospital: w.hospital.code } }),
  startChat: async w => ({ by: agent(w), params: { hospital: w.hospital.code }, body: { startId: drawn(w), consent: true, wording: '2026-11', language: 'en', name: 'Guest', page: 'https://www.example.com/skin' } }),
  readChat: visiting((_w, visit) => ({ query: { after: '0', threadId: visit.threadId } })),
  writeChat: visiting(w => ({ body: { clientId: drawn(w), text: '还有一句' } })),
  sendChatFile: visiting(w => ({ fields: { clientId: drawn(w) }, file: { name: '照片.png', type: 'image/png', bytes: make.picture() } })),
  getChatFile: visiting(async (w, visit) => {
    const { id } = visit.threadId ? { id: visit.threadId } : { id: '' }
    await make.must(agent(w), 'POST', `/threads/${id}/take`)
    const sent = await agent(w).upload<{ message: { fileId: string } }>(`/threads/${id}/files`, { clientId: drawn(w) }, { name: '路线.png', type: 'image/png', bytes: make.picture() })
    return { query: { id: sent.body.message.fileId } }
  }),
  readChatUpTo: visiting(() => ({ body: { number: 1 } })),
  leaveContact: visiting(w => ({ body: { phone: make.phoneOf(w) } })),
  leaveChat: visiting(() => ({})),
  rateChat: visiting(() => ({ body: { rating: 5 } })),
}
