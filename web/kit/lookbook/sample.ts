import type { TimelineItem } from '../timeline.tsx'

/** Made-up rows of the look-book, in the manner of the pictures; never in the product. */
export interface Sample { id: string; at: string; channel: 'phone' | 'wechat' | 'globe' | 'mail'; name: string; phone: string; source: string; department: string; about: string; owner: string; mark: 'attention' | 'booked' | 'done' | 'overdue' | 'held' | 'missed'; state: string; dueAt: string | null; startedAt: string; result: string }

const base = Date.parse('2026-11-22T10:42:00+08:00')
/** An instant some minutes from the look-book's now. */
export const inMinutes = (m: number): string => new Date(base + m * 60_000).toISOString()
const pick = <T,>(list: readonly T[], i: number): T => list[i % list.length] as T

const names = ['陈先生', '张秀兰', '网页访客 · 苏州', '孙丽', '卢振华', '谢小婷', '177****0932', '鲁梦婷', '恒远机械 · 李主管', '方芷若', '卓玛央金', '欧阳文彬', '徐志明', '曹玉芬', '𠮷田美穗', '迪丽热巴·阿不都热合曼·买买提江', '梁玉兰', 'Christopher Montgomery-Fitzgerald', '马春生', '柳依依']
const about = ['牙齿松动，能不能保住', '祛斑后第五天能否坐飞机', '眼袋手术恢复要几天', '白癜风能不能做光疗', '单颗种植，想周末来', '下巴反复长痘，用过很多药膏都不见好，想知道要不要做过敏原检查再定方案']

/** As many rows as asked for. */
export function samples(count: number): Sample[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(i + 1), at: inMinutes(-13 - i * 7), channel: pick(['phone', 'wechat', 'globe', 'phone', 'wechat', 'mail'] as const, i), name: pick(names, i), phone: `${pick(['139', '138', '150', '187'], i)}****${String(1000 + ((i * 7919) % 9000))}`,
    source: pick(['网络搜索', '老顾客介绍', '官网', '朋友介绍', '广告', '公众号'], i), department: pick(['口腔科', '皮肤科', '皮肤科', '体检中心'], i), about: pick(about, i), owner: pick(['林晓雯', '孟凡', '高洁', '陈思远'], i),
    mark: pick(['attention', 'booked', 'done', 'held', 'done', 'done', 'overdue', 'done', 'missed'] as const, i), state: pick(['登记不全', '等我回', '已回答', '等专家', '已预约', '已预约', '待回电', '已回答', '未约'], i),
    dueAt: i % 9 === 6 ? inMinutes(-56) : i % 9 < 2 || i % 9 === 3 ? inMinutes(pick([26.7, 3.8, 20, 78], i)) : null, startedAt: inMinutes(-13 - (i % 9) * 2), result: pick(['缺 2 项', '', '嫌远，未约', '', '今天 11:40', '今天 14:00', '', '价格，再考虑', '和家里商量'], i),
  }))
}

/** The timeline of the pictures. */
export const story: readonly TimelineItem[] = [
  { id: '1', at: inMinutes(-8), icon: 'person', title: '许文涛答复了内部提问', detail: '可以飞，痂不要抠，掉痂前别用防晒霜', by: '皮肤科' },
  { id: '2', at: inMinutes(-16), icon: 'lock', title: '孟凡 备注', detail: '她对利多卡因过敏，海口防晒要多说一句', by: '孟凡', tone: 'note' },
  { id: '3', at: inMinutes(-27), icon: 'wechat', title: '她问：后天去海口，能坐飞机吗', by: '微信', bold: true },
  { id: '4', at: '2026-11-21T16:20:00+08:00', icon: 'document', title: '发送「祛斑术后护理」', detail: '16:41 已读', by: '林晓雯' },
  { id: '5', at: '2026-11-20T10:05:00+08:00', icon: 'call-back', title: '术后三天回访，接通 4 分 12 秒', detail: '轻微紧绷，无红肿；满意度 5 / 5', by: '林晓雯' },
  { id: '6', at: '2026-11-18T15:30:00+08:00', icon: 'flag', title: '投诉：地下停车场找不到电梯', detail: '16:02 已受理道歉，限 5 个工作日答复', by: '赵雨桐', tone: 'wrong', bold: true },
  { id: '7', at: '2026-11-17T14:00:00+08:00', icon: 'heart', title: '激光祛斑 第 1 次', detail: '激光 2 室，宋怡；参数与照片 4 张；同意书已签', by: '许文涛', tone: 'care', bold: true },
  { id: '8', at: '2026-11-17T13:20:00+08:00', icon: 'yuan', title: '付款 ¥6,800.00', detail: '微信支付，收据 R-20261117-0083', by: '收费处' },
  { id: '9', at: '2026-11-17T12:48:00+08:00', icon: 'door', title: '到诊，全程陪同', detail: '候诊 11 分钟，导医 何佳', by: '导医台' },
  { id: '10', at: '2026-11-16T17:10:00+08:00', icon: 'check', title: '回「1」确认次日预约', by: '短信' },
  { id: '11', at: '2026-10-27T10:00:00+08:00', icon: 'heart', title: '光子嫩肤 第 2 次', detail: '激光 2 室，宋怡；划扣 1 次，顾客已签字', by: '宋怡', tone: 'care', bold: true },
  { id: '12', at: '2026-10-09T09:30:00+08:00', icon: 'gift', title: '生日问候，送护手礼盒', detail: '成本 ¥68.00，礼品台账 G-0412', by: '会员组' },
  { id: '13', at: '2025-12-03T11:12:00+08:00', icon: 'message', title: '问：光子嫩肤隔多久做一次', detail: '41 秒首次回复，已回答', by: '林晓雯' },
]
