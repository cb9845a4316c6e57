/** What people ask of the hospital as a whole, what lies outside it, and why some do not book. */
import type { Talk } from './talk-shape.ts'

/** Asked of any department: about one inquiry in ten. */
export const generalTalks: readonly Talk[] = [
  {
    matter: 'way', inclination: 0.7, services: [],
    slots: { from: ['临平地铁站', '余杭高铁站', '老城区', '桐乡'] },
    turns: [
      ['从{from}怎么过来', '从{from}过来[坐什么车|开车停哪里]？[带着老人|第一次来]。', '从{from}过来可以坐公交到东湖站，下车走五分钟，正门进就是总服务台。走不动的打电话，导医推轮椅到门口接。'],
      ['停车场在哪里', '医院停车场在哪，[停满了怎么办|收费吗]？', '导航到“澄和医院东湖院区”，地面和地下都能停，看病半天免费，出门前到总服务台登记车牌。'],
    ],
  },
  {
    matter: 'booking', inclination: 1, services: [],
    turns: [
      ['周末上不上班', '你们周末上班吗？[专家在不在|几点开始]？', '周末照常，8:00 开诊，东湖周日到 17:30。热线二十四小时有人接。'],
      ['最晚几点能挂号', '最晚几点能挂上号？[下班赶过去|五点才到]。', '下午最后一位一般约在 16:40，赶不上的给您改到第二天上午。'],
    ],
  },
  {
    matter: 'price', inclination: 0.9, services: [],
    turns: [
      ['医保卡能不能直接刷', '[杭州市医保|外地医保]能直接刷吗？要不要先备案？', '我们是医保定点，杭州的直接刷；外地的先在手机上做异地备案，急的可以先自费，回去报。'],
      ['看专家能用医保吗', '看专家号能用医保吗，[个人账户|统筹]报多少？', '挂号和检查按规定报，美容、体检和洗牙不报，缴费前窗口会先告诉您金额。'],
    ],
  },
  {
    matter: 'result', inclination: 0.3, services: [],
    turns: [
      ['病历能不能复印', '想复印[上个月|去年]的病历，要带什么？', '本人带身份证到一楼总服务台，十五分钟取；委托别人要写委托书，带双方证件。'],
      ['发票丢了能补吗', '发票丢了，能补一张吗？[公司要报销|保险要用]。', '可以补开票据存根并盖章。诊断证明由看诊医生开，不能事后编。'],
    ],
  },
  {
    matter: 'booking', inclination: 1.1, services: [],
    turns: [
      ['预约的号想改时间', '约了明天的号，[临时要出差|孩子发烧]，想改到[下周|后天]，行吗？', '给您改好了，新的凭证已经发到手机，旧的提醒一起撤掉，不收费。'],
      ['没收到预约短信', '没收到短信，[不知道约上没有|号码写错了]。', '查到了，约的是您报的那个时间，短信重发一次。号码要改的我这里改。'],
    ],
  },
  {
    matter: 'other', inclination: 1, services: [],
    turns: [
      ['老人不会用手机怎么预约', '父亲[七十八|八十三]岁不会用手机，能打电话约吗？去了要找谁？', '可以打电话约，也可以家里人代约。来的时候到一楼导医台报名字，会有人带着走。'],
      ['听力不好能不能短信沟通', '我听力不好，[电话里听不清|接不了电话]，能发短信吗？', '记在档案里了，以后都用短信和微信联系，来院也会写给您看。'],
    ],
  },
]

/** A complaint that comes in as an inquiry; it becomes feedback. */
export const complaintTalks: readonly { readonly title: string; readonly ask: string; readonly answer: string; readonly category: string }[] = [
  { title: '等了一个小时没人理', ask: '约的 {hour}，等到现在没人叫，问了两次窗口都说再等等，怎么回事？', answer: '先给您道歉。我现在打给那边，给您一个准的时间；这件事我一起报给投诉组，由赵雨桐负责给您答复。', category: 'waiting' },
  { title: '收费和当时说的不一样', ask: '之前电话里说的价格，交费时多了[两百多|一笔检查费]，没人解释。', answer: '对不起，让您花钱还不踏实。清单我发您，差的部分我去核，{hour} 前给您回话。', category: 'fees' },
  { title: '打了三次电话没人接', ask: '上午打了三次都没人接，这样叫二十四小时热线？', answer: '今天早上九点多确实排队，是我们的不对。您的事我先办，同时把没接的三次记下来查。', category: 'unanswered' },
  { title: '态度不好', ask: '[窗口|做检查的]那位说话很冲，我只是问一句在几楼。', answer: '对不起，您受委屈了。请告诉我大概几点、哪个窗口，我去核实，处理完给您回话。', category: 'attitude' },
]

/** Nuisance calls and messages. */
export const nuisanceTalks: readonly { readonly title: string; readonly ask: string; readonly answer: string }[] = [
  { title: '推销医疗器械', ask: '我们做[理疗仪|体检设备]的，想约你们院长聊聊合作。', answer: '已告知投递邮箱和公共关系联系方式，不再电话推销。' },
  { title: '反复骚扰', ask: '说不是咨询，反复打来聊私事，第[三|五]次。', answer: '已明确告知并标记，再打来可以先挂断，通话已留存。' },
]

/** Out of scope: what was asked, where the customer was told to turn, code of the list `out_of_scope`. */
export const outOfScopeTalks: readonly { readonly code: string; readonly title: string; readonly ask: string; readonly answer: string }[] = [
  { code: 'emergency', title: '胸痛二十分钟', ask: '家里人胸口压着疼，出汗，已经二十分钟了，去你们医院行不行？', answer: '请立刻打 120，别自己开车。这种情况要去能做急诊手术的综合医院，救护车会送到最近的一家，我留在线上陪您等车。' },
  { code: 'inpatient', title: '想做心脏搭桥', ask: '医生说要搭桥，能在你们医院做吗？', answer: '搭桥我们不做，可以先由罗主任看片子，再帮您联系有这项手术的三甲医院并转资料。' },
  { code: 'psychiatry', title: '孩子不想上学', ask: '孩子两个月不去学校，整夜不睡，能看吗？', answer: '这要看精神心理专科，我们没有。已告知市里精神卫生中心的电话和地址，并说明可先做儿科评估。' },
  { code: 'obstetrics', title: '想建产科档案', ask: '怀孕 11 周，能在你们这建档吗？', answer: '产科建档我们不做，已告知区妇幼保健院的时间和要带的材料。皮肤和牙齿的问题我们可以看。' },
  { code: 'vaccine', title: '打 HPV 疫苗', ask: '九价疫苗能打吗，还有没有号？', answer: '疫苗在社区接种点打，我们没有。已告知最近的接种点和预约方式。' },
  { code: 'certificate', title: '工伤鉴定', ask: '工伤要做伤残鉴定，你们能出报告吗？', answer: '鉴定要到指定机构，我们只能出病历和检查报告。已告知区里机构的联系方式。' },
  { code: 'pet', title: '狗咬了手', ask: '被自家狗咬了一口，来你们打疫苗行吗？', answer: '先用肥皂水冲十五分钟，狂犬疫苗要到犬伤门诊，已告知最近两家和夜间时间。' },
]

/** Why somebody did not book, in the agent's words; code of the list `lost_reason`, and when to come back to them. */
export const lostTexts: readonly { readonly code: string; readonly text: string; readonly nextInDays: number | null }[] = [
  { code: 'price', text: '觉得[比预想的贵|要自费]，想再比两家，[下周|月底]再联系', nextInDays: 7 },
  { code: 'thinking', text: '要再考虑，[家里没商量好|怕恢复期请不了假]，让过[三天|一周]问一下', nextInDays: 3 },
  { code: 'family', text: '说要和[爱人|女儿|家里]商量，[明天|周末]给回话', nextInDays: 2 },
  { code: 'expert', text: '只要{expert}的号，[这周没有|时间对不上]，愿意排候补', nextInDays: 5 },
  { code: 'time', text: '只有[周末|晚上]有空，我们没有合适的号', nextInDays: 4 },
  { code: 'distance', text: '住得远，来回[两小时|要请一天假]，先在当地看', nextInDays: 14 },
  { code: 'elsewhere', text: '已经在[别的医院|社区]看过，[正在吃药|定了手术]', nextInDays: 30 },
  { code: 'better', text: '说[好多了|不疼了]，先观察，有变化再来', nextInDays: 10 },
  { code: 'insurance', text: '项目不进医保，暂时不做', nextInDays: 20 },
  { code: 'fear', text: '怕[麻药|疼]，想先了解，愿意来面诊但不定日子', nextInDays: 6 },
  { code: 'unreachable', text: '留的号[两次没人接|关机]，短信已发，没有回', nextInDays: 2 },
  { code: 'unsuitable', text: '按情况不适合做，已说明原因，[建议先控制血糖|先做检查]', nextInDays: null },
  { code: 'none', text: '只是先问问[价格|流程]，没有留时间', nextInDays: 7 },
]
