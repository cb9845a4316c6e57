/** Services of orthopaedics, Chinese medicine and rehabilitation. */
import { servicesOf, type ExampleService } from './service-shape.ts'

export const bodyServices: readonly ExampleService[] = [
  ...servicesOf('ORTH', 'donghu', [
    {
      code: 'ORTH-CLINIC', nameZh: '骨科专家门诊', nameEn: 'Orthopaedic consultation', kind: 'consultation', minutes: 20, yuan: 80, staff: ['E009'], bring: ['id', 'insurance', 'films'],
      contains: '查体、阅片、治疗建议', process: '三楼签到 → 看诊 → 必要时当天拍片', advantages: '能不开刀的先不开', limits: '看片比听描述准，请带片子', suitableFor: '膝、髋、肩、腰腿痛', notFor: '骨折外伤请先到急诊',
    },
    {
      code: 'ORTH-KNEE', nameZh: '膝关节评估', nameEn: 'Knee assessment', kind: 'examination', minutes: 40, yuan: 260, staff: ['E009'], rooms: ['D302'], bring: ['id', 'films', 'loose'],
      contains: '负重位片、步态、肌力', process: '拍片 → 测肌力 → 面谈', advantages: '给出锻炼、打针、手术三条路', limits: '软组织还要核磁', suitableFor: '下楼疼、打软腿', notFor: '孕期不拍片', unsuitable: ['pregnant'],
    },
    {
      code: 'ORTH-INJECT', nameZh: '关节腔注射', nameEn: 'Joint injection', kind: 'care', minutes: 30, yuan: 420, staff: ['E009'], rooms: ['D302'], prepareMinutes: 10, bufferMinutes: 5, bring: ['id', 'medicines', 'loose'], consentForm: true, treatment: true,
      contains: '超声定位、注射、观察', process: '消毒 → 注射 → 观察 20 分钟', advantages: '多能缓解几个月', limits: '不能长好磨掉的软骨', suitableFor: '中度骨关节炎', notFor: '关节红肿发热、凝血异常', unsuitable: ['anticoagulant'],
    },
    {
      code: 'ORTH-BONE', nameZh: '骨密度检测', nameEn: 'Bone density scan', kind: 'screening', minutes: 15, yuan: 120, staff: ['E009'], rooms: ['D-XRAY'], bring: ['id', 'loose'], bufferMinutes: 0,
      contains: '腰椎与髋部骨密度', process: '躺下扫描 5 分钟 → 报告', advantages: '辐射很低，几分钟做完', limits: '腰椎有钢钉会不准', suitableFor: '绝经后女性、65 岁以上', notFor: '孕期', unsuitable: ['pregnant', 'implant'],
    },
    {
      code: 'ORTH-KNEETALK', nameZh: '护膝讲座', nameEn: 'Talk: caring for your knees', kind: 'event', minutes: 60, yuan: 0, staff: ['E009'], rooms: ['D-HALL'], prepareMinutes: 15, bufferMinutes: 15, bring: [],
      contains: '怎么走、怎么坐、怎么练', process: '签到 → 听讲 → 跟练', advantages: '回家就能练', limits: '不做个人诊断', suitableFor: '中老年人', notFor: '无',
    },
  ]),
  ...servicesOf('TCM', 'jiangbei', [
    {
      code: 'TCM-CLINIC', nameZh: '中医专家门诊', nameEn: 'Chinese medicine consultation', kind: 'consultation', minutes: 25, yuan: 80, staff: ['E010'], bring: ['id', 'insurance', 'reports'],
      contains: '望闻问切、处方、代煎', process: '江北二楼签到 → 看诊 → 取药或代煎快递', advantages: '方子轻，代煎送到家', limits: '慢病要两到三个月', suitableFor: '失眠、脾胃弱、畏寒', notFor: '急症、发热待查',
    },
    {
      code: 'TCM-ACU', nameZh: '针灸', nameEn: 'Acupuncture', kind: 'care', minutes: 45, yuan: 160, staff: ['E010'], rooms: ['J-ACU'], bufferMinutes: 10, bring: ['id', 'loose'], consentForm: true, treatment: true,
      contains: '针刺、留针、艾灸', process: '辨证 → 针刺 → 留针 30 分钟', advantages: '颈肩腰痛和失眠反应快', limits: '要连做六到十次', suitableFor: '颈肩腰痛、失眠、面瘫', notFor: '空腹、饱餐后、凝血异常', unsuitable: ['pregnant', 'anticoagulant', 'pacemaker'],
    },
    {
      code: 'TCM-CUP', nameZh: '推拿拔罐', nameEn: 'Tuina and cupping', kind: 'care', minutes: 40, yuan: 128, staff: ['E010'], rooms: ['J-ACU'], bufferMinutes: 10, bring: ['loose'], treatment: true,
      contains: '推拿 25 分钟、拔罐 10 分钟', process: '推拿 → 拔罐 → 休息', advantages: '肌肉紧的当天就松', limits: '罐印七天左右退', suitableFor: '久坐颈肩僵硬', notFor: '皮肤破损、骨质疏松重', unsuitable: ['pregnant', 'anticoagulant'],
    },
    {
      code: 'TCM-PASTE', nameZh: '膏方面诊', nameEn: 'Winter tonic consultation', kind: 'consultation', minutes: 30, yuan: 80, staff: ['E010'], bring: ['id', 'reports', 'medicines'],
      contains: '体质辨识、开路方、定膏', process: '面诊 → 先服开路方 → 两周后定膏', advantages: '一人一方，现熬', limits: '冬至前要约，熬制十天', suitableFor: '虚弱、病后、畏寒', notFor: '感冒期、肠胃急性炎症', unsuitable: ['diabetes'],
    },
    {
      code: 'TCM-SLEEP', nameZh: '失眠专病调理', nameEn: 'Care for sleeplessness', kind: 'care', minutes: 50, yuan: 220, staff: ['E010'], rooms: ['J-ACU'], bufferMinutes: 10, bring: ['medicines', 'loose'], treatment: true,
      contains: '睡眠日记、耳穴、针刺、放松训练', process: '看日记 → 耳穴 → 针刺 → 训练', advantages: '不靠加药', limits: '四周一个疗程', suitableFor: '入睡难、早醒一个月以上', notFor: '正处于精神科急性期', unsuitable: ['pacemaker'],
    },
  ]),
  ...servicesOf('REHA', 'jiangbei', [
    {
      code: 'REHA-ASSESS', nameZh: '康复评估', nameEn: 'Rehabilitation assessment', kind: 'consultation', minutes: 40, yuan: 50, staff: ['E014'], bring: ['id', 'films', 'loose'],
      contains: '关节活动度、肌力、平衡、目标', process: '测量 → 定目标 → 排训练', advantages: '四周一个小目标，看得见', limits: '评估后才知道要几次', suitableFor: '术后、颈肩腰痛、产后', notFor: '伤口未愈、发热',
    },
    {
      code: 'REHA-KNEE', nameZh: '膝关节康复训练', nameEn: 'Knee rehabilitation', kind: 'care', minutes: 60, yuan: 220, staff: ['N002'], rooms: ['J-GYM'], bufferMinutes: 10, bring: ['loose', 'records'], treatment: true,
      contains: '一对一训练、冷敷、家庭作业', process: '热身 → 训练 → 冷敷', advantages: '治疗师全程在旁', limits: '前两周会酸', suitableFor: '置换、半月板、韧带术后', notFor: '下肢静脉血栓未排除',
    },
    {
      code: 'REHA-NECK', nameZh: '颈肩手法治疗', nameEn: 'Manual therapy for neck and shoulder', kind: 'care', minutes: 45, yuan: 180, staff: ['N002'], rooms: ['J-GYM'], bufferMinutes: 5, bring: ['loose', 'films'], treatment: true,
      contains: '松解、牵伸、姿势训练', process: '评估 → 手法 → 训练', advantages: '手法加训练，复发少', limits: '神经受压重的要先看骨科', suitableFor: '久坐颈肩痛', notFor: '颈椎不稳、椎动脉病变',
    },
    {
      code: 'REHA-MUM', nameZh: '产后康复', nameEn: 'Postnatal rehabilitation', kind: 'care', minutes: 60, yuan: 260, staff: ['E014', 'N002'], rooms: ['J-GYM', 'J203'], bufferMinutes: 10, bring: ['loose', 'records'], treatment: true,
      contains: '盆底、腹直肌评估与训练', process: '评估 → 训练 → 家庭计划', advantages: '可带宝宝，有婴儿床', limits: '产后 42 天后开始', suitableFor: '漏尿、腹直肌分离、腰痛', notFor: '恶露未净、伤口感染', unsuitable: ['pregnant', 'pacemaker'],
    },
    {
      code: 'REHA-HOME', nameZh: '居家康复指导', nameEn: 'Rehabilitation at home', kind: 'home_care', minutes: 60, yuan: 380, staff: ['N002'], prepareMinutes: 40, bufferMinutes: 40, arriveEarlyMinutes: 0, bring: ['records'], treatment: true,
      contains: '上门评估、环境改造建议、训练', process: '约时间 → 上门 → 训练单', advantages: '在自己家里练，安全扶手怎么装也会教', limits: '限临平、钱塘两区', suitableFor: '出行不便的术后老人', notFor: '需要器械训练者',
    },
  ]),
]
