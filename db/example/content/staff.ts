/** The 45 who work at 澄和医院, with the fixed staff numbers that are printed at the first start, and the 8 of the clinic. ORG-2, ORG-3. */
import type { RoleCode } from '../../../server/platform/contract.ts'
import { experts, smallExperts } from './experts.ts'
import type { DepartmentCode, GroupCode, SiteCode } from './organisation.ts'

export interface ExampleCertificate {
  /** Code of the list `certificate_kind` (lists.ts). */
  readonly kind: 'doctor' | 'nurse' | 'service' | 'rehab' | 'health_manager'
  readonly number: string
  readonly issuedOn: string
  /** Days from today until it ends; null without end. One of the 45 ends within the month, so that the reminder is seen. */
  readonly endsInDays: number | null
}

export interface ExampleStaff {
  readonly number: string
  readonly name: string
  readonly nameEn: string
  readonly roles: readonly RoleCode[]
  readonly titleZh: string
  readonly titleEn: string
  readonly site: SiteCode
  readonly department: DepartmentCode
  readonly group: GroupCode | null
  readonly extension: string
  readonly languages: readonly string[]
  readonly specialties: readonly string[]
  readonly introduction: string
  readonly status: 'probation' | 'regular'
  readonly startedOn: string
  readonly colour: 'jade' | 'slate' | 'amber'
  readonly certificates: readonly ExampleCertificate[]
}

interface Duty {
  readonly roles: readonly RoleCode[]
  readonly titleZh: string
  readonly titleEn: string
  readonly department: DepartmentCode
  readonly group: GroupCode | null
}

const duties = {
  administrator: { roles: ['administrator'], titleZh: '系统管理员', titleEn: 'System administrator', department: 'IT', group: null },
  director: { roles: ['service_director'], titleZh: '客服中心主任', titleEn: 'Director of the service centre', department: 'CSC', group: null },
  vice: { roles: ['hospital_leader'], titleZh: '经营副院长', titleEn: 'Vice president, operations', department: 'ADMIN', group: null },
  leader: { roles: ['group_leader', 'online_agent'], titleZh: '咨询组组长', titleEn: 'Leader, consultation', department: 'CONS', group: 'WEB' },
  serviceLeader: { roles: ['group_leader', 'supervisor'], titleZh: '服务组组长', titleEn: 'Leader, service', department: 'SERV', group: 'DESK' },
  reception: { roles: ['receptionist'], titleZh: '前台接待', titleEn: 'Receptionist', department: 'SERV', group: 'DESK' },
  phone: { roles: ['phone_agent'], titleZh: '电话咨询', titleEn: 'Phone agent', department: 'CONS', group: 'PHONE' },
  web: { roles: ['online_agent'], titleZh: '网电咨询', titleEn: 'Online agent', department: 'CONS', group: 'WEB' },
  onsite: { roles: ['onsite_consultant'], titleZh: '现场咨询', titleEn: 'On-site consultant', department: 'CONS', group: 'ONSITE' },
  guide: { roles: ['guide'], titleZh: '导医', titleEn: 'Guide', department: 'SERV', group: 'GUIDE' },
  escort: { roles: ['guide'], titleZh: '陪同专员', titleEn: 'Escort', department: 'SERV', group: 'ESCORT' },
  ward: { roles: ['ward_steward'], titleZh: '病房管家', titleEn: 'Ward steward', department: 'SERV', group: 'WARD' },
  callback: { roles: ['follow_up_caller'], titleZh: '回访专员', titleEn: 'Follow-up caller', department: 'SERV', group: 'CALLBACK' },
  complaint: { roles: ['complaint_handler'], titleZh: '投诉处理', titleEn: 'Complaint handler', department: 'SERV', group: 'COMPLAINT' },
  member: { roles: ['member_manager'], titleZh: '会员经理', titleEn: 'Member manager', department: 'MEMB', group: 'MEMBERS' },
  files: { roles: ['records_manager'], titleZh: '档案管理', titleEn: 'Records manager', department: 'INFO', group: 'FILES' },
  publicity: { roles: ['supervisor'], titleZh: '公共关系主管', titleEn: 'Public relations', department: 'PR', group: 'PUBLIC' },
  auditor: { roles: ['auditor'], titleZh: '审计员', titleEn: 'Auditor', department: 'ADMIN', group: null },
  skinCoordinator: { roles: ['department_coordinator'], titleZh: '皮肤科护士长', titleEn: 'Coordinator, dermatology', department: 'DERM', group: null },
  dentalCoordinator: { roles: ['department_coordinator'], titleZh: '口腔科护士长', titleEn: 'Coordinator, dentistry', department: 'DENT', group: null },
  laser: { roles: ['care_staff'], titleZh: '激光护理师', titleEn: 'Laser care', department: 'DERM', group: null },
  therapist: { roles: ['care_staff'], titleZh: '康复治疗师', titleEn: 'Therapist', department: 'REHA', group: null },
} as const satisfies Record<string, Duty>

// number, duty, name, Latin letters, site, extension, first day, languages and dialects, what they are good at
type Line = readonly [number: string, duty: keyof typeof duties, name: string, nameEn: string, site: SiteCode, extension: string, startedOn: string, languages: string, specialties: string]

const lines: readonly Line[] = [
  ['A001', 'administrator', '方志远', 'Fang Zhiyuan', 'donghu', '8001', '2019-03-04', '普通话 英语', '网络 系统'],
  ['D001', 'director', '沈若兰', 'Shen Ruolan', 'donghu', '8010', '2016-05-16', '普通话 杭州话 英语', '服务管理 投诉'],
  ['H001', 'vice', '陆秉坤', 'Lu Bingkun', 'donghu', '8002', '2014-09-01', '普通话', '运营'],
  ['L001', 'leader', '周敏', 'Zhou Min', 'donghu', '8011', '2018-02-26', '普通话 绍兴话', '皮肤 医美 培训'],
  ['L002', 'serviceLeader', '罗文洁', 'Luo Wenjie', 'donghu', '8012', '2017-07-10', '普通话 杭州话', '接待 导医 礼仪'],
  ['R001', 'reception', '苏婉宁', 'Su Wanning', 'donghu', '8101', '2022-06-20', '普通话 英语', '登记 收费指引'],
  ['R002', 'reception', '丁一鸣', 'Ding Yiming', 'donghu', '8102', '2024-03-11', '普通话 温州话', '团体签到'],
  ['R003', 'reception', '戴晓琳', 'Dai Xiaolin', 'jiangbei', '8601', '2023-08-07', '普通话 杭州话', '登记'],
  ['P001', 'phone', '孟凡', 'Meng Fan', 'donghu', '8201', '2021-04-12', '普通话 宁波话', '体检 口腔'],
  ['P002', 'phone', '高洁', 'Gao Jie', 'donghu', '8202', '2023-01-09', '普通话', '体检 内科'],
  ['P003', 'phone', '章雨霏', 'Zhang Yufei', 'jiangbei', '8602', '2024-09-02', '普通话 金华话', '儿科 中医'],
  ['W001', 'web', '林晓雯', 'Lin Xiaowen', 'donghu', '8211', '2025-07-14', '普通话 宁波话', '皮肤 医美'],
  ['W002', 'web', '陈思远', 'Chen Siyuan', 'donghu', '8212', '2022-10-17', '普通话 日语 英语', '口腔 眼科'],
  ['W003', 'web', '俞佳怡', 'Yu Jiayi', 'donghu', '8213', '2026-08-31', '普通话', '妇科 消化'],
  ['S001', 'onsite', '程诗涵', 'Cheng Shihan', 'donghu', '8221', '2020-11-02', '普通话 英语', '医美 皮肤 口腔'],
  ['G001', 'guide', '何佳', 'He Jia', 'donghu', '8111', '2021-03-01', '普通话 宁波话 手语', '导诊 轮椅'],
  ['G002', 'guide', '唐悦', 'Tang Yue', 'donghu', '8112', '2022-12-05', '普通话 衢州话', '导诊'],
  ['G003', 'escort', '潘雨', 'Pan Yu', 'donghu', '8113', '2023-05-22', '普通话 英语', '陪同 外宾'],
  ['B001', 'ward', '谢文娟', 'Xie Wenjuan', 'donghu', '8301', '2018-10-08', '普通话 杭州话', '出院随访 宣教'],
  ['B002', 'ward', '侯玉梅', 'Hou Yumei', 'donghu', '8302', '2020-06-15', '普通话 湖州话', '术后照护'],
  ['F001', 'callback', '吴悦', 'Wu Yue', 'donghu', '8311', '2021-09-13', '普通话 上海话', '回访 用药指导'],
  ['F002', 'callback', '钱丽华', 'Qian Lihua', 'donghu', '8312', '2019-12-02', '普通话 杭州话', '老年顾客'],
  ['K001', 'complaint', '赵雨桐', 'Zhao Yutong', 'donghu', '8321', '2020-04-20', '普通话', '调解 法务基础'],
  ['M001', 'member', '柯静怡', 'Ke Jingyi', 'donghu', '8331', '2019-08-19', '普通话 闽南语', '会员 活动'],
  ['I001', 'files', '乔慧', 'Qiao Hui', 'donghu', '8341', '2017-11-27', '普通话', '档案 统计'],
  ['Q001', 'publicity', '贺明轩', 'He Mingxuan', 'donghu', '8351', '2022-02-14', '普通话 英语', '单位联络'],
  ['U001', 'auditor', '石建国', 'Shi Jianguo', 'donghu', '8003', '2015-01-12', '普通话', '审计'],
  ['C001', 'skinCoordinator', '葛慧芳', 'Ge Huifang', 'donghu', '8401', '2016-08-01', '普通话 杭州话', '排诊 激光室'],
  ['C002', 'dentalCoordinator', '梅秀云', 'Mei Xiuyun', 'donghu', '8402', '2018-04-23', '普通话', '排诊 器械'],
  ['N001', 'laser', '宋怡', 'Song Yi', 'donghu', '8411', '2021-06-07', '普通话', '光子 点阵 术后护理'],
  ['N002', 'therapist', '邵磊', 'Shao Lei', 'jiangbei', '8611', '2019-05-13', '普通话 台州话', '膝关节 颈肩'],
]

const doctors: readonly ExampleStaff[] = experts.map((expert, i) => ({
  number: expert.number,
  name: expert.name,
  nameEn: expert.nameEn,
  roles: ['doctor'],
  titleZh: expert.titleZh,
  titleEn: expert.titleEn,
  site: expert.site,
  department: expert.department,
  group: null,
  extension: String(8501 + i),
  languages: expert.languages,
  specialties: expert.specialties,
  introduction: expert.introduction,
  status: 'regular',
  startedOn: expert.startedOn,
  colour: 'slate',
  certificates: [{ kind: 'doctor', number: `1103301990${String(4200 + i * 37)}`, issuedOn: expert.startedOn, endsInDays: null }],
}))

const certificateOf: Partial<Record<keyof typeof duties, ExampleCertificate['kind']>> = { skinCoordinator: 'nurse', dentalCoordinator: 'nurse', laser: 'nurse', therapist: 'rehab', ward: 'nurse', callback: 'nurse' }

function fromLine([number, duty, name, nameEn, site, extension, startedOn, languages, specialties]: Line, i: number): ExampleStaff {
  const { roles, titleZh, titleEn, department, group } = duties[duty]
  const care = duty === 'laser' || duty === 'therapist'
  const desk = department === 'CONS' || department === 'SERV' || department === 'MEMB'
  const kind = certificateOf[duty] ?? (desk ? 'service' : null)
  return {
    number, name, nameEn, roles, titleZh, titleEn, site, department, group, extension, startedOn,
    languages: languages.split(' '),
    specialties: specialties.split(' '),
    introduction: '',
    status: startedOn > '2026-08-01' ? 'probation' : 'regular',
    colour: care ? 'amber' : desk ? 'jade' : 'slate',
    certificates: kind === null ? [] : [{ kind, number: `CH-${kind.toUpperCase().slice(0, 3)}-${2100 + i * 13}`, issuedOn: startedOn, endsInDays: kind === 'service' ? (number === 'P002' ? 21 : 200 + i * 11) : null }],
  }
}

/** Everyone at 澄和医院. */
export const staff: readonly ExampleStaff[] = [...lines.map(fromLine), ...doctors]

const small = (number: string, name: string, nameEn: string, role: RoleCode, titleZh: string, titleEn: string, department: DepartmentCode, group: GroupCode | null): ExampleStaff => ({
  number, name, nameEn, roles: [role], titleZh, titleEn, site: 'main', department, group, extension: '', languages: ['普通话'], specialties: [], introduction: '', status: 'regular', startedOn: '2024-05-06', colour: 'jade', certificates: [],
})

/** Everyone at 安沐口腔门诊部: the same numbers, other people. */
export const smallStaff: readonly ExampleStaff[] = [
  small('A001', '盛国平', 'Sheng Guoping', 'administrator', '系统管理员', 'System administrator', 'CSC', null),
  small('D001', '裘雅芳', 'Qiu Yafang', 'service_director', '门诊主任', 'Clinic director', 'CSC', null),
  small('L001', '屠晓峰', 'Tu Xiaofeng', 'group_leader', '客服组长', 'Leader', 'CONS', 'WEB'),
  small('R001', '楼佳慧', 'Lou Jiahui', 'receptionist', '前台接待', 'Receptionist', 'SERV', 'DESK'),
  small('P001', '应旭东', 'Ying Xudong', 'phone_agent', '电话咨询', 'Phone agent', 'CONS', 'WEB'),
  small('F001', '竺小琴', 'Zhu Xiaoqin', 'follow_up_caller', '回访专员', 'Follow-up caller', 'SERV', 'DESK'),
  ...smallExperts.map((expert): ExampleStaff => ({ ...small(expert.number, expert.name, expert.nameEn, 'doctor', expert.titleZh, expert.titleEn, 'DENT', null), specialties: expert.specialties, introduction: expert.introduction })),
]
