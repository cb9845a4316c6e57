/** What a customer's file says beside name and phone: work, allergies, conditions, wishes, how they heard of the hospital. */
import type { Sex } from './names.ts'
import { weights, type Random, type Weighted } from './random.ts'

const working = weights<string>([
  ['企业职员', 14], ['个体经营', 10], ['教师', 6], ['工程师', 6], ['会计', 5], ['销售', 8], ['司机', 4], ['工厂操作工', 8], ['服装店店主', 3], ['程序员', 6], ['护士', 2], ['公务员', 4],
  ['快递员', 3], ['餐饮服务', 4], ['电商运营', 6], ['物业管理', 2], ['自由职业', 4], ['设计师', 3], ['银行职员', 3], ['建筑施工', 3], ['农民', 4], ['客房服务', 1], ['主播', 1], ['律师', 1], ['外贸业务', 4],
  ['幼儿园老师', 2], ['健身教练', 1], ['保险业务', 2], ['仓库管理', 2], ['全职妈妈', 4],
])

/** Occupation by age; empty when it was not asked. */
export function occupation(random: Random, sex: Sex, age: number): string {
  if (random.chance(0.18)) return ''
  if (age < 3) return '婴幼儿'
  if (age < 7) return '学龄前'
  if (age < 19) return '学生'
  if (age < 23 && random.chance(0.6)) return '大学生'
  if (age >= (sex === 'female' ? 55 : 60) && random.chance(0.86)) return random.chance(0.12) ? '务农' : '退休'
  const drawn = random.weighted(working)
  return drawn === '全职妈妈' && sex === 'male' ? '企业职员' : drawn
}

const allergyTable = weights<string>([
  ['青霉素', 34], ['头孢类', 14], ['利多卡因', 6], ['海鲜', 12], ['磺胺类', 6], ['碘造影剂', 4], ['花粉', 8], ['尘螨', 7], ['芒果', 4], ['牛奶', 3], ['鸡蛋', 2], ['花生', 2], ['阿司匹林', 3], ['酒精（皮肤消毒）', 2], ['乳胶手套', 2], ['布洛芬', 2], ['橡皮膏', 2],
])

/** Allergies on file; most people have none. */
export function allergies(random: Random): string[] {
  if (!random.chance(0.13)) return []
  const first = random.weighted(allergyTable)
  const second = random.chance(0.12) ? random.weighted(allergyTable) : first
  return first === second ? [first] : [first, second]
}

/** A condition the serving department must know, with the tag by which services say whom they do not suit. */
export interface Condition {
  readonly note: string
  readonly tag: 'pregnant' | 'anticoagulant' | 'diabetes' | 'hypertension' | 'pacemaker' | 'wheelchair' | 'hearing' | 'sight' | 'language' | 'breastfeeding' | 'heart' | 'fainting' | 'implant' | 'epilepsy'
}

const elderly = weights<Condition>([
  [{ note: '需轮椅', tag: 'wheelchair' }, 16], [{ note: '听力弱，说话请慢一些', tag: 'hearing' }, 14], [{ note: '高血压，长期服药', tag: 'hypertension' }, 24], [{ note: '2 型糖尿病', tag: 'diabetes' }, 16],
  [{ note: '服华法林', tag: 'anticoagulant' }, 7], [{ note: '服氯吡格雷', tag: 'anticoagulant' }, 6], [{ note: '装有心脏起搏器', tag: 'pacemaker' }, 4], [{ note: '白内障，看不清小字', tag: 'sight' }, 6], [{ note: '冠心病，放过支架', tag: 'heart' }, 6], [{ note: '膝关节置换术后', tag: 'implant' }, 4],
])
const adult = weights<Condition>([
  [{ note: '高血压，长期服药', tag: 'hypertension' }, 16], [{ note: '2 型糖尿病', tag: 'diabetes' }, 9], [{ note: '抽血容易晕', tag: 'fainting' }, 14], [{ note: '听力弱，左耳戴助听器', tag: 'hearing' }, 4], [{ note: '癫痫病史，已三年未发', tag: 'epilepsy' }, 2], [{ note: '腰椎内固定术后', tag: 'implant' }, 4], [{ note: '视力障碍，需人引导', tag: 'sight' }, 3], [{ note: '左腿骨折恢复期，拄拐', tag: 'wheelchair' }, 4],
])

/** Special conditions on file. */
export function conditions(random: Random, sex: Sex, age: number, foreign: boolean): Condition[] {
  const found: Condition[] = []
  if (sex === 'female' && age >= 22 && age <= 41 && random.chance(0.035)) found.push({ note: `孕 ${random.int(6, 37)} 周`, tag: 'pregnant' })
  else if (sex === 'female' && age >= 23 && age <= 42 && random.chance(0.02)) found.push({ note: '哺乳期', tag: 'breastfeeding' })
  if (age >= 65 && random.chance(0.42)) found.push(random.weighted(elderly))
  else if (age >= 20 && random.chance(0.06)) found.push(random.weighted(adult))
  if (foreign && random.chance(0.7)) found.push({ note: '不会中文，需翻译', tag: 'language' })
  return found
}

const wishes: Weighted<string> = weights([
  ['温水', 12], ['靠窗的位子', 7], ['尽量约上午', 12], ['只要下班后', 8], ['周末才有空', 10], ['希望女医生', 6], ['不坐电梯正中', 1], ['等候时请给毯子', 3], ['说话请慢一些', 5], ['宁波话更听得懂', 2], ['需要停车位', 8], ['不喜欢被推销', 6], ['报告请寄到家里', 3], ['结果发女儿', 3], ['要开发票', 5], ['带小孩来，需要儿童椅', 3], ['同一位医生看到底', 6],
])

/** Needs and preferences, for those who told. */
export function preferences(random: Random): string[] {
  if (!random.chance(0.22)) return []
  const first = random.weighted(wishes)
  const second = random.chance(0.25) ? random.weighted(wishes) : first
  return first === second ? [first] : [first, second]
}

const contactTimes: Weighted<string> = weights([
  ['', 60], ['上午', 8], ['上午微信', 4], ['12:00–13:30 午休时', 4], ['17:30 以后', 9], ['19:00–20:30', 7], ['12:00–14:00 不打电话', 4], ['周末', 4],
])
export type ContactWay = 'phone' | 'wechat' | 'sms' | 'email'
const contactWays = weights<ContactWay>([['phone', 46], ['wechat', 44], ['sms', 8], ['email', 2]])

/** Preferred time and way of being contacted; a time in plain words, empty when any suits. */
export function contact(random: Random): { way: ContactWay; time: string } {
  return { way: random.weighted(contactWays), time: random.weighted(contactTimes) }
}

/** Code of the list `source` (lists.ts). */
export type SourceCode = 'search' | 'website' | 'wechat' | 'advertisement' | 'customer' | 'friend' | 'staff' | 'group' | 'event' | 'checkup' | 'walk_in' | 'other' | 'unknown'
const sources = weights<SourceCode>([
  ['search', 20], ['website', 13], ['wechat', 18], ['advertisement', 12], ['customer', 11], ['friend', 9], ['staff', 2.5], ['group', 4], ['event', 2], ['checkup', 2.5], ['walk_in', 4], ['other', 1], ['unknown', 3],
])

/** How a customer heard of the hospital. */
export function source(random: Random): SourceCode {
  return random.weighted(sources)
}
