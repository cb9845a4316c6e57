/** Calls after a visit, a treatment, a missed appointment, an unbooked inquiry: what is asked and what comes back. FOL-1, FOL-3. */
import type { ClinicalCode } from './organisation.ts'
import { weights, type Random } from './random.ts'
import type { AttemptOutcome, FeedbackKind } from './rhythm.ts'

export type FollowUpTrigger = 'first_visit' | 'treatment' | 'no_show' | 'inquiry_not_booked' | 'discharge' | 'complaint_closed' | 'birthday' | 'dormant'

export interface FollowUpScript {
  readonly trigger: FollowUpTrigger
  readonly nameZh: string
  readonly nameEn: string
  /** Days after the event, one follow-up each. */
  readonly offsetDays: readonly number[]
  /** Role of those who call; the first asker calls about an inquiry. */
  readonly ownerRole: 'follow_up_caller' | 'ward_steward' | 'online_agent' | 'complaint_handler' | 'member_manager'
  readonly opening: string
  readonly questions: readonly string[]
  readonly closing: string
}

/** What is said, by trigger; `{name}` is how the customer is addressed, `{service}` what was done, `{caller}` who calls. */
export const followUpScripts: readonly FollowUpScript[] = [
  {
    trigger: 'first_visit', nameZh: '初诊后回访', nameEn: 'After a first visit', offsetDays: [3, 14], ownerRole: 'follow_up_caller',
    opening: '{name}您好，我是澄和医院的{caller}，您前几天第一次来我们这儿，想问问您现在怎么样，方便说两分钟吗？',
    questions: ['看完以后好些了吗？', '药怎么吃清楚了吗，有没有不舒服？', '那天等了多久，有没有哪里让您觉得不顺？', '医生讲的您都听明白了吗？', '下次什么时候来，要不要现在帮您约？'],
    closing: '有不舒服随时打热线，二十四小时有人。谢谢您，祝您早点好。',
  },
  {
    trigger: 'treatment', nameZh: '治疗后回访', nameEn: 'After a treatment', offsetDays: [1, 3, 7], ownerRole: 'follow_up_caller',
    opening: '{name}您好，我是澄和医院的{caller}，您做了{service}，今天来问问恢复得怎么样。',
    questions: ['有没有红、肿、热、疼，从几分到几分？', '护理单上的几样都做到了吗？', '吃饭、洗澡、睡觉有没有受影响？', '对当天的环境、服务、治疗各打几分？', '有没有想跟我们提的意见？'],
    closing: '护理单我再发您一份。出现渗液、发热或越来越疼，请当天就来，不用等复诊。',
  },
  {
    trigger: 'no_show', nameZh: '未到诊回访', nameEn: 'After a missed appointment', offsetDays: [1], ownerRole: 'follow_up_caller',
    opening: '{name}您好，我是澄和医院的{caller}。昨天给您留的号没等到您，不是催您，就问问是不是有什么不方便。',
    questions: ['是时间不合适，还是已经好了？', '要不要换一天，或者换一位医生？', '提醒短信有没有收到？'],
    closing: '不想约也没关系，号码给您留着，想起来随时打。',
  },
  {
    trigger: 'inquiry_not_booked', nameZh: '咨询未约回访', nameEn: 'After an unbooked inquiry', offsetDays: [3], ownerRole: 'online_agent',
    opening: '{name}您好，我是澄和医院的{caller}，前两天您问过{service}，想看看还有没有没说清楚的。',
    questions: ['您考虑得怎么样了？', '还有哪点不放心，价格、时间还是效果？', '要不要先约一次面诊，看完再定？'],
    closing: '我不催您，需要的时候微信里叫我就行。',
  },
  {
    trigger: 'discharge', nameZh: '出院后回访', nameEn: 'After discharge', offsetDays: [3, 30], ownerRole: 'ward_steward',
    opening: '{name}您好，我是五病区的病房管家{caller}，您出院到家两三天了，来问候一声。',
    questions: ['睡得好吗，胃口怎么样？', '伤口有没有红肿渗液，体温多少？', '药按时吃了吗，哪一种记不清？', '家里有人照顾吗，上下楼方便吗？', '住院那几天有什么让您不舒服的？'],
    closing: '复查的日子我记着，前一天给您打电话。',
  },
  {
    trigger: 'complaint_closed', nameZh: '投诉结案回访', nameEn: 'After a closed complaint', offsetDays: [7], ownerRole: 'complaint_handler',
    opening: '{name}您好，我是澄和医院的{caller}，您上次反映的事已经办完一周，想听听您怎么看。',
    questions: ['对处理结果满意吗？', '说好的几件事都做到了吗？', '再来的时候有没有又碰到一样的情况？'],
    closing: '还有不满意的，直接打给我。',
  },
  {
    trigger: 'birthday', nameZh: '生日问候', nameEn: 'Birthday greeting', offsetDays: [0], ownerRole: 'member_manager',
    opening: '{name}您好，今天是您的生日，澄和医院的{caller}祝您平安喜乐。',
    questions: ['最近身体还好吗？'], closing: '不耽误您，祝您今天过得高兴。',
  },
  {
    trigger: 'dormant', nameZh: '久未到诊问候', nameEn: 'Long not seen', offsetDays: [0], ownerRole: 'follow_up_caller',
    opening: '{name}您好，您有一年多没来了，我是澄和医院的{caller}，问问您近况。',
    questions: ['上次看的毛病还犯吗？', '今年体检做了没有？'], closing: '需要的时候随时找我们。',
  },
]

/** The script of a trigger. */
export function scriptOf(trigger: FollowUpTrigger): FollowUpScript {
  return followUpScripts.find(script => script.trigger === trigger) as FollowUpScript
}

/** What customers are told to mind, by department: diet, medicine, self-care. */
export const careAdvice: Readonly<Record<ClinicalCode, readonly string[]>> = {
  DERM: ['痂皮自己掉，不要抠', '出门先靠帽子和伞，掉痂后再擦防晒', '洗脸用温水轻拍，毛巾蘸干'],
  DENT: ['三天内吃温凉软食', '刷牙避开伤口，饭后用淡盐水含一含', '止痛药按说明吃，超过三天要回来看'],
  CHECK: ['报告里标出的那一项，请按说好的时间复查', '先从少油、每天走六千步做起'],
  EYE: ['药水两种隔五分钟，瓶口别碰眼睛', '两周内不弯腰提重物', '散瞳那天怕光是正常的'],
  GYN: ['检查后三天少量出血是正常的', '两周内不盆浴', '药按疗程用完，别好一点就停'],
  PED: ['喝水少量多次，观察尿量', '退烧药按公斤体重吃，间隔六小时', '精神差、不吃不喝马上来'],
  ORTH: ['肿就冰敷抬高，酸可以继续练', '上楼先迈好腿，下楼先迈患腿', '止痛药连吃别超过一周'],
  TCM: ['药饭后半小时温服', '针灸当天少吹风', '睡前一小时不看手机'],
  CARD: ['药不要自己停', '每天早晚各量一次血压，记七天', '胸痛超过十五分钟打 120'],
  GAST: ['睡前三小时不吃东西', '药吃满疗程，漏了尽快补一次', '黑便、呕血马上就诊'],
  AEST: ['前三天冷敷，之后温敷', '一个月内不碰烟酒', '照片拍好，按时复查'],
  REHA: ['练到酸就好，疼到七分停下', '每天两组，做完冰敷十五分钟', '动作拍下来发给治疗师看'],
}

export type AlertLevel = 'watch' | 'soon' | 'today'

/** What came of a call that reached the customer. */
export interface FollowUpResult {
  readonly summary: string
  /** 1 to 5; null when the customer gave none. */
  readonly satisfaction: 1 | 2 | 3 | 4 | 5 | null
  /** Said on the phone, to be recorded as feedback; null for most calls. */
  readonly opinion: { readonly kind: FeedbackKind; readonly category: string; readonly text: string } | null
  /** A symptom the doctor has to hear of. */
  readonly symptom: { readonly level: AlertLevel; readonly text: string } | null
  /** Next call, in days; null when none is needed. */
  readonly nextInDays: number | null
  readonly booksAgain: boolean
}

const feelings: Readonly<Record<ClinicalCode, readonly string[]>> = {
  DERM: ['痂掉了大半，皮肤有点干', '红退了，不痒了', '印子淡了一些'],
  DENT: ['不疼了，肿也消了', '咬东西还有点酸', '牙龈不出血了'],
  CHECK: ['报告看明白了，准备三个月后复查', '已经约了专科', '说血压按时吃药'],
  EYE: ['看东西清楚多了', '有点干，药水在点', '眼睛不红了'],
  GYN: ['不出血了，没有不适', '药快吃完了，好多了', '复查时间记下了'],
  PED: ['退烧了，胃口回来了', '咳得少了，夜里能睡', '精神好，在家玩'],
  ORTH: ['走路好一些，下楼还有点疼', '肿消了，练着', '疼从七分降到三分'],
  TCM: ['睡得好一点，能睡五个多小时', '胃口好些，手脚没那么凉', '颈肩松了'],
  CARD: ['血压这几天在 130/80 左右', '不心慌了', '药改了以后头不晕'],
  GAST: ['反酸少了，不夜里醒', '大便正常了', '药还有四天吃完'],
  AEST: ['消肿了，还有一点青', '形态满意，等自然', '同事看不出来'],
  REHA: ['弯到 95 度了', '练了三次，酸但不疼', '能自己上下楼'],
}

const symptoms: Readonly<Record<ClinicalCode, Readonly<Record<AlertLevel, string>>>> = {
  DERM: { watch: '痂边上有点痒，没有渗液', soon: '有一处痂抠破了，流黄水', today: '脸上肿了一片，发热' },
  DENT: { watch: '咬硬的还酸', soon: '伤口边上肿，摸着热', today: '疼得睡不着，止痛药没用，张口只有一指' },
  CHECK: { watch: '抽血的地方青了一块', soon: '报告说要复查，人一直乏力', today: '这两天胸闷，走几步就喘' },
  EYE: { watch: '点药后有点刺', soon: '眼睛红，怕光', today: '一只眼突然看不清' },
  GYN: { watch: '还有一点点褐色', soon: '出血和月经差不多多', today: '小腹疼得厉害，低烧' },
  PED: { watch: '夜里还咳几声', soon: '又烧到 38.6 度', today: '孩子没精神，一上午没尿' },
  ORTH: { watch: '练完酸到第二天', soon: '膝盖又肿起来，弯到 80 度就疼', today: '小腿肿硬，一按就疼' },
  TCM: { watch: '药吃了大便稀，一天两次', soon: '扎针的地方青肿一片', today: '吃药后身上起红疹' },
  CARD: { watch: '换药后脚有点肿', soon: '早上血压 165/98，头晕', today: '昨晚胸口闷了二十分钟' },
  GAST: { watch: '药吃了嘴里发苦', soon: '胃还是夜里疼醒', today: '大便发黑，头晕' },
  AEST: { watch: '一边比另一边肿', soon: '切口边上发红发热', today: '眼睛胀痛，看东西有重影' },
  REHA: { watch: '练完酸两天', soon: '关节又肿，走路疼', today: '小腿突然胀痛' },
}

/** Things said about the hospital on the phone, with the category they fall under. */
const said: Readonly<Record<FeedbackKind, readonly (readonly [category: string, text: string])[]>> = {
  praise: [['followup', '你们{caller}讲得细，一点不急'], ['escort', '那天导医一路带着我走，很放心'], ['skill', '医生不多开药，讲得明白'], ['followup', '还打电话来问，比别家用心'], ['attitude', '前台的小姑娘笑着说话，听着舒服'], ['speed', '从进门到拿药不到一个小时']],
  suggestion: [['facility', '三楼多放几张椅子就好了'], ['hours', '周末能再多开一位医生就好'], ['booking', '想在手机上看到排到第几位'], ['food', '早点里的咸菜太咸'], ['signs', '电梯口贴个箭头，第一次来找不着'], ['parking', '停车场出口再加一盏灯']],
  complaint: [['waiting', '那天等了快一个小时才叫到'], ['fees', '收费单上有一项没人解释'], ['information', '换药时没人提醒要带护理单'], ['unanswered', '打热线等了四分钟才有人接'], ['attitude', '窗口说话太冲，问一句都不耐烦'], ['environment', '二楼卫生间地上都是水']],
}

const opinions = weights<'none' | FeedbackKind>([['none', 74], ['praise', 12], ['suggestion', 8], ['complaint', 6]])
const satisfactions = weights<1 | 2 | 3 | 4 | 5 | null>([[5, 46], [4, 28], [3, 9], [2, 3], [1, 1], [null, 13]])
const alerts = weights<AlertLevel | null>([[null, 86], ['watch', 8], ['soon', 4], ['today', 2]])

/** What a reached customer told; `caller` is the name of who called. */
export function followUpResult(random: Random, trigger: FollowUpTrigger, department: ClinicalCode, caller: string): FollowUpResult {
  if (trigger === 'no_show' || trigger === 'inquiry_not_booked') return unbookedResult(random, trigger)
  const level = random.weighted(alerts)
  const symptom = level === null ? null : { level, text: symptoms[department][level] }
  const kind = random.weighted(opinions)
  const [category, text] = kind === 'none' ? ['', ''] : random.pick(said[kind])
  const opinion = kind === 'none' ? null : { kind, category, text: text.replace('{caller}', caller) }
  const told = symptom ? `${random.pick(['总的还好，就是', '说'])}${symptom.text}，已转医生` : random.pick(feelings[department])
  const words = opinion ? `顾客说：“${opinion.text}。”` : ''
  return {
    summary: `${told}。${random.pick(['已提醒：', '又说了一遍：', '再交代：'])}${random.pick(careAdvice[department])}。${words}`,
    satisfaction: kind === 'complaint' ? random.pick([1, 2, 3] as const) : random.weighted(satisfactions),
    opinion,
    symptom,
    nextInDays: symptom ? (symptom.level === 'today' ? 1 : 2) : random.chance(0.35) ? random.int(7, 14) : null,
    booksAgain: random.chance(0.18),
  }
}

function unbookedResult(random: Random, trigger: FollowUpTrigger): FollowUpResult {
  const booksAgain = random.chance(trigger === 'no_show' ? 0.42 : 0.31)
  const missed = trigger === 'no_show'
  const summary = booksAgain
    ? random.pick(missed ? ['那天临时加班，重新约了时间', '记错日子了，改约到周末', '孩子发烧走不开，约了下周'] : ['约了新的时间，会来', '周末有空，约了一次', '先来面诊，看了再定'])
    : random.pick(missed ? ['说已经好了，不来了', '改去家附近看了', '说忘了，想起来再约', '嫌路远，先放一放'] : ['还在和家里商量', '嫌贵，先放一放', '人在外地，过一阵再说', '已经在别处做了'])
  const complaint = random.chance(0.05) ? random.pick([['booking', '没收到预约短信，以为没约上'], ['unanswered', '上次打电话没人接'], ['process', '改期改了两次才改好']] as const) : null
  return {
    summary: `${summary}。${complaint ? `顾客说：“${complaint[1]}。”` : ''}`,
    satisfaction: null,
    opinion: complaint ? { kind: 'complaint', category: complaint[0], text: complaint[1] } : null,
    symptom: null,
    nextInDays: !booksAgain && random.chance(0.3) ? 14 : null,
    booksAgain,
  }
}

const notes: Readonly<Record<Exclude<AttemptOutcome, 'reached'>, readonly string[]>> = {
  no_answer: ['响了很久没人接', '一直占线'],
  busy: ['在开会，让四点以后打', '在带孩子，约晚上七点'],
  switched_off: ['关机', '不在服务区'],
  wrong_number: ['打错了，不是本人', '号码是原来公司的'],
  refused: ['说不用再打', '听说是医院就挂了'],
}

/** What is noted of an attempt that did not reach the customer. */
export function missedNote(random: Random, outcome: Exclude<AttemptOutcome, 'reached'>): string {
  return random.pick(notes[outcome])
}
