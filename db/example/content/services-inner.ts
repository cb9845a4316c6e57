/** Services of paediatrics, cardiology and gastroenterology. */
import { servicesOf, type ExampleService } from './service-shape.ts'

export const innerServices: readonly ExampleService[] = [
  ...servicesOf('PED', 'jiangbei', [
    {
      code: 'PED-CLINIC', nameZh: '儿科门诊', nameEn: 'Paediatric consultation', kind: 'consultation', minutes: 15, yuan: 30, staff: ['E008'], bring: ['guardian', 'vaccination', 'medicines'],
      contains: '问诊、查体、用药与家庭护理单', process: '江北服务台签到 → 候诊 → 看诊 → 取药', advantages: '护理怎么做写在纸上带回家', limits: '夜间请到综合医院急诊', suitableFor: '发热、咳嗽、腹泻、皮疹', notFor: '抽搐、嗜睡、呼吸困难请拨 120',
    },
    {
      code: 'PED-GROW', nameZh: '生长发育评估', nameEn: 'Growth assessment', kind: 'examination', minutes: 45, yuan: 280, staff: ['E008'], rooms: ['J102'], bring: ['guardian', 'vaccination', 'reports'],
      contains: '身高体重曲线、骨龄、营养评估', process: '测量 → 拍骨龄片 → 面谈', advantages: '画出三年曲线，一眼看懂', limits: '骨龄片有极低剂量辐射', suitableFor: '3–14 岁长得慢或发育偏早', notFor: '近两周发热未愈',
    },
    {
      code: 'PED-NEBULA', nameZh: '雾化治疗', nameEn: 'Nebuliser treatment', kind: 'care', minutes: 20, yuan: 45, staff: ['E008'], rooms: ['J-NEBULA'], bring: ['guardian'], bufferMinutes: 5, treatment: true,
      contains: '雾化吸入一次与拍背', process: '核对处方 → 雾化 → 拍背', advantages: '孩子坐着看动画就做完', limits: '须凭本院处方', suitableFor: '咳喘、喉炎', notFor: '吃饱后半小时内',
    },
    {
      code: 'PED-ALLERGY', nameZh: '儿童过敏门诊', nameEn: 'Children’s allergy clinic', kind: 'consultation', minutes: 30, yuan: 30, staff: ['E008'], bring: ['guardian', 'reports', 'medicines'],
      contains: '过敏史梳理、回避计划、用药', process: '填食物日记 → 看诊 → 计划', advantages: '家里、学校怎么做都写明', limits: '找到原因常要两三次', suitableFor: '反复湿疹、鼻炎、食物过敏', notFor: '喉头水肿、气促请拨 120',
    },
    {
      code: 'PED-CLASS', nameZh: '新手父母课堂', nameEn: 'New parents’ class', kind: 'event', minutes: 60, yuan: 0, staff: ['E008'], rooms: ['J102'], prepareMinutes: 10, bufferMinutes: 10, bring: [],
      contains: '发热处理、喂养、辅食', process: '签到 → 听课 → 模拟人练习', advantages: '可带宝宝同来', limits: '每期 12 个家庭', suitableFor: '孕晚期到 1 岁', notFor: '无',
    },
  ]),
  ...servicesOf('CARD', 'donghu', [
    {
      code: 'CARD-CLINIC', nameZh: '心血管内科专家门诊', nameEn: 'Cardiology consultation', kind: 'consultation', minutes: 20, yuan: 80, staff: ['E011'], bring: ['id', 'insurance', 'medicines', 'bloodPressure'],
      contains: '问诊、血压、心电图判读、用药调整', process: '四楼签到 → 量血压 → 看诊', advantages: '药能减的会减', limits: '首诊常要再做检查', suitableFor: '高血压、心慌、胸闷', notFor: '胸痛超过 15 分钟请拨 120',
    },
    {
      code: 'CARD-ECG', nameZh: '心电图', nameEn: 'Electrocardiogram', kind: 'examination', minutes: 10, yuan: 40, staff: ['E011'], rooms: ['D-ECG'], bring: ['id', 'loose'], bufferMinutes: 0, arriveEarlyMinutes: 5,
      contains: '十二导联心电图与报告', process: '静躺 → 描记 → 10 分钟出报告', advantages: '无创、快', limits: '发作时才异常的可能抓不到', suitableFor: '心慌、体检、术前', notFor: '无',
    },
    {
      code: 'CARD-HOLTER', nameZh: '24 小时动态心电图', nameEn: '24-hour Holter', kind: 'examination', minutes: 20, yuan: 260, staff: ['E011'], rooms: ['D-ECG'], bring: ['id', 'loose'],
      contains: '佩戴记录仪、次日分析', process: '戴上 → 照常生活写日记 → 次日归还', advantages: '抓得到偶发的早搏', limits: '期间不能洗澡', suitableFor: '阵发心慌、晕厥查因', notFor: '胸前皮肤破损',
    },
    {
      code: 'CARD-ABPM', nameZh: '24 小时动态血压', nameEn: '24-hour blood pressure', kind: 'examination', minutes: 20, yuan: 180, staff: ['E011'], rooms: ['D-ECG'], bring: ['id', 'loose', 'medicines'],
      contains: '袖带佩戴、日夜血压曲线', process: '戴上 → 次日归还 → 看曲线', advantages: '分清真高还是看到医生才高', limits: '夜里会充气，睡得浅', suitableFor: '血压忽高忽低', notFor: '上肢淋巴水肿',
    },
    {
      code: 'CARD-RISK', nameZh: '心脑风险筛查', nameEn: 'Cardiovascular risk screening', kind: 'screening', minutes: 30, yuan: 198, staff: ['E011'], rooms: ['D402'], bring: ['id', 'fasting', 'reports'],
      contains: '血脂血糖、颈动脉彩超、十年风险', process: '抽血 → 彩超 → 面谈', advantages: '风险用一个数说清', limits: '筛查不代替看病', suitableFor: '40 岁以上、家里有人中风', notFor: '无',
    },
  ]),
  ...servicesOf('GAST', 'donghu', [
    {
      code: 'GAST-CLINIC', nameZh: '消化内科门诊', nameEn: 'Gastroenterology consultation', kind: 'consultation', minutes: 20, yuan: 30, staff: ['E012'], bring: ['id', 'insurance', 'reports'],
      contains: '问诊、查体、检查建议', process: '二楼签到 → 看诊', advantages: '尽量当天安排检查', limits: '胃肠镜要另约', suitableFor: '胃痛、反酸、腹胀、便秘', notFor: '呕血、黑便请先到急诊',
    },
    {
      code: 'GAST-BREATH', nameZh: '幽门螺杆菌呼气试验', nameEn: 'Helicobacter breath test', kind: 'examination', minutes: 40, yuan: 168, staff: ['E012'], rooms: ['D-ENDO'], bring: ['id', 'fasting'], bufferMinutes: 0,
      contains: '碳 13 呼气与当天结果', process: '吹气 → 服药 → 半小时后再吹 → 结果', advantages: '不插管，当天知道', limits: '停抗生素四周、停胃药两周才准', suitableFor: '胃不舒服、家里有人阳性', notFor: '近期用过抗生素', unsuitable: ['pregnant'],
    },
    {
      code: 'GAST-SCOPE', nameZh: '无痛胃镜', nameEn: 'Gastroscopy under sedation', kind: 'examination', minutes: 30, yuan: 980, staff: ['E012'], rooms: ['D-ENDO'], prepareMinutes: 20, bufferMinutes: 20, arriveEarlyMinutes: 45, bring: ['id', 'fasting', 'reports', 'companion'], consentForm: true, treatment: true,
      contains: '麻醉评估、胃镜、必要时活检', process: '评估 → 睡着做 10 分钟 → 休息一小时', advantages: '不恶心，看得细', limits: '当天不能开车；有麻醉风险', suitableFor: '40 岁以上首查、反复胃痛', notFor: '重度心肺病、感冒未愈', unsuitable: ['pregnant', 'heart'],
    },
    {
      code: 'GAST-COLON', nameZh: '无痛肠镜', nameEn: 'Colonoscopy under sedation', kind: 'examination', minutes: 45, yuan: 1380, staff: ['E012'], rooms: ['D-ENDO'], prepareMinutes: 20, bufferMinutes: 20, arriveEarlyMinutes: 60, bring: ['id', 'reports', 'medicines', 'companion'], consentForm: true, treatment: true,
      contains: '肠道准备指导、肠镜、小息肉切除', process: '前一天清肠 → 睡着做 → 休息', advantages: '小息肉当时切', limits: '清肠难受半天', suitableFor: '45 岁以上首查、便血、大便变细', notFor: '肠梗阻、严重心肺病', unsuitable: ['pregnant', 'anticoagulant', 'heart'],
    },
    {
      code: 'GAST-DIET', nameZh: '胃肠饮食指导', nameEn: 'Diet counselling', kind: 'care', minutes: 30, yuan: 120, staff: ['E012'], rooms: ['D204'], bring: ['reports'], treatment: true,
      contains: '饮食记录分析与两周食谱', process: '看记录 → 面谈 → 食谱', advantages: '照着买菜就能做', limits: '要坚持记三天饮食', suitableFor: '反流、肠易激、根除治疗后', notFor: '无',
    },
  ]),
]
