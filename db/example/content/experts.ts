/** The doctors customers book: who they are, what they are known for, and when and where they see people. CAT-4, APP-2. */
import type { ClinicalCode, SiteCode } from './organisation.ts'

/** A weekly session: weekday 1 Monday … 7 Sunday, 'HH:MM', code of the room (service-points.ts). */
export interface Session {
  readonly weekday: number
  readonly from: string
  readonly to: string
  readonly room: string
}

export interface ExampleExpert {
  readonly number: string
  readonly name: string
  readonly nameEn: string
  readonly department: ClinicalCode
  readonly site: SiteCode
  readonly titleZh: string
  readonly titleEn: string
  /** Fee of one consultation. */
  readonly feeFen: number
  readonly languages: readonly string[]
  readonly specialties: readonly string[]
  /** Shown to customers. */
  readonly introduction: string
  readonly startedOn: string
  readonly sessions: readonly Session[]
}

type Grade = 'chief' | 'associate' | 'attending'
const grades: Record<Grade, { zh: string; en: string; feeFen: number }> = {
  chief: { zh: '主任医师', en: 'Chief physician', feeFen: 8000 },
  associate: { zh: '副主任医师', en: 'Associate chief physician', feeFen: 5000 },
  attending: { zh: '主治医师', en: 'Attending physician', feeFen: 3000 },
}

const mornings = { from: '08:30', to: '12:00' }
const afternoons = { from: '13:30', to: '17:00' }

/** '2ap 4a': Tuesday all day and Thursday morning. `@room` sends one session elsewhere. */
function sessions(room: string, pattern: string): Session[] {
  return pattern.split(' ').flatMap(entry => {
    const [times, elsewhere] = entry.split('@') as [string, string?]
    const weekday = Number(times[0])
    return [...times.slice(1)].map(half => ({ weekday, ...(half === 'a' ? mornings : afternoons), room: elsewhere ?? room }))
  })
}

function expert(number: string, name: string, nameEn: string, department: ClinicalCode, site: SiteCode, grade: Grade, startedOn: string, languages: string, specialties: string, introduction: string, room: string, pattern: string): ExampleExpert {
  const { zh, en, feeFen } = grades[grade]
  return { number, name, nameEn, department, site, titleZh: zh, titleEn: en, feeFen, languages: languages.split(' '), specialties: specialties.split(' '), introduction, startedOn, sessions: sessions(room, pattern) }
}

export const experts: readonly ExampleExpert[] = [
  expert('E001', '许文涛', 'Xu Wentao', 'DERM', 'donghu', 'chief', '2012-03-05', '普通话 英语', '色素性皮肤病 激光治疗 白癜风 痤疮',
    '看色斑和白斑二十三年，主张先把诊断看清楚再动激光。每位做过激光的顾客，术后第三天他都会问一次恢复情况。', 'D305', '2ap 4ap 6a 7ap'),
  expert('E002', '顾明慧', 'Gu Minghui', 'DERM', 'donghu', 'associate', '2017-06-19', '普通话 上海话', '过敏性皮肤病 湿疹 荨麻疹 皮肤镜',
    '擅长从生活里找出皮肤过敏的原因，会陪您一项一项排查。孕期和孩子的皮疹用药格外谨慎。', 'D306', '1ap 2p 3ap 5ap 6a 7ap'),
  expert('E003', '梁启航', 'Liang Qihang', 'DENT', 'donghu', 'chief', '2013-09-02', '普通话 粤语', '种植牙 复杂拔牙 全口修复',
    '做种植十八年，牙槽骨条件差的也常被转来。手术前用模型把每一步讲给您看，愿意保的牙不轻易拔。', 'D208', '1ap 3ap 5a 6ap 7ap'),
  expert('E004', '谭佳宁', 'Tan Jianing', 'DENT', 'donghu', 'attending', '2020-07-13', '普通话 英语 日语', '牙齿矫正 儿童牙病 牙周',
    '给孩子看牙有耐心，第一次来先认识器械。矫正方案会列出两三种，费用和时间都写明白。', 'D207', '2ap 3ap 4ap 6ap 7a'),
  expert('E005', '郑允之', 'Zheng Yunzhi', 'CHECK', 'donghu', 'attending', '2018-03-26', '普通话', '体检报告解读 慢病管理 健康评估',
    '把厚厚一本报告讲成三件要紧的事：哪项要马上看，哪项过几个月再查，哪项不用管。', 'D206', '1ap 2ap 4ap 5ap 7ap'),
  expert('E006', '程若溪', 'Cheng Ruoxi', 'EYE', 'donghu', 'associate', '2016-10-10', '普通话 杭州话', '白内障 干眼 青少年近视防控',
    '孩子近视管控和老人白内障都看，手术前后用大字单子写清楚怎么点药水、哪天来复查。', 'D401', '1a 2ap 3a 4ap 5p@J105 6ap'),
  expert('E007', '蒋淑仪', 'Jiang Shuyi', 'GYN', 'donghu', 'associate', '2015-04-20', '普通话 宁波话', '宫颈病变 月经不调 更年期',
    '检查前先说要做什么、会不会疼，再征得同意。擅长宫颈筛查异常之后的处理与随访。', 'D406', '1ap 2a 3ap 5ap 6a'),
  expert('E008', '欧阳静', 'Ouyang Jing', 'PED', 'jiangbei', 'attending', '2019-11-18', '普通话 英语', '小儿呼吸 生长发育 过敏',
    '发烧咳嗽看得多，也看孩子长得慢、挑食、反复过敏。能不打针就不打针，怎么在家护理会写在纸上。', 'J102', '1ap 2ap 3a 4ap 6ap 7a'),
  expert('E009', '周启明', 'Zhou Qiming', 'ORTH', 'donghu', 'chief', '2011-08-15', '普通话 绍兴话', '膝髋关节置换 运动损伤 骨质疏松',
    '膝、髋置换两千余例。能用锻炼和药物缓解的先不开刀，开了刀的会一直跟到走路不疼为止。', 'D302', '1a 2ap 3a 4ap 6a'),
  expert('E010', '沈伯年', 'Shen Bonian', 'TCM', 'jiangbei', 'chief', '2014-02-17', '普通话 杭州话', '失眠 脾胃调理 针灸',
    '行医四十年，问诊细，开方轻。失眠、胃口差、手脚凉这些慢毛病，讲究调三个月再看。', 'J201', '1ap 2a 4ap 5a 6a'),
  expert('E011', '罗景和', 'Luo Jinghe', 'CARD', 'donghu', 'chief', '2013-05-27', '普通话', '高血压 冠心病 心律失常',
    '血压高不高，先看一周的家庭记录再定药。胸闷心慌会把要不要紧、下一步查什么当面讲明。', 'D402', '1ap 2a 3ap 4a 5ap 7a'),
  expert('E012', '何敬之', 'He Jingzhi', 'GAST', 'donghu', 'attending', '2018-09-03', '普通话 英语', '胃炎 幽门螺杆菌 胃肠镜',
    '内镜做得轻，怕难受的可以睡着做。幽门螺杆菌怎么治、家里人要不要查，都会说到位。', 'D204', '1p 2p 3ap 4ap 5ap 6a'),
  expert('E013', '韩知夏', 'Han Zhixia', 'AEST', 'donghu', 'associate', '2019-04-08', '普通话 韩语', '眼部整形 面部年轻化 注射',
    '不赞成一次做很多。先拍照、量尺寸、说清恢复期，再请您回家想一个星期。', 'D307', '2ap 3ap 5ap 6ap 7ap'),
  expert('E014', '邱立新', 'Qiu Lixin', 'REHA', 'jiangbei', 'associate', '2017-12-04', '普通话 温州话', '骨科术后康复 颈肩腰痛 产后康复',
    '每个动作先示范，再看着您做对。回家练几组、疼到什么程度该停，都写在训练单上。', 'J203', '1ap 2ap 3ap 5ap 6a'),
]

/** The doctors of 安沐口腔门诊部. */
export const smallExperts: readonly ExampleExpert[] = [
  expert('E001', '胥文杰', 'Xu Wenjie', 'DENT', 'main', 'attending', '2024-05-06', '普通话', '补牙 根管', '补牙和根管治疗为主，讲价钱先于动手。', 'S101', '1ap 2ap 4ap 5ap 6ap'),
  expert('E002', '闻静', 'Wen Jing', 'DENT', 'main', 'attending', '2025-02-10', '普通话', '洗牙 儿牙', '洗牙轻，孩子不怕。', 'S102', '2ap 3ap 5ap 6ap 7ap'),
]

/** The expert with a staff number. Throws RangeError when there is none. */
export function expertOf(number: string): ExampleExpert {
  const found = experts.find(candidate => candidate.number === number)
  if (!found) throw new RangeError(`no expert ${number}`)
  return found
}

/** Closed sessions that are known beforehand, in days from today: 许文涛 is away on the coming Thursday, and so on. */
export const absences: readonly { readonly number: string; readonly inDays: number; readonly half: 'a' | 'p' | 'day'; readonly reasonZh: string }[] = [
  { number: 'E001', inDays: 4, half: 'day', reasonZh: '外出学术会议' },
  { number: 'E005', inDays: 0, half: 'p', reasonZh: '请假半天' },
  { number: 'E009', inDays: 9, half: 'a', reasonZh: '院外会诊' },
  { number: 'E012', inDays: 6, half: 'day', reasonZh: '培训' },
]
