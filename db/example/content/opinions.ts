/** Praise, suggestions and complaints: what was said, what was done, what the customer was told. FEE-1…4. */
import type { DepartmentCode } from './organisation.ts'
import type { FeedbackKind } from './rhythm.ts'
import type { Random } from './random.ts'
import { filled, slotValues } from './talk-shape.ts'

/** One step of the handling, in order; `hours` after it was received. */
export interface HandlingStep {
  readonly step: 'accepted' | 'investigated' | 'found' | 'planned' | 'talked' | 'carried_out' | 'told' | 'thanked' | 'decided'
  readonly hours: number
  readonly text: string
}

export interface ExampleFeedback {
  readonly kind: FeedbackKind
  /** Code of the list `praise_category`, `suggestion_category` or `complaint_category`. */
  readonly category: string
  /** 1 small, 2 ordinary, 3 serious; 1 for praise and suggestions. */
  readonly severity: 1 | 2 | 3
  /** Departments it concerns, the responsible one first. */
  readonly departments: readonly DepartmentCode[]
  readonly content: string
  /** The taker's own first analysis, and advice. */
  readonly analysis: string
  readonly advice: string
  readonly steps: readonly HandlingStep[]
  /** Of a complaint: whether it was found true. */
  readonly finding: 'substantiated' | 'partly' | 'not' | null
  /** Of a suggestion: taken up, with the action; or not, with the reason. */
  readonly adopted: boolean | null
  /** What the customer was told at the end. */
  readonly told: string
  /** Points for praise. */
  readonly points: number
}

interface Template {
  readonly category: string
  readonly departments: readonly DepartmentCode[]
  readonly slots?: Readonly<Record<string, readonly string[]>>
  readonly content: string
  readonly analysis: string
  readonly advice: string
  readonly told: string
  readonly severity?: 1 | 2 | 3
  readonly finding?: 'substantiated' | 'partly' | 'not'
  readonly adopted?: boolean
  readonly measures?: readonly string[]
}

const staffNames = ['何佳', '唐悦', '潘雨', '林晓雯', '孟凡', '宋怡', '吴悦', '苏婉宁', '谢文娟']

const praises: readonly Template[] = [
  { category: 'attitude', departments: ['SERV'], slots: { who: staffNames, minutes: ['十分钟', '半个小时'] }, content: '导医{who}看我腿脚不便，推着轮椅一路送到诊室，等了我{minutes}，一句催的话都没有。', analysis: '属当班导医主动陪同，可在晨会讲。', advice: '表扬到人，记表扬 10 分', told: '谢谢您的话，已念给{who}听，也记在她的成绩里。' },
  { category: 'skill', departments: ['DENT'], slots: { who: ['梁启航', '谭佳宁'] }, content: '{who}医生拔牙时每一步先说，几乎不疼，麻药过了也没怎么肿。', analysis: '技术与告知都好。', advice: '记入医生个人表扬', told: '已转给{who}医生本人，他说会继续。' },
  { category: 'followup', departments: ['SERV'], content: '做完激光第三天就打电话来问掉没掉痂，还把护理单又发了一遍，比别的地方用心。', analysis: '回访按期完成，话术到位。', advice: '表扬回访组', told: '谢谢您记得我们打的那个电话，下一次也会按时问您。' },
  { category: 'speed', departments: ['SERV'], slots: { minutes: ['二十分钟', '不到一刻钟'] }, content: '下雨天排队人多，前台丁一鸣见我抱着孩子，{minutes}就把签到和缴费都办好了。', analysis: '当班灵活处置，值得推广。', advice: '在岗表扬', told: '谢谢您体谅下雨天的拥挤，已告诉丁一鸣。' },
  { category: 'extra', departments: ['PED'], content: '孩子发烧没带水杯，欧阳医生让护士去食堂要了温水，还教我怎么喂药，纸条贴在药盒上。', analysis: '主动提供，超出岗位要求。', advice: '全院通报表扬', told: '已转给江北儿科的大家，谢谢您把这件小事告诉我们。' },
  { category: 'escort', departments: ['SERV'], slots: { who: ['潘雨', '何佳'] }, content: '妈妈做检查时我赶不过来，{who}全程陪着，拍照发我，检查完还送到停车场。', analysis: '陪同流程完整，家属感受好。', advice: '记陪同加分', told: '谢谢您放心，以后阿姨来还是{who}来接。' },
  { category: 'attitude', departments: ['CONS'], content: '微信上问了十几个问题，林晓雯一句一句答，还提醒我别冲动做，先来看看再说。', analysis: '咨询答复耐心，未推销。', advice: '作为答复范例', told: '已转给林晓雯，她说您以后有问题随时找她。' },
  { category: 'skill', departments: ['EYE'], content: '程医生看片子时拿模型讲给我听，八十多岁了也听得懂，药水怎么点写在大字纸上。', analysis: '老年患者告知方式好。', advice: '推广大字护理单', told: '谢谢，您说的大字单已经用到其他科室了。' },
  { category: 'extra', departments: ['SERV'], content: '手机丢在卫生间，阿姨送到前台，苏婉宁查了监控联系到我，路上还有人问要不要代收快递。', analysis: '失物管理到位。', advice: '表扬物业与前台', told: '已致谢保洁和前台，失物登记制度也再讲了一遍。' },
  { category: 'attitude', departments: ['GYN'], content: '妇科检查很紧张，护士一直握着我的手说可以随时喊停，做完还给我倒热水。', analysis: '隐私与安抚做得好。', advice: '写入妇科服务标准', told: '已转给那位护士，谢谢您愿意说出来。' },
  { category: 'followup', departments: ['REHA'], slots: { who: ['邵磊'] }, content: '{who}把训练视频发我，我在家做错一个动作他当天就纠正，腰好多了。', analysis: '居家指导闭环完整。', advice: '康复组表扬', told: '已转给{who}，他说下周再看一次视频。' },
  { category: 'speed', departments: ['CHECK'], content: '体检人多，郑允之医生把报告里要紧的两条先讲，还当场帮我约了消化科，省我跑一趟。', analysis: '解读高效，衔接顺畅。', advice: '报告解读流程推广', told: '谢谢，您约的消化科已在日程里，前一天提醒您。' },
  { category: 'attitude', departments: ['TCM'], content: '沈主任把脉把了很久，听我把话说完，八十岁的人了第一次觉得医生不赶时间。', analysis: '问诊充分，老年顾客感受好。', advice: '转告本人', told: '已念给沈主任听，他说下次还慢慢看。' },
  { category: 'extra', departments: ['SERV'], slots: { who: ['何佳', '戴晓琳'] }, content: '听力不好，{who}拿笔写给我看，走到哪一步都写一张，还教我看大屏。', analysis: '对听障顾客的沟通主动。', advice: '写入特殊顾客接待要点', told: '谢谢您，{who}写的几张纸我们留作样子，发给了各楼层。' },
  { category: 'skill', departments: ['GAST'], content: '睡了一觉胃镜就做完了，一点不难受，何医生出来还专门跟我爱人说了结果。', analysis: '检查舒适，家属告知到位。', advice: '转告内镜室', told: '已转给何医生和内镜室，祝您胃口好起来。' },
  { category: 'speed', departments: ['CONS'], slots: { minutes: ['三分钟', '五分钟'] }, content: '夜里十点多孩子崴了脚，打热线{minutes}就说清楚要不要去医院，还发了冰敷的图。', analysis: '夜间热线处置得当。', advice: '录音作培训样本', told: '谢谢您夜里还记得夸一句，已转给当晚值班的同事。' },
  { category: 'escort', departments: ['SERV'], content: '外婆说话只有宁波话，林晓雯专门下楼来帮着翻，检查一路都跟着。', analysis: '跨组协助，方言服务好。', advice: '晨会表扬', told: '已转给林晓雯，外婆下次来我们还安排会宁波话的同事。' },
  { category: 'followup', departments: ['ORTH'], slots: { who: ['谢文娟', '侯玉梅'] }, content: '出院第二天{who}就来电话，问伤口问吃药，连家里扶手装在哪边都说了。', analysis: '出院回访及时、具体。', advice: '病房管家表扬', told: '谢谢您，{who}说下次复查她在门口等您。' },
]

const suggestions: readonly Template[] = [
  { category: 'signs', departments: ['SERV'], slots: { place: ['三楼到激光室', '停车场到电梯', '江北二楼'] }, content: '{place}的标牌太小，老人找不到，能不能贴大一点、加个箭头。', analysis: '标识确实偏小，同类反映第三次。', advice: '拍照后重做', adopted: true, measures: ['重印三处标识', '两周内换上'], told: '{place}的标牌已经换成大的了，拍了照片给您看，谢谢您提醒。' },
  { category: 'waiting', departments: ['SERV'], content: '能不能在手机上看到排到第几个，就不用一直坐在那里等。', analysis: '诉求明确，系统已具备条件。', advice: '上线排队小程序', adopted: true, measures: ['开放手机排队', '导医台贴二维码'], told: '从这个月起，候诊的时候扫码就能看到自己第几位，谢谢您的点子。' },
  { category: 'facility', departments: ['SERV'], slots: { place: ['三楼候诊区', '江北大厅'] }, content: '{place}没有放包的地方，站着抱着孩子很累。', analysis: '座椅区确少置物。', advice: '加挂钩和置物架', adopted: true, measures: ['加装挂钩 12 个'], told: '{place}已经装了挂钩和置物板，谢谢您说出来。' },
  { category: 'food', departments: ['CHECK'], content: '体检早点的咸菜太咸，能不能多备点白煮蛋和水果。', analysis: '健康餐定位相符。', advice: '调整菜单', adopted: true, measures: ['换成低盐小菜', '加一样水果'], told: '早点换过了，咸菜淡了，多了一份水果，谢谢您。' },
  { category: 'booking', departments: ['CONS'], content: '能不能下班后再看一个小时的号，白天真的请不了假。', analysis: '需加排班与人力。', advice: '收集数据再议', adopted: false, told: '目前人手只够白天，周末全天都有号。晚间门诊我们在算人手，定了第一个告诉您。' },
  { category: 'information', departments: ['DERM'], content: '激光之后要注意什么，能不能当场给张纸，回家就忘了一半。', analysis: '护理单未随手给。', advice: '离室必发护理单', adopted: true, measures: ['护理单进流程', '抽查两周'], told: '现在离开前都会给一张护理单，也会发到微信，谢谢您提的这条。' },
  { category: 'parking', departments: ['SERV'], content: '停车场入口下雨积水，轮椅推不过去。', analysis: '排水口堵塞。', advice: '联系物业', adopted: true, measures: ['清理排水', '加斜坡板'], told: '排水通了，入口加了斜坡板，谢谢您专门拍照给我们。' },
  { category: 'hours', departments: ['EYE'], content: '江北院区的眼科能不能多开一天，老人跑东湖太远。', analysis: '江北眼科每周仅半天。', advice: '评估业务量', adopted: false, told: '江北眼科目前只有周五下午。我们先加了验光日，看够不够人再议全天。' },
  { category: 'signs', departments: ['CHECK'], content: '体检中心的项目名字太专业，能不能写大白话。', analysis: '术语较多。', advice: '改印说明', adopted: true, measures: ['体检单加一行大白话'], told: '新的体检单每项后面都有一句大白话，谢谢您。' },
  { category: 'booking', departments: ['CONS'], content: '短信里能不能直接点开凭证，不要让我去找号码。', analysis: '短信模板不能带链接。', advice: '改走公众号与凭证短码', adopted: false, told: '短信里按规定不能放链接，凭证改成六位取号码，签到报号就行，公众号里也能点开。' },
  { category: 'facility', departments: ['PED'], content: '江北雾化室没有哄孩子的东西，能不能放几本书。', analysis: '成本低、体验好。', advice: '采购绘本', adopted: true, measures: ['绘本 20 本', '每月更换'], told: '雾化室现在有一柜绘本，谢谢您想着孩子。' },
  { category: 'information', departments: ['CONS'], content: '价格能不能在网上就写清楚，省得打电话问。', analysis: '符合公示要求。', advice: '公开价目', adopted: true, measures: ['价目上网', '随服务更新'], told: '价目已经放到公众号里，和院里墙上的一样，谢谢您。' },
  { category: 'waiting', departments: ['DENT'], content: '口腔科候诊放点轻音乐吧，听着里面的钻牙声孩子更怕。', analysis: '可行，成本低。', advice: '试放一周', adopted: true, measures: ['候诊区放轻音乐', '诊室门加隔音条'], told: '二楼已经放上轻音乐，门缝也加了隔音条，谢谢您替孩子想着。' },
  { category: 'facility', departments: ['SERV'], content: '轮椅能不能多备两辆，上午去晚了就借不到。', analysis: '上午借用率高，现有 6 辆。', advice: '增购 2 辆', adopted: true, measures: ['增购轮椅 2 辆', '借还登记上墙'], told: '新添的两辆轮椅已经放在南门，登记一下就能推。' },
  { category: 'parking', departments: ['SERV'], slots: { hour: ['八点', '九点'] }, content: '上午{hour}以后车位就满了，能不能在公众号上看到还剩几个。', analysis: '需停车系统对接。', advice: '询问供应商', adopted: false, told: '停车系统是物业的，暂时接不出来。高峰时门口会有人指去对面的停车场，一样免费半天。' },
  { category: 'booking', departments: ['CHECK'], content: '体检约好以后能不能把注意事项一起发过来，别等前一天晚上才说空腹。', analysis: '提醒时间偏晚。', advice: '约定时即发', adopted: true, measures: ['预约成功即发注意事项', '前一天再提醒一次'], told: '现在一约好就会收到要带什么、要不要空腹，前一天还会再提醒。' },
  { category: 'information', departments: ['TCM'], content: '中药代煎到哪一步了能不能发条短信，我天天打电话问也不好意思。', analysis: '代煎状态可短信通知。', advice: '增加两条通知', adopted: true, measures: ['煎好通知', '寄出通知'], told: '代煎煎好和寄出都会发短信，您不用再打电话问了。' },
  { category: 'food', departments: ['SERV'], content: '大厅的饮水机只有热水和凉水，能不能有温的，吃药正好。', analysis: '设备更换即可。', advice: '换三温饮水机', adopted: true, measures: ['更换两台饮水机'], told: '一楼和三楼换了能出温水的，旁边放了纸杯。' },
]

const complaints: readonly Template[] = [
  { category: 'waiting', departments: ['DERM'], severity: 2, slots: { booked: ['09:30', '14:00', '15:30'], minutes: ['五十分钟', '一个小时十分钟'] }, content: '约的{booked}，等了{minutes}才叫到，中间没人来说一声，问窗口只说再等等。', analysis: '当日医生加台，前台未告知候诊延误。', advice: '约时留余量，超 20 分钟主动告知', finding: 'substantiated', measures: ['向顾客致歉', '排诊留 10 分钟余量', '候诊超 20 分钟由导医上前说明'], told: '等{minutes}是我们没排好，也没有告诉您。现在约号之间留了余量，超过 20 分钟会有人来跟您说，您当天的挂号费已退。' },
  { category: 'fees', departments: ['DENT'], severity: 2, slots: { yuan: ['216', '380', '128'] }, content: '之前说 268 元，交费时变成加上{yuan}元，问了才知道要拍片，没人先说。', analysis: '拍片费用未在检查前告知。', advice: '检查前写明费用并签字', finding: 'substantiated', measures: ['退还{yuan}元', '检查单加费用一栏'], told: '多出来的{yuan}元已退到您付款的账户，往后拍片前会先写清楚，签字再做。' },
  { category: 'attitude', departments: ['SERV'], severity: 1, slots: { who: ['收费处', '药房', '三楼导医台'] }, content: '{who}的一位说话很冲，我只问了一句在几楼，她头也不抬。', analysis: '当班高峰，语气生硬，有监控可查。', advice: '当事人辅导', finding: 'partly', measures: ['当事人道歉', '礼仪重训一次'], told: '看了监控，语气确实不好。当事人已向您道歉，{who}这周都在重训，再有这样的请直接找我。' },
  { category: 'effect', departments: ['DERM'], severity: 3, content: '祛斑做完一个月，斑反而深了，之前没人跟我说可能会反黑。', analysis: '反黑属已告知并发症，但告知不充分、术前照片缺一张。', advice: '由医生面谈并免费复诊', finding: 'partly', measures: ['许文涛主任面谈', '免费复诊与修复', '补全术前告知单'], told: '许主任已和您谈过，反黑多数三到六个月会退，期间的复诊和护理不收费，告知单我们重做了。' },
  { category: 'information', departments: ['GYN'], severity: 2, content: '做完阴道镜没人告诉我会出血几天，我以为出了问题，急得跑去别的医院。', analysis: '术后交代未书面化。', advice: '离室必发护理单并电话确认', finding: 'substantiated', measures: ['补发护理单', '离室二维码看护理', '三天内回访'], told: '让您吓着了，对不起。现在做完会当面讲一遍并发护理单，第三天再打电话问您。' },
  { category: 'environment', departments: ['SERV'], severity: 1, content: '二楼卫生间下午很脏，没有纸，地上湿。', analysis: '保洁间隔过长。', advice: '调整保洁频次', finding: 'substantiated', measures: ['保洁每小时一次', '加洗手液和纸'], told: '二楼改成每小时打扫一次，您再来看看，差了请马上告诉我。' },
  { category: 'booking', departments: ['CONS'], severity: 2, slots: { day: ['周二', '周四', '周六'] }, content: '电话约的{day}，到了说没有记录，白跑一趟，还得重新挂号。', analysis: '电话预约未当场保存。', advice: '通话中当场保存并念一遍', finding: 'substantiated', measures: ['优先看诊', '约时当场复述', '抽查录音'], told: '没记上是我们的错，已让您优先看完，挂号费免。现在电话里约好都会念一遍给您听再挂。' },
  { category: 'privacy', departments: ['GYN'], severity: 3, content: '叫号时把我的名字和科室喊得很大声，旁边的人都听见了。', analysis: '叫号方式不当。', advice: '改叫号码', finding: 'substantiated', measures: ['改为叫号码', '大屏只显示号码'], told: '从当天起大屏和语音只叫号码，不叫名字和科室，谢谢您提出来，向您道歉。' },
  { category: 'unanswered', departments: ['CONS'], severity: 2, slots: { hour: ['晚上七点半', '中午一点'] }, content: '{hour}在微信问价格，一直没人回，第二天下午才有人说话。', analysis: '晚间一人在岗，超时未升级。', advice: '晚间加一班', finding: 'substantiated', measures: ['周日晚间加一人', '超 30 分钟自动升级'], told: '那天晚上只有一个人在接，漏了您的话。周日晚上已加人，以后 30 分钟没人回，会直接跳到组长那里。' },
  { category: 'process', departments: ['CHECK'], severity: 1, content: '体检跑了六个地方，楼上楼下四趟，能不能一次说清楚怎么走。', analysis: '动线不顺，导引单缺顺序。', advice: '改导引单并由导医引导', finding: 'partly', measures: ['导引单加顺序', '高峰时导医带检'], told: '导引单改成按楼层走的，一共两趟就够。当天带检的导医也加了一位，谢谢您走的这六个地方。' },
  { category: 'effect', departments: ['DENT'], severity: 3, content: '种植三周还疼，打电话说等复诊，我现在咬东西都不行。', analysis: '症状与检查不符，需尽快复查排除感染。', advice: '当日复诊', finding: 'partly', measures: ['当日复诊', '咬合调整与抗炎', '两周内每日电话'], told: '梁主任当天就看了，是咬合高点引起的，已调整，请按时吃药。两周内我每天问您一次。' },
  { category: 'attitude', departments: ['CONS'], severity: 2, slots: { minutes: ['四分钟', '两分钟'] }, content: '打热线等了{minutes}才有人接，接起来又让我等一下，最后挂了。', analysis: '高峰话量大，坐席转接不当。', advice: '加高峰班、转接须征得同意', finding: 'substantiated', measures: ['上午加一名坐席', '转接先问顾客', '抽查录音'], told: '那天排队的电话太多，还把您挂断，真对不起。上午加了一位，转接之前都会先问您愿不愿意。' },
  { category: 'waiting', departments: ['PED'], severity: 2, slots: { minutes: ['四十分钟', '五十五分钟'] }, content: '孩子 39 度，江北儿科等了{minutes}，前面一直有人插进去，也没人解释。', analysis: '高热患儿未按规定优先，急重先看未告知。', advice: '发热患儿先测温分级', finding: 'substantiated', measures: ['进门先测温', '38.5 度以上优先', '屏上注明优先原因'], told: '让孩子烧着等，是我们没做好。现在进门先量体温，高热的先看，屏上也写明为什么先叫谁。' },
  { category: 'fees', departments: ['AEST'], severity: 2, content: '交了定金说不做了，讲好三天退，一个星期还没到账。', analysis: '财务审批延误，无人通知顾客。', advice: '当日退款并道歉', finding: 'substantiated', measures: ['当日退款', '退款进度短信告知'], told: '定金今天已经原路退回，拖了您几天，对不起。往后退款办到哪一步都会发短信。' },
  { category: 'information', departments: ['CHECK'], severity: 1, slots: { days: ['四天', '五天'] }, content: '说两天出报告，过了{days}才有，入职差点耽误。', analysis: '外送项目延迟未告知。', advice: '外送项目单独写明时间', finding: 'partly', measures: ['报告单写明最晚日期', '延迟当天电话告知'], told: '有一项是送外面做的，晚了没告诉您，是我们的疏忽。现在单子上写最晚哪天，晚一天都会先打电话。' },
  { category: 'attitude', departments: ['ORTH'], severity: 1, content: '问医生两句就说“听我的就行”，我是想弄明白为什么要拍片。', analysis: '沟通时间不足，解释不够。', advice: '与医生沟通并回电', finding: 'partly', measures: ['医生本人回电说明', '门诊告知要点补充'], told: '周主任已经给您打过电话，把为什么拍片说清楚了。您问得对，该讲明白再做。' },
  { category: 'booking', departments: ['EYE'], severity: 1, content: '医生临时停诊，我到了医院才知道，短信一条都没有。', analysis: '停诊通知漏发 2 人。', advice: '停诊逐一电话', finding: 'substantiated', measures: ['停诊两小时内逐一电话', '补号优先'], told: '停诊没通知到您，让您白跑了。给您补了最近的号，往返车费也按规定补给您。' },
  { category: 'process', departments: ['SERV'], severity: 1, content: '复印病历跑了三个窗口，每个都说不归我管。', analysis: '首问负责没有做到。', advice: '首问人一办到底', finding: 'substantiated', measures: ['总服务台统一受理', '首问登记抽查'], told: '以后复印病历只找总服务台，谁接的谁办到底。这次的材料已经寄到您家里。' },
]

const templates: Readonly<Record<FeedbackKind, readonly Template[]>> = { praise: praises, suggestion: suggestions, complaint: complaints }

const openings: Readonly<Record<FeedbackKind, readonly string[]>> = {
  praise: ['', '', '', '专门打电话来说一句：', '一直想说，'],
  suggestion: ['', '', '', '提个小建议，', '不是抱怨，'],
  complaint: ['', '', '', '我要反映一件事：', '很生气，'],
}

/**
 * Deals pieces of feedback with their whole handling, like cards: no text of a kind comes again before all others of the
 * kind were seen.
 */
export function feedbackDeck(random: Random): (kind: FeedbackKind) => ExampleFeedback {
  const decks: Record<FeedbackKind, Template[]> = { praise: [], suggestion: [], complaint: [] }
  return kind => {
    if (decks[kind].length === 0) decks[kind] = random.shuffle(templates[kind])
    return feedbackFrom(random, kind, decks[kind].pop() as Template)
  }
}

function feedbackFrom(random: Random, kind: FeedbackKind, template: Template): ExampleFeedback {
  const values = slotValues(random, template.slots)
  const say = (text: string) => filled(random, text, values)
  const measures = (template.measures ?? []).map(say)
  const finding = template.finding ?? 'partly'
  return {
    kind,
    category: template.category,
    severity: template.severity ?? 1,
    departments: template.departments,
    content: random.pick(openings[kind]) + say(template.content),
    analysis: say(template.analysis),
    advice: say(template.advice),
    steps: stepsOf(random, kind, finding, measures, say(template.told)),
    finding: kind === 'complaint' ? finding : null,
    adopted: kind === 'suggestion' ? (template.adopted ?? false) : null,
    told: say(template.told),
    points: kind === 'praise' ? random.pick([6, 10, 10]) : 0,
  }
}

const foundTexts = { substantiated: '属实，是我们的责任', partly: '部分属实，也有没说清楚的地方', not: '与记录不符，已把经过讲给顾客听' } as const

function stepsOf(random: Random, kind: FeedbackKind, finding: keyof typeof foundTexts, measures: readonly string[], told: string): HandlingStep[] {
  if (kind === 'praise') return [{ step: 'accepted', hours: 0, text: '已记下，谢谢您' }, { step: 'thanked', hours: random.int(2, 26), text: told }]
  if (kind === 'suggestion') return [
    { step: 'accepted', hours: 0, text: '已记下，会给您回话' },
    { step: 'decided', hours: random.int(20, 60), text: measures.length > 0 ? `采纳：${measures.join('；')}` : '暂不采纳，说明原因' },
    { step: 'told', hours: random.int(62, 90), text: told },
  ]
  return [
    { step: 'accepted', hours: 0, text: '先道歉，请您给我们一点时间查清楚' },
    { step: 'investigated', hours: random.int(6, 26), text: random.pick(['看了当天的排班和记录', '问了当班的人，对了时间', '调了监控和录音，问了当事人']) },
    { step: 'found', hours: random.int(28, 40), text: foundTexts[finding] },
    { step: 'talked', hours: 41, text: '和顾客通了电话，说了查到的情况，也听了想要的结果' },
    { step: 'planned', hours: random.int(42, 52), text: measures.length > 0 ? `定了办法：${measures.join('；')}` : '定了改进办法' },
    { step: 'carried_out', hours: random.int(53, 80), text: random.pick(['办法都做完了，留了照片和记录', '已落实，组长抽查合格']) },
    { step: 'told', hours: random.int(81, 118), text: told },
  ]
}

/** Categories the texts fall under, by kind. */
export const feedbackCategoriesUsed: Readonly<Record<FeedbackKind, readonly string[]>> = {
  praise: [...new Set(praises.map(({ category }) => category))],
  suggestion: [...new Set(suggestions.map(({ category }) => category))],
  complaint: [...new Set(complaints.map(({ category }) => category))],
}
