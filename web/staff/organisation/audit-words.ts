/** What the audit trail writes by code, in words: 'appointments.reschedule' is 预约 · 改期. */
import type { Language, Words } from '../i18n.ts'
import { moduleWord } from './words.ts'

const areas: Readonly<Record<string, Words>> = {
  inquiries: { zh: '咨询', en: 'Inquiry' }, agents: { zh: '接待分工', en: 'Desk duty' }, chat: { zh: '网聊', en: 'Web chat' }, threads: { zh: '会话', en: 'Conversation' }, channels: { zh: '渠道', en: 'Channel' }, phrases: { zh: '常用语', en: 'Phrase' }, knowledge: { zh: '知识', en: 'Knowledge' }, session: { zh: '登录', en: 'Sign-in' }, password: { zh: '密码', en: 'Password' }, 'second-factor': { zh: '动态验证码', en: 'Second factor' },
  staff: { zh: '员工与角色', en: 'Staff and roles' }, settings: { zh: '制度参数', en: 'Setting' }, hospital: { zh: '医院', en: 'Hospital' }, recommendations: { zh: '推荐', en: 'Recommendation' }, templates: { zh: '消息模板', en: 'Template' },
  messages: { zh: '消息', en: 'Message' }, exports: { zh: '导出', en: 'Export' }, bell: { zh: '呼叫', en: 'Bell' }, organisation: { zh: '院务', en: 'House' }, audit: { zh: '操作留痕', en: 'Audit trail' },
}

const verbs: Readonly<Record<string, Words>> = {
  rate: { zh: '评价', en: 'rated' }, test: { zh: '测试', en: 'tested' }, learn: { zh: '学到了新模型', en: 'learnt' }, train: { zh: '要求重新学习', en: 'asked to learn anew' }, label: { zh: '标签', en: 'labelled' }, block: { zh: '屏蔽', en: 'blocked' }, forbidden: { zh: '仍发了禁语', en: 'forbidden words sent all the same' },
  manage: { zh: '修改', en: 'changed' }, change: { zh: '修改', en: 'changed' }, read: { zh: '查看', en: 'read' }, write: { zh: '登记', en: 'written' }, open: { zh: '打开', en: 'opened' }, reveal: { zh: '显示完整内容', en: 'revealed in full' },
  register: { zh: '登记', en: 'registered' }, record: { zh: '登记', en: 'recorded' }, confirm: { zh: '确认', en: 'confirmed' }, confirmed: { zh: '开启', en: 'turned on' }, dropped: { zh: '停用', en: 'turned off' }, consent: { zh: '同意与撤回', en: 'consent' },
  merge: { zh: '合并', en: 'merged' }, note: { zh: '备注', en: 'noted' }, relate: { zh: '关系', en: 'relation' }, 'take-over': { zh: '接过来', en: 'taken over' }, started: { zh: '开始', en: 'started' }, ended: { zh: '退出', en: 'ended' }, refused: { zh: '被拒', en: 'refused' },
  'stepped-up': { zh: '再次确认密码', en: 'password confirmed' }, reset: { zh: '重设', en: 'reset' }, changed: { zh: '修改', en: 'changed' }, left: { zh: '离职', en: 'left' }, founded: { zh: '建立', en: 'founded' }, book: { zh: '预约', en: 'booked' }, hours: { zh: '可约时间', en: 'bookable hours' },
  care: { zh: '查看过敏与特殊情况', en: 'allergies and conditions read' }, reschedule: { zh: '改期', en: 'moved' }, cancel: { zh: '取消', en: 'cancelled' }, acknowledge: { zh: '科室确认', en: 'acknowledged' }, arrive: { zh: '到达', en: 'arrived' }, undo_arrival: { zh: '撤销到诊', en: 'arrival undone' },
  serve: { zh: '开始服务', en: 'service begun' }, complete: { zh: '完成', en: 'completed' }, miss: { zh: '未到', en: 'missed' }, call: { zh: '呼叫', en: 'called' }, back: { zh: '退回等候', en: 'sent back' }, finish: { zh: '结束', en: 'finished' }, leave: { zh: '离开', en: 'left' }, undo: { zh: '撤销', en: 'undone' }, undone: { zh: '已撤销', en: 'undone' },
  accept: { zh: '接手', en: 'accepted' }, decline: { zh: '不接', en: 'declined' }, due: { zh: '改时限', en: 'due time changed' }, 'hand-over': { zh: '交接', en: 'handed over' }, keep: { zh: '兑现', en: 'kept' }, pause: { zh: '暂停', en: 'paused' }, resume: { zh: '继续', en: 'resumed' }, assign: { zh: '指派', en: 'assigned' },
  transfer: { zh: '转交', en: 'transferred' }, 'transfer-accepted': { zh: '接受转交', en: 'transfer accepted' }, 'transfer-declined': { zh: '退回转交', en: 'transfer declined' }, 'transfer-withdrawn': { zh: '撤回转交', en: 'transfer withdrawn' }, 'transfer-lapsed': { zh: '转交过时', en: 'transfer lapsed' }, 'accept-transfer': { zh: '接受转交', en: 'transfer accepted' },
  'sign-off': { zh: '签字', en: 'signed off' }, 'link-appointment': { zh: '关联预约', en: 'linked to an appointment' }, close: { zh: '结束', en: 'closed' }, attempt: { zh: '联系', en: 'attempted' }, 'ask-specialist': { zh: '请专家答', en: 'expert asked' }, answer: { zh: '答复', en: 'answered' }, amend: { zh: '补正', en: 'amended' }, 'agree-call-back': { zh: '约定回电', en: 'call-back agreed' },
  run: { zh: '写入', en: 'run' }, finished: { zh: '完成', en: 'finished' }, errors: { zh: '下载出错的行', en: 'faulty rows taken' }, discard: { zh: '放弃', en: 'discarded' }, make: { zh: '生成', en: 'made' }, take: { zh: '下载', en: 'taken' }, add: { zh: '加上', en: 'added' }, withdraw: { zh: '撤回', en: 'withdrawn' }, retry: { zh: '重发', en: 'sent again' }, ring: { zh: '响起', en: 'rung' },
  settle: { zh: '当场解决', en: 'settled' }, investigate: { zh: '调查', en: 'investigated' }, statement: { zh: '陈述', en: 'statement' }, talk: { zh: '沟通', en: 'talked' }, find: { zh: '认定', en: 'found' }, plan: { zh: '方案', en: 'planned' }, measure: { zh: '措施', en: 'measure' }, drop_measure: { zh: '取消措施', en: 'measure dropped' }, decide: { zh: '决定', en: 'decided' }, tell: { zh: '告知', en: 'told' }, thank: { zh: '致谢', en: 'thanked' }, reopen: { zh: '重开', en: 'reopened' }, extend: { zh: '延期', en: 'extended' }, carry_out: { zh: '落实', en: 'carried out' },
}

const subjects: Readonly<Record<string, Words>> = {
  answer: { zh: '标准答复', en: 'Standard answer' }, phrase: { zh: '常用语', en: 'Phrase' },
  'channel-account': { zh: '渠道帐号', en: 'Channel account' },
  'triage-model': { zh: '分诊模型', en: 'Triage model' },
  inquiry: { zh: '咨询', en: 'Inquiry' }, 'follow-up': { zh: '回访', en: 'Follow-up' }, staff: { zh: '员工', en: 'Staff member' }, import: { zh: '导入', en: 'Import' }, customer: { zh: '顾客', en: 'Customer' }, appointment: { zh: '预约', en: 'Appointment' }, feedback: { zh: '意见', en: 'Feedback' }, session: { zh: '登录', en: 'Session' },
  visit: { zh: '到诊', en: 'Visit' }, relation: { zh: '关系', en: 'Relation' }, recommendation: { zh: '推荐', en: 'Recommendation' }, note: { zh: '备注', en: 'Note' }, consent: { zh: '同意', en: 'Consent' }, service: { zh: '服务项目', en: 'Service' }, role: { zh: '角色', en: 'Role' }, message: { zh: '消息', en: 'Message' }, merge: { zh: '合并', en: 'Merge' },
  hold: { zh: '占号', en: 'Hold' }, 'follow-up-plan': { zh: '回访方案', en: 'Follow-up plan' }, export: { zh: '导出', en: 'Export' }, expert: { zh: '专家', en: 'Expert' }, department: { zh: '科室', en: 'Department' }, certificate: { zh: '证书', en: 'Certificate' }, setting: { zh: '参数', en: 'Setting' }, price: { zh: '价格', en: 'Price' },
  'message-template': { zh: '消息模板', en: 'Message template' }, hospital: { zh: '医院', en: 'Hospital' }, feedback_measure: { zh: '整改措施', en: 'Measure' }, commitment: { zh: '承诺', en: 'Promise' }, bell: { zh: '呼叫', en: 'Bell' }, site: { zh: '院区', en: 'Site' }, hours: { zh: '开放时间', en: 'Opening hours' }, group: { zh: '小组', en: 'Group' }, 'service-point': { zh: '服务点', en: 'Service point' }, 'list-item': { zh: '列表项', en: 'List item' }, file: { zh: '文件', en: 'File' },
}

/** An action in words. What has none yet keeps the words it has and its code. */
export function actionWord(action: string, language: Language): string {
  const at = action.indexOf('.')
  const area = at < 0 ? action : action.slice(0, at)
  const verb = at < 0 ? '' : action.slice(at + 1)
  return `${areas[area]?.[language] ?? moduleWord(area, language)} · ${verbs[verb]?.[language] ?? verb}`
}

/** What was acted on, in a word. */
export function subjectWord(kind: string, language: Language): string {
  return subjects[kind]?.[language] ?? kind
}

/** Actions that one may look for, by their code. */
export const knownActions: readonly string[] = [
  'session.started', 'session.refused', 'session.ended', 'session.stepped-up', 'password.changed', 'password.reset', 'second-factor.confirmed', 'second-factor.dropped', 'staff.manage', 'staff.left', 'organisation.manage', 'settings.manage',
  'customers.register', 'customers.change', 'customers.open', 'customers.reveal', 'customers.consent', 'customers.merge', 'customers.note', 'customers.take-over', 'inquiries.record', 'inquiries.change', 'inquiries.answer', 'inquiries.transfer', 'inquiries.close', 'inquiries.sign-off', 'inquiries.amend', 'threads.forbidden', 'phrases.change',
  'appointments.book', 'appointments.reschedule', 'appointments.cancel', 'appointments.confirm', 'appointments.acknowledge', 'appointments.care', 'appointments.hours', 'appointments.miss', 'visits.arrive', 'visits.serve', 'visits.finish', 'visits.undo',
  'commitments.keep', 'commitments.cancel', 'commitments.pause', 'commitments.hand-over', 'commitments.due', 'followups.call', 'followups.manage', 'feedback.record', 'feedback.open', 'feedback.close', 'feedback.reopen', 'files.add', 'files.open', 'files.withdraw',
  'messages.open', 'messages.retry', 'messages.withdraw', 'templates.manage', 'catalogue.manage', 'recommendations.write', 'imports.run', 'imports.undo', 'imports.discard', 'exports.make', 'exports.take',
]
