/** The editable lists as 澄和医院 has filled them in, each item with a stable code and a name in both languages. PLA-34. */

export interface ListItem {
  readonly code: string
  readonly zh: string
  readonly en: string
}
export interface ExampleList {
  readonly zh: string
  readonly en: string
  readonly items: readonly ListItem[]
}

const list = (zh: string, en: string, items: readonly (readonly [code: string, zh: string, en: string])[]): ExampleList =>
  ({ zh, en, items: items.map(([code, itemZh, itemEn]) => ({ code, zh: itemZh, en: itemEn })) })

/** Ways in which a customer reaches the centre. */
export const channels = list('渠道', 'Channels', [
  ['walk_in', '到院', 'Walk-in'], ['phone', '电话', 'Phone'], ['web', '网页', 'Web chat'], ['wechat', '微信', 'WeChat'], ['qq', 'QQ', 'QQ'], ['email', '邮件', 'E-mail'], ['board', '留言板', 'Message board'], ['forum', '论坛', 'Forum'], ['sms', '短信', 'SMS'],
])

/** What an inquiry is about (talk.ts). */
export const matters = list('咨询事项', 'Matters', [
  ['symptom', '症状与看哪科', 'Symptoms and which clinic'], ['treatment', '治疗与手术', 'Treatment and surgery'], ['aftercare', '术后与护理', 'Aftercare'], ['medicine', '用药', 'Medicines'],
  ['examination', '检查与检验', 'Examinations and tests'], ['checkup', '体检', 'Check-ups'], ['price', '价格与医保', 'Prices and insurance'], ['booking', '预约与改期', 'Booking and moving'],
  ['expert', '专家与出诊', 'Doctors and their hours'], ['result', '报告与结果', 'Reports and results'], ['child', '孩子的问题', 'About a child'], ['way', '地址与交通', 'Address and way'], ['group', '团体合作', 'Groups'], ['other', '其他', 'Other'],
])

/** How the customer heard of the hospital (people-notes.ts draws from it). */
export const sources = list('来源', 'Sources', [
  ['search', '网络搜索', 'Web search'], ['website', '官网', 'Our website'], ['wechat', '公众号', 'WeChat account'], ['advertisement', '广告', 'Advertisement'], ['customer', '老顾客介绍', 'Recommended by a customer'], ['friend', '朋友介绍', 'Recommended by a friend'],
  ['staff', '员工介绍', 'Recommended by staff'], ['group', '团体', 'Through a group'], ['event', '活动', 'At an event'], ['checkup', '体检转来', 'From a check-up'], ['walk_in', '路过', 'Passing by'], ['other', '其他', 'Other'], ['unknown', '未知', 'Not known'],
])

/** Why an inquiry was not booked. */
export const lostReasons = list('未约成原因', 'Reasons not booked', [
  ['price', '觉得贵', 'Too expensive'], ['distance', '嫌远', 'Too far'], ['thinking', '再考虑', 'Wants to think'], ['family', '和家里商量', 'Talks it over at home'], ['expert', '等指定专家', 'Waits for one doctor'], ['time', '时间不合适', 'No suitable time'],
  ['elsewhere', '已在别处就诊', 'Went elsewhere'], ['better', '已好转', 'Feels better'], ['insurance', '医保不能用', 'Insurance does not cover it'], ['fear', '怕疼或怕风险', 'Afraid of pain or risk'], ['unreachable', '联系不上', 'Cannot be reached'], ['unsuitable', '不适合做', 'Not suitable'], ['none', '只问不约', 'Only asked'],
])

/** Matters outside what the hospital does, with where the customer was told to turn in out-of-scope.ts. */
export const outOfScope = list('不在范围', 'Out of scope', [
  ['emergency', '急症急救', 'Emergency'], ['inpatient', '住院大手术', 'Major surgery'], ['psychiatry', '精神专科', 'Psychiatry'], ['obstetrics', '产科建档', 'Obstetrics'], ['vaccine', '疫苗接种', 'Vaccination'], ['certificate', '司法鉴定', 'Forensic report'], ['pet', '宠物', 'Animals'],
])

/** Why an appointment was called off or moved. */
export const cancelReasons = list('改期取消原因', 'Reasons for moving or cancelling', [
  ['busy', '临时有事', 'Something came up'], ['better', '已经好些了', 'Feels better'], ['ill', '感冒发热', 'Has a cold or fever'], ['period', '生理期', 'Period'], ['elsewhere', '改去别处', 'Goes elsewhere'], ['price', '费用原因', 'Cost'], ['doctor', '医生停诊', 'The doctor is away'], ['weather', '天气或交通', 'Weather or traffic'], ['mistake', '约错了', 'Booked by mistake'], ['untold', '不愿说', 'Would not say'],
])

/** Finer categories of feedback, by kind. FEE-1. */
export const praiseCategories = list('表扬类别', 'Praise', [
  ['attitude', '态度热情', 'Kindness'], ['skill', '技术好', 'Skill'], ['escort', '陪同照顾', 'Escorting'], ['followup', '回访关心', 'Follow-up'], ['speed', '办事快', 'Speed'], ['extra', '额外帮助', 'Beyond duty'],
])
export const suggestionCategories = list('建议类别', 'Suggestions', [
  ['signs', '指引标识', 'Signs'], ['waiting', '候诊安排', 'Waiting'], ['facility', '设施', 'Facilities'], ['food', '餐饮', 'Food'], ['booking', '预约方式', 'Booking'], ['information', '信息告知', 'Information'], ['parking', '停车', 'Parking'], ['hours', '开诊时间', 'Opening hours'],
])
export const complaintCategories = list('投诉类别', 'Complaints', [
  ['waiting', '等候过久', 'Long waiting'], ['attitude', '服务态度', 'Attitude'], ['fees', '收费', 'Fees'], ['effect', '治疗效果', 'Result of treatment'], ['information', '告知不清', 'Unclear information'], ['environment', '环境卫生', 'Cleanliness'], ['booking', '预约差错', 'Booking errors'], ['privacy', '隐私', 'Privacy'], ['process', '流程繁琐', 'Red tape'], ['unanswered', '没有回复', 'No answer'],
])

/** What came of one attempt to reach a customer. FOL-3. */
export const attemptOutcomes = list('回访结果', 'Outcomes of an attempt', [
  ['reached', '已接通', 'Reached'], ['no_answer', '无人接听', 'No answer'], ['busy', '不方便，约时再打', 'Busy, call later'], ['switched_off', '关机', 'Switched off'], ['wrong_number', '号码不对', 'Wrong number'], ['refused', '不愿接受', 'Refused'],
])

/** Kinds of certificates. ORG-3. */
export const certificateKinds = list('证书种类', 'Kinds of certificates', [
  ['doctor', '医师执业证', 'Physician’s licence'], ['nurse', '护士执业证', 'Nurse’s licence'], ['service', '客服上岗证', 'Service duty certificate'], ['rehab', '康复治疗师证', 'Therapist’s certificate'], ['health_manager', '健康管理师证', 'Health manager’s certificate'],
])

/** All lists by the name they are kept under. */
export const lists = {
  channel: channels, matter: matters, source: sources, lost_reason: lostReasons, out_of_scope: outOfScope, cancel_reason: cancelReasons,
  praise_category: praiseCategories, suggestion_category: suggestionCategories, complaint_category: complaintCategories, attempt_outcome: attemptOutcomes, certificate_kind: certificateKinds,
} as const

export type ListName = keyof typeof lists

/** The Chinese name of an item. Throws RangeError for a code the list does not have. */
export function nameIn(name: ListName, code: string): string {
  const found = lists[name].items.find(item => item.code === code)
  if (!found) throw new RangeError(`${name} has no ${code}`)
  return found.zh
}
