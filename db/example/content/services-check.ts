/** Services of the check-up centre, ophthalmology and gynaecology. */
import { servicesOf, type ExampleService } from './service-shape.ts'

export const checkServices: readonly ExampleService[] = [
  ...servicesOf('CHECK', 'donghu', [
    {
      code: 'CHECK-BASIC', nameZh: '基础体检', nameEn: 'Basic check-up', kind: 'checkup', minutes: 120, yuan: 398, staff: ['E005'], rooms: ['D-CHECK'], bring: ['id', 'fasting', 'medicines'], bufferMinutes: 0,
      contains: '抽血、心电图、腹部彩超、胸片、血压等 22 项', process: '二楼领单 → 先抽血和彩超 → 早点 → 其余项目', advantages: '上午两小时内走完', limits: '不含肿瘤专项', suitableFor: '35 岁以下年度体检', notFor: '孕期不拍胸片', unsuitable: ['pregnant'],
    },
    {
      code: 'CHECK-FULL', nameZh: '中老年深度体检', nameEn: 'Full check-up for over 50s', kind: 'checkup', minutes: 180, yuan: 1680, staff: ['E005'], rooms: ['D-CHECK'], bring: ['id', 'fasting', 'medicines', 'reports'], bufferMinutes: 0,
      contains: '基础项目加颈动脉、骨密度、低剂量肺 CT、肿瘤标志物', process: '领单 → 专人带检 → 早点 → 一周后解读', advantages: '心脑血管和骨骼一次看全', limits: '约三小时，有一定辐射', suitableFor: '50 岁以上或有家族史', notFor: '孕期、半年内做过 CT', unsuitable: ['pregnant'],
    },
    {
      code: 'CHECK-JOB', nameZh: '入职体检', nameEn: 'Pre-employment check-up', kind: 'checkup', minutes: 60, yuan: 168, staff: ['E005'], rooms: ['D-CHECK'], bring: ['id', 'fasting', 'group'], bufferMinutes: 0,
      contains: '内外科、血常规、肝功能、胸片、心电图', process: '领单 → 一小时做完 → 两个工作日取报告', advantages: '报告有单位认可的格式', limits: '不含乙肝两对半', suitableFor: '办理入职', notFor: '孕期不拍胸片', unsuitable: ['pregnant'],
    },
    {
      code: 'CHECK-READ', nameZh: '体检报告解读', nameEn: 'Explaining a check-up report', kind: 'consultation', minutes: 20, yuan: 30, staff: ['E005'], bring: ['id', 'reports'],
      contains: '逐项解读、复查计划', process: '取号 → 面谈 → 书面计划', advantages: '外院的报告也可以', limits: '需要确诊的会转专科', suitableFor: '报告里有箭头看不懂的人', notFor: '无',
    },
    {
      code: 'CHECK-HOME', nameZh: '上门采血', nameEn: 'Blood drawing at home', kind: 'home_care', minutes: 40, yuan: 160, staff: ['B001', 'B002'], prepareMinutes: 30, bufferMinutes: 30, arriveEarlyMinutes: 0, bring: ['id', 'fasting'],
      contains: '护士上门采血、送检、电子报告', process: '约时间 → 上门 → 当天送检', advantages: '老人不用出门', limits: '限临平、钱塘两区，另收路费', suitableFor: '行动不便者', notFor: '需要做影像的项目',
    },
  ]),
  ...servicesOf('EYE', 'donghu', [
    {
      code: 'EYE-CLINIC', nameZh: '眼科专家门诊', nameEn: 'Eye consultation', kind: 'consultation', minutes: 20, yuan: 50, staff: ['E006'], bring: ['id', 'insurance', 'glasses'],
      contains: '视力、眼压、裂隙灯、眼底', process: '测视力眼压 → 看诊', advantages: '当天能做多数检查', limits: '散瞳后半天看近模糊', suitableFor: '干涩、模糊、飞蚊、红痒', notFor: '突然看不见请直接到急诊',
    },
    {
      code: 'EYE-KIDS', nameZh: '儿童散瞳验光', nameEn: 'Refraction for children', kind: 'examination', minutes: 60, yuan: 180, staff: ['E006'], rooms: ['D-OPTO', 'J105'], bring: ['guardian', 'glasses', 'sunglasses'], bufferMinutes: 0,
      contains: '散瞳、电脑验光、插片、处方', process: '点药 → 等 30–40 分钟 → 验光 → 处方', advantages: '分清真假近视', limits: '散瞳后怕光，写作业要隔一天', suitableFor: '3–16 岁首次配镜', notFor: '正在发热的孩子', unsuitable: ['epilepsy'],
    },
    {
      code: 'EYE-DRY', nameZh: '干眼评估与热敷', nameEn: 'Dry eye assessment and care', kind: 'care', minutes: 40, yuan: 260, staff: ['E006'], rooms: ['D401'], bring: ['id', 'bare', 'glasses'], treatment: true,
      contains: '泪膜检查、睑板腺按摩、热敷', process: '检查 → 热敷 → 按摩', advantages: '做完眼睛当天就清爽', limits: '要连续四次，平时也要护理', suitableFor: '长时间看屏、老年干眼', notFor: '结膜急性发炎',
    },
    {
      code: 'EYE-CATARACT', nameZh: '白内障术前评估', nameEn: 'Cataract assessment', kind: 'examination', minutes: 60, yuan: 320, staff: ['E006'], rooms: ['D401'], bring: ['id', 'insurance', 'medicines', 'companion'], bufferMinutes: 10,
      contains: '眼轴、角膜、眼底、晶体计算', process: '检查 → 选晶体 → 定手术日', advantages: '晶体档次和自费部分一次讲明', limits: '散瞳后不能自己开车', suitableFor: '看东西发雾、换眼镜也看不清', notFor: '眼部感染未愈',
    },
    {
      code: 'EYE-SCREEN', nameZh: '眼底筛查', nameEn: 'Retina screening', kind: 'screening', minutes: 15, yuan: 60, staff: ['E006'], rooms: ['D-OPTO'], bring: ['id'], bufferMinutes: 0,
      contains: '免散瞳眼底照相与初筛意见', process: '拍照 → 一小时内出意见', advantages: '不用散瞳，可以自己开车', limits: '发现异常要再详查', suitableFor: '糖尿病、高血压、高度近视每年一次', notFor: '无',
    },
  ]),
  ...servicesOf('GYN', 'donghu', [
    {
      code: 'GYN-CLINIC', nameZh: '妇科专家门诊', nameEn: 'Gynaecology consultation', kind: 'consultation', minutes: 20, yuan: 50, staff: ['E007'], bring: ['id', 'insurance', 'reports'],
      contains: '问诊、妇科检查、用药建议', process: '四楼签到 → 看诊 → 必要时 B 超', advantages: '一人一室，有女护士在场', limits: '月经期一般不做内检', suitableFor: '月经不调、白带异常、盆腔不适', notFor: '大出血请先到急诊',
    },
    {
      code: 'GYN-TCT', nameZh: '宫颈癌筛查', nameEn: 'Cervical cancer screening', kind: 'screening', minutes: 20, yuan: 360, staff: ['E007'], bring: ['id', 'reports'],
      contains: '细胞学与 HPV 分型', process: '采样约三分钟 → 五个工作日出结果', advantages: '两项一起，间隔可放到三到五年', limits: '阳性要做阴道镜确认', suitableFor: '25–65 岁有性生活的女性', notFor: '月经期、三天内用过阴道药', unsuitable: ['pregnant'],
    },
    {
      code: 'GYN-COLPO', nameZh: '阴道镜检查', nameEn: 'Colposcopy', kind: 'examination', minutes: 40, yuan: 480, staff: ['E007'], rooms: ['D-COLPO'], prepareMinutes: 10, bufferMinutes: 10, bring: ['id', 'reports', 'companion'], consentForm: true,
      contains: '阴道镜观察、必要时取活检', process: '说明 → 检查 15 分钟 → 休息', advantages: '看得清，取得准', limits: '取活检后有少量出血', suitableFor: '筛查结果异常者', notFor: '急性炎症、月经期', unsuitable: ['pregnant', 'anticoagulant'],
    },
    {
      code: 'GYN-US', nameZh: '妇科彩超', nameEn: 'Pelvic ultrasound', kind: 'examination', minutes: 20, yuan: 150, staff: ['E007'], rooms: ['D-US'], bring: ['id', 'bladder'],
      contains: '子宫附件彩超与图文报告', process: '憋尿 → 检查 → 当场出报告', advantages: '无创、当天有结果', limits: '小病灶可能看不到', suitableFor: '月经异常、备孕、复查', notFor: '无',
    },
    {
      code: 'GYN-MENO', nameZh: '更年期门诊', nameEn: 'Menopause consultation', kind: 'consultation', minutes: 30, yuan: 50, staff: ['E007'], bring: ['id', 'reports', 'medicines'],
      contains: '症状评估、激素与骨密度建议', process: '问卷 → 面谈 → 方案', advantages: '时间长一些，慢慢说', limits: '激素治疗要排除禁忌', suitableFor: '45–60 岁潮热、失眠、情绪波动', notFor: '乳腺癌史须多科会诊',
    },
  ]),
]
