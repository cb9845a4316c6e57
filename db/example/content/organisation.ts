/**
 * The two hospitals of the example: 澄和医院 with two sites, whose stories the reference pictures tell, and a small dental
 * clinic beyond the wall between tenants. ORG-1.
 */

export type HospitalCode = 'demo' | 'demo2'
export type SiteCode = 'donghu' | 'jiangbei' | 'main'
/** The twelve clinical departments of `demo`. */
export type ClinicalCode = 'DERM' | 'DENT' | 'CHECK' | 'EYE' | 'GYN' | 'PED' | 'ORTH' | 'TCM' | 'CARD' | 'GAST' | 'AEST' | 'REHA'
export type CentreCode = 'CSC' | 'INFO' | 'CONS' | 'SERV' | 'MEMB' | 'PR'
export type SupportCode = 'ADMIN' | 'IT'
export type DepartmentCode = ClinicalCode | CentreCode | SupportCode
export type GroupCode = 'WEB' | 'PHONE' | 'ONSITE' | 'DESK' | 'GUIDE' | 'ESCORT' | 'WARD' | 'CALLBACK' | 'COMPLAINT' | 'FILES' | 'MEMBERS' | 'PUBLIC'

export interface ExampleSite {
  readonly code: SiteCode
  readonly nameZh: string
  readonly nameEn: string
  readonly address: string
  readonly phone: string
  /** Opening hours by weekday, 1 Monday … 7 Sunday; 'HH:MM'. */
  readonly opens: readonly { readonly weekday: number; readonly opens: string; readonly closes: string }[]
}

export interface ExampleDepartment {
  readonly code: DepartmentCode
  readonly kind: 'clinical' | 'centre' | 'support'
  readonly nameZh: string
  readonly nameEn: string
  /** Where it is; null when it serves every site. */
  readonly site: SiteCode | null
  readonly parent: DepartmentCode | null
  /** What to see it for, in customers' words. */
  readonly forZh: string
}

export interface ExampleGroup {
  readonly code: GroupCode
  readonly department: DepartmentCode
  readonly nameZh: string
  readonly nameEn: string
  /** Staff number of the leader. */
  readonly leader: string
}

export interface ExampleHospital {
  readonly code: HospitalCode
  readonly nameZh: string
  readonly nameEn: string
  readonly zone: 'Asia/Shanghai'
  readonly sites: readonly ExampleSite[]
  readonly departments: readonly ExampleDepartment[]
  readonly groups: readonly ExampleGroup[]
  /** Round the clock. */
  readonly hotline: string
  /** Hours in which the consulting centre answers in writing; 'HH:MM'. */
  readonly consulting: { readonly opens: string; readonly closes: string }
}

const everyDay = (opens: string, closes: string, sundayCloses = closes) =>
  [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens, closes: weekday === 7 ? sundayCloses : closes }))

const clinical = (code: ClinicalCode, nameZh: string, nameEn: string, site: SiteCode, forZh: string): ExampleDepartment =>
  ({ code, kind: 'clinical', nameZh, nameEn, site, parent: null, forZh })
const centre = (code: CentreCode, nameZh: string, nameEn: string, forZh: string): ExampleDepartment =>
  ({ code, kind: 'centre', nameZh, nameEn, site: null, parent: code === 'CSC' ? null : 'CSC', forZh })

/** 澄和医院. */
export const demo: ExampleHospital = {
  code: 'demo',
  nameZh: '澄和医院',
  nameEn: 'Chenghe Hospital',
  zone: 'Asia/Shanghai',
  sites: [
    { code: 'donghu', nameZh: '东湖院区', nameEn: 'Donghu Campus', address: '浙江省杭州市临平区澄和路88号', phone: '0571-00008120', opens: everyDay('08:00', '18:00', '17:30') },
    { code: 'jiangbei', nameZh: '江北院区', nameEn: 'Jiangbei Campus', address: '浙江省杭州市钱塘区江北大道216号', phone: '0571-00008160', opens: everyDay('08:00', '17:30') },
  ],
  departments: [
    clinical('DERM', '皮肤科', 'Dermatology', 'donghu', '痘、斑、疹、痒，激光'),
    clinical('DENT', '口腔科', 'Dentistry', 'donghu', '种牙、矫正、补牙、洗牙'),
    clinical('CHECK', '体检中心', 'Health Check-up Centre', 'donghu', '个人、入职、团体体检'),
    clinical('EYE', '眼科', 'Ophthalmology', 'donghu', '验光、干眼、白内障'),
    clinical('GYN', '妇科', 'Gynaecology', 'donghu', '月经、炎症、两癌筛查'),
    clinical('PED', '儿科', 'Paediatrics', 'jiangbei', '发热、咳嗽、生长发育'),
    clinical('ORTH', '骨科', 'Orthopaedics', 'donghu', '膝、肩、颈、腰腿痛'),
    clinical('TCM', '中医科', 'Chinese Medicine', 'jiangbei', '调理、针灸、失眠'),
    clinical('CARD', '心血管内科', 'Cardiology', 'donghu', '血压、心慌、胸闷'),
    clinical('GAST', '消化内科', 'Gastroenterology', 'donghu', '胃痛、反酸、胃肠镜'),
    clinical('AEST', '医疗美容科', 'Aesthetic Medicine', 'donghu', '眼部、轮廓、光电、注射'),
    clinical('REHA', '康复科', 'Rehabilitation', 'jiangbei', '术后、颈肩腰、产后康复'),
    centre('CSC', '客户服务中心', 'Customer Service Centre', '诊前、诊中、诊后'),
    centre('INFO', '信息中心', 'Information Centre', '顾客档案与资料'),
    centre('CONS', '咨询中心', 'Consultation Centre', '网络、电话、现场咨询'),
    centre('SERV', '服务中心', 'Service Centre', '接待、导医、陪同、回访、投诉'),
    centre('MEMB', '会员中心', 'Membership Centre', '会员与活动'),
    centre('PR', '公共关系', 'Public Relations', '单位、媒体与社区'),
    { code: 'ADMIN', kind: 'support', nameZh: '院长办公室', nameEn: 'Director’s Office', site: 'donghu', parent: null, forZh: '院务' },
    { code: 'IT', kind: 'support', nameZh: '信息科', nameEn: 'Information Technology', site: 'donghu', parent: null, forZh: '系统与网络' },
  ],
  groups: [
    { code: 'WEB', department: 'CONS', nameZh: '网络咨询组', nameEn: 'Online consultation', leader: 'L001' },
    { code: 'PHONE', department: 'CONS', nameZh: '电话咨询组', nameEn: 'Telephone consultation', leader: 'L001' },
    { code: 'ONSITE', department: 'CONS', nameZh: '现场咨询组', nameEn: 'On-site consultation', leader: 'L001' },
    { code: 'DESK', department: 'SERV', nameZh: '前台接待组', nameEn: 'Reception', leader: 'L002' },
    { code: 'GUIDE', department: 'SERV', nameZh: '导医组', nameEn: 'Guides', leader: 'L002' },
    { code: 'ESCORT', department: 'SERV', nameZh: '全程陪同组', nameEn: 'Escorts', leader: 'L002' },
    { code: 'WARD', department: 'SERV', nameZh: '病房管家组', nameEn: 'Ward stewards', leader: 'L002' },
    { code: 'CALLBACK', department: 'SERV', nameZh: '回访组', nameEn: 'Follow-up', leader: 'L002' },
    { code: 'COMPLAINT', department: 'SERV', nameZh: '投诉处理组', nameEn: 'Complaints', leader: 'D001' },
    { code: 'FILES', department: 'INFO', nameZh: '档案资料组', nameEn: 'Files and records', leader: 'D001' },
    { code: 'MEMBERS', department: 'MEMB', nameZh: '会员服务组', nameEn: 'Member service', leader: 'D001' },
    { code: 'PUBLIC', department: 'PR', nameZh: '对外联络组', nameEn: 'Outreach', leader: 'D001' },
  ],
  hotline: '0571-00008120',
  consulting: { opens: '07:30', closes: '21:00' },
}

/** 安沐口腔门诊部: small, for what must never be seen from the other side. */
export const demo2: ExampleHospital = {
  code: 'demo2',
  nameZh: '安沐口腔门诊部',
  nameEn: 'Anmu Dental Clinic',
  zone: 'Asia/Shanghai',
  sites: [{ code: 'main', nameZh: '城南门诊', nameEn: 'Chengnan Clinic', address: '浙江省湖州市德清县书香路9号', phone: '0571-00006600', opens: everyDay('09:00', '19:00') }],
  departments: [
    { code: 'DENT', kind: 'clinical', nameZh: '口腔综合科', nameEn: 'General Dentistry', site: 'main', parent: null, forZh: '补牙、拔牙、洗牙' },
    { code: 'CSC', kind: 'centre', nameZh: '客户服务中心', nameEn: 'Customer Service Centre', site: null, parent: null, forZh: '接待与咨询' },
    { code: 'CONS', kind: 'centre', nameZh: '咨询中心', nameEn: 'Consultation Centre', site: null, parent: 'CSC', forZh: '网络、电话咨询' },
    { code: 'SERV', kind: 'centre', nameZh: '服务中心', nameEn: 'Service Centre', site: null, parent: 'CSC', forZh: '接待、回访' },
  ],
  groups: [
    { code: 'WEB', department: 'CONS', nameZh: '网电咨询组', nameEn: 'Consultation', leader: 'L001' },
    { code: 'DESK', department: 'SERV', nameZh: '前台组', nameEn: 'Reception', leader: 'L001' },
  ],
  hotline: '0571-00006600',
  consulting: { opens: '09:00', closes: '19:00' },
}

/** Names of the five hospitals of the large example, which are built like `demo`. */
export const largeHospitals: readonly { readonly code: string; readonly nameZh: string; readonly nameEn: string }[] = [
  { code: 'large1', nameZh: '云汀医院', nameEn: 'Yunting Hospital' },
  { code: 'large2', nameZh: '松和医院', nameEn: 'Songhe Hospital' },
  { code: 'large3', nameZh: '望舒医院', nameEn: 'Wangshu Hospital' },
  { code: 'large4', nameZh: '临溪医院', nameEn: 'Linxi Hospital' },
  { code: 'large5', nameZh: '百草堂医院', nameEn: 'Baicaotang Hospital' },
]

/** Codes of the clinical departments of `demo`, by code. */
export const clinicalCodes = demo.departments.filter(({ kind }) => kind === 'clinical').map(({ code }) => code as ClinicalCode)

/** A department of `demo`. Throws RangeError for a code it does not have. */
export function departmentOf(code: DepartmentCode): ExampleDepartment {
  const found = demo.departments.find(department => department.code === code)
  if (!found) throw new RangeError(`no department ${code}`)
  return found
}
