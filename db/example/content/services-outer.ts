/** Services of dermatology, aesthetic medicine and dentistry. */
import { servicesOf, type ExampleService } from './service-shape.ts'

export const outerServices: readonly ExampleService[] = [
  ...servicesOf('DERM', 'donghu', [
    {
      code: 'DERM-CLINIC', nameZh: '皮肤科专家门诊', nameEn: 'Dermatology consultation', kind: 'consultation', minutes: 20, yuan: 50, staff: ['E001', 'E002'], bring: ['id', 'insurance', 'medicines', 'bare'],
      contains: '问诊、查体、用药和护理建议', process: '三楼导医台签到 → 候诊 → 看诊 → 取药', advantages: '由同一位医生看到底，拍照留底便于复诊对比', limits: '一次说不清的慢性皮肤病要多来几次', suitableFor: '痘、疹、痒、色斑、脱发', notFor: '高热伴全身皮疹，请先到急诊',
    },
    {
      code: 'DERM-PATCH', nameZh: '过敏原检查', nameEn: 'Allergy testing', kind: 'examination', minutes: 30, yuan: 380, staff: ['E002'], bring: ['id', 'insurance', 'medicines'], prepareMinutes: 5,
      contains: '20 种常见过敏原抽血检测与结果解读', process: '抽血 → 隔日出结果 → 医生解读', advantages: '一次覆盖食物与吸入两类', limits: '阳性不等于一定过敏，要结合病史', suitableFor: '反复荨麻疹、湿疹、过敏性鼻炎', notFor: '正在大剂量使用激素者结果不准', unsuitable: ['fainting'],
    },
    {
      code: 'DERM-SPOT', nameZh: '激光祛斑', nameEn: 'Laser for pigment spots', kind: 'care', minutes: 40, yuan: 1280, staff: ['N001'], rooms: ['D-LASER1', 'D-LASER2'], prepareMinutes: 10, bufferMinutes: 10, arriveEarlyMinutes: 30, bring: ['id', 'bare', 'records'], consentForm: true, treatment: true,
      contains: '洁面、敷麻药、激光、冷敷与护理单', process: '医生面诊 → 敷麻药 30 分钟 → 激光 → 冷敷', advantages: '雀斑、日光斑一到三次多能明显变淡', limits: '掉痂七天左右，要严格防晒；黄褐斑可能加重', suitableFor: '边界清楚的雀斑、日光斑、老年斑', notFor: '孕期、三个月内暴晒、瘢痕体质', unsuitable: ['pregnant', 'anticoagulant', 'epilepsy'],
    },
    {
      code: 'DERM-IPL', nameZh: '光子嫩肤', nameEn: 'Intense pulsed light', kind: 'care', minutes: 45, yuan: 980, staff: ['N001'], rooms: ['D-LASER1', 'D-LASER2'], prepareMinutes: 5, bufferMinutes: 10, bring: ['bare'], consentForm: true, treatment: true,
      contains: '洁面、光子、补水面膜', process: '洁面 → 光子 20 分钟 → 面膜', advantages: '几乎不影响上班，红血丝和毛孔都有改善', limits: '要做四到六次，效果因人而异', suitableFor: '肤色暗、细小血管、浅色斑', notFor: '孕期、光敏、正在吃异维 A 酸', unsuitable: ['pregnant', 'epilepsy'],
    },
    {
      code: 'DERM-HYDRO', nameZh: '舒缓补水护理', nameEn: 'Soothing hydration care', kind: 'care', minutes: 50, yuan: 320, staff: ['N001'], rooms: ['D-CARE3'], bufferMinutes: 10, bring: ['bare'], treatment: true,
      contains: '清洁、导入、冷敷', process: '清洁 → 导入 → 冷敷 15 分钟', advantages: '术后干痒、换季敏感当天就舒服', limits: '保持一到两周，治标不治本', suitableFor: '敏感、干燥、光电术后', notFor: '急性渗液的皮炎',
    },
  ]),
  ...servicesOf('AEST', 'donghu', [
    {
      code: 'AEST-TALK', nameZh: '医美面诊', nameEn: 'Aesthetic consultation', kind: 'consultation', minutes: 30, yuan: 50, staff: ['E013'], bring: ['id', 'bare', 'medicines'],
      contains: '需求沟通、测量拍照、方案与价目', process: '现场咨询登记 → 拍照 → 医生面诊 → 书面方案', advantages: '把能做、不必做、不能做分开写', limits: '当天不做手术，请回家想清楚', suitableFor: '想了解眼部、轮廓、注射、光电的人', notFor: '未满 18 岁须监护人同来',
    },
    {
      code: 'AEST-EYELID', nameZh: '重睑成形术', nameEn: 'Double eyelid surgery', kind: 'care', minutes: 90, yuan: 6800, staff: ['E013'], rooms: ['D-THEATRE'], prepareMinutes: 30, bufferMinutes: 30, arriveEarlyMinutes: 60, bring: ['id', 'bare', 'reports', 'companion'], consentForm: true, treatment: true,
      contains: '术前化验、手术、拆线与三次复查', process: '术前检查 → 手术约一小时 → 冰敷 → 七天拆线', advantages: '切口藏在皱襞里，形态可按眼型设计', limits: '肿一到两周，自然要三个月以上', suitableFor: '单眼皮、上睑松弛', notFor: '经期、凝血异常、眼部急性炎症', unsuitable: ['pregnant', 'breastfeeding', 'anticoagulant', 'heart'],
    },
    {
      code: 'AEST-EYEBAG', nameZh: '眼袋手术', nameEn: 'Lower eyelid surgery', kind: 'care', minutes: 90, yuan: 5800, staff: ['E013'], rooms: ['D-THEATRE'], prepareMinutes: 30, bufferMinutes: 30, arriveEarlyMinutes: 60, bring: ['id', 'bare', 'reports', 'companion'], consentForm: true, treatment: true,
      contains: '术前化验、手术、复查', process: '术前检查 → 手术 → 冰敷 → 复查', advantages: '内切口不留外疤', limits: '青肿七到十天；皮肤很松的要外切', suitableFor: '脂肪型眼袋', notFor: '干眼重、凝血异常、血压没控制好', unsuitable: ['pregnant', 'breastfeeding', 'anticoagulant', 'hypertension', 'heart'],
    },
    {
      code: 'AEST-INJECT', nameZh: '注射除皱', nameEn: 'Anti-wrinkle injection', kind: 'care', minutes: 30, yuan: 1980, staff: ['E013'], rooms: ['D-THEATRE', 'D-CARE3'], prepareMinutes: 10, bufferMinutes: 5, bring: ['id', 'bare', 'medicines'], consentForm: true, treatment: true,
      contains: '设计、注射、两周复查', process: '面诊 → 标记 → 注射 → 观察 20 分钟', advantages: '十分钟做完，当天可上班', limits: '三到六个月后要再做；静态深纹改善有限', suitableFor: '抬头、眉间、眼角动态纹', notFor: '孕期哺乳期、重症肌无力', unsuitable: ['pregnant', 'breastfeeding'],
    },
    {
      code: 'AEST-LECTURE', nameZh: '护肤与医美公开课', nameEn: 'Open lecture on skin care', kind: 'event', minutes: 60, yuan: 0, staff: ['E013', 'E001'], rooms: ['D-HALL'], prepareMinutes: 20, bufferMinutes: 20, bring: [],
      contains: '讲座 40 分钟、答疑 20 分钟', process: '签到 → 听课 → 提问', advantages: '不收费、不推销', limits: '只讲常识，不替代面诊', suitableFor: '对医美有顾虑的人', notFor: '无',
    },
  ]),
  ...servicesOf('DENT', 'donghu', [
    {
      code: 'DENT-CLINIC', nameZh: '口腔科专家门诊', nameEn: 'Dental consultation', kind: 'consultation', minutes: 30, yuan: 50, staff: ['E003', 'E004'], bring: ['id', 'insurance', 'films'],
      contains: '口腔检查、诊断、书面方案和报价', process: '二楼签到 → 检查 → 必要时拍片 → 方案', advantages: '方案分两三档，费用写清', limits: '拍片另收费', suitableFor: '牙疼、松动、缺牙、出血', notFor: '面部外伤出血请先到急诊',
    },
    {
      code: 'DENT-IMPLANT', nameZh: '种植牙一期', nameEn: 'Dental implant, first stage', kind: 'care', minutes: 90, yuan: 6200, staff: ['E003'], rooms: ['D208'], prepareMinutes: 15, bufferMinutes: 15, arriveEarlyMinutes: 30, bring: ['id', 'films', 'reports', 'medicines'], consentForm: true, treatment: true,
      contains: '术前 CT、植体、手术、拆线', process: '评估 → 植入 → 七天拆线 → 三到六个月后装牙冠', advantages: '不磨旁边的好牙，咬合接近真牙', limits: '时间长；骨头不够要先植骨', suitableFor: '单颗或多颗缺牙', notFor: '血糖没控制、正在用抗凝药未评估', unsuitable: ['pregnant', 'anticoagulant', 'diabetes'],
    },
    {
      code: 'DENT-BRACES', nameZh: '矫正方案设计', nameEn: 'Orthodontic planning', kind: 'consultation', minutes: 45, yuan: 300, staff: ['E004'], rooms: ['D207'], bring: ['id', 'films', 'guardian'],
      contains: '口扫、面像、头影片分析与方案', process: '取资料 → 一周后看方案 → 决定再付款', advantages: '两三种矫治器并排比较', limits: '正式矫正一年半到两年半', suitableFor: '牙不齐、地包天、牙缝', notFor: '牙周急性发炎期',
    },
    {
      code: 'DENT-CLEAN', nameZh: '洁牙', nameEn: 'Teeth cleaning', kind: 'care', minutes: 45, yuan: 268, staff: ['E004', 'E003'], rooms: ['D-CLEAN'], bufferMinutes: 10, bring: ['id'], treatment: true,
      contains: '检查、超声洁治、抛光', process: '检查 → 洁治 → 抛光 → 刷牙指导', advantages: '牙龈出血、口气多能改善', limits: '会酸几天；很深的结石要刮治', suitableFor: '半年到一年一次', notFor: '装有起搏器者改用手工器械', unsuitable: ['pacemaker'],
    },
    {
      code: 'DENT-CHILD', nameZh: '儿童涂氟与窝沟封闭', nameEn: 'Fluoride and sealants for children', kind: 'care', minutes: 30, yuan: 220, staff: ['E004'], rooms: ['D207', 'D-CLEAN'], bring: ['guardian', 'vaccination'], treatment: true,
      contains: '检查、清洁、涂氟或封闭', process: '认识器械 → 清洁 → 涂氟 → 30 分钟不吃不喝', advantages: '不打针、不磨牙', limits: '已经蛀的要先补', suitableFor: '3–12 岁', notFor: '对材料过敏的孩子',
    },
  ]),
]
