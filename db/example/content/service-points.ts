/** Where things happen: desks, counters, rooms, stations, wards and beds, with the floor and the way there. ORG-4. */
import type { DepartmentCode, SiteCode } from './organisation.ts'

export type PointKind = 'desk' | 'counter' | 'consulting_room' | 'care_room' | 'station' | 'ward' | 'bed'

export interface ExamplePoint {
  readonly code: string
  readonly site: SiteCode
  readonly kind: PointKind
  readonly nameZh: string
  readonly nameEn: string
  readonly floor: string
  readonly mapNote: string
  readonly department: DepartmentCode | null
  /** Customers served at once. */
  readonly capacity: number
  /** Weekly hours; a room that is open whenever the site is has none of its own. */
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly to: string }[]
}

const ways: Readonly<Record<string, string>> = {
  D1: '正门进，大厅正中是总服务台',
  D2: '正门进，右手电梯到二楼，出来左转',
  D3: '正门进，右手电梯到三楼，左转先到导医台',
  D4: '正门进，右手电梯到四楼，右转看绿色指示',
  D5: '住院楼电梯到五楼，护士站在电梯对面',
  J1: '从江北大道门进，大厅左侧',
  J2: '从江北大道门进，扶梯上二楼',
  S1: '进门左手',
}
const floors: Readonly<Record<string, string>> = { D1: '门诊楼一楼', D2: '门诊楼二楼', D3: '门诊楼三楼', D4: '门诊楼四楼', D5: '住院楼五楼', J1: '一楼', J2: '二楼', S1: '一楼' }

// place ('D3' = 东湖, third floor), code, kind, names, department, capacity, hours ('1-6 09:00-17:00' or none)
type Line = readonly [place: string, code: string, kind: PointKind, nameZh: string, nameEn: string, department: DepartmentCode | null, capacity: number, hours: string]

const lines: readonly Line[] = [
  ['D1', 'D-DESK', 'desk', '总服务台', 'Main reception', 'SERV', 2, ''],
  ['D1', 'D-TRIAGE', 'desk', '一楼导医台', 'Guides, ground floor', 'SERV', 2, ''],
  ['D3', 'D-GUIDE3', 'desk', '三楼导医台', 'Guides, third floor', 'SERV', 1, ''],
  ['D1', 'D-TALK1', 'desk', '咨询一室', 'Consultation 1', 'CONS', 1, ''],
  ['D1', 'D-TALK2', 'desk', '咨询二室', 'Consultation 2', 'CONS', 1, ''],
  ['D1', 'D-CASH', 'counter', '收费处 1–2 窗', 'Cashier 1–2', null, 2, ''],
  ['D1', 'D-PHARM', 'counter', '药房', 'Pharmacy', null, 2, ''],
  ['D1', 'D-XRAY', 'station', '放射', 'Radiology', null, 1, '1-7 08:00-17:00'],
  ['D2', 'D-BLOOD', 'station', '采血 1–3 窗', 'Blood drawing 1–3', 'CHECK', 3, '1-7 07:30-11:30'],
  ['D2', 'D-US', 'station', '彩超 4 室', 'Ultrasound 4', 'CHECK', 2, '1-7 08:00-17:00'],
  ['D2', 'D-ECG', 'station', '心电图室', 'ECG', 'CARD', 1, '1-7 08:00-17:00'],
  ['D2', 'D-CHECK', 'station', '体检区', 'Check-up area', 'CHECK', 20, '1-7 07:30-12:00'],
  ['D2', 'D-ENDO', 'station', '内镜室', 'Endoscopy', 'GAST', 1, '1-6 08:00-16:30'],
  ['D2', 'D204', 'consulting_room', '204 诊室', 'Room 204', 'GAST', 1, ''],
  ['D2', 'D206', 'consulting_room', '体检 6 室', 'Check-up room 6', 'CHECK', 1, ''],
  ['D2', 'D207', 'consulting_room', '207 诊室', 'Room 207', 'DENT', 1, ''],
  ['D2', 'D208', 'consulting_room', '208 诊室', 'Room 208', 'DENT', 1, ''],
  ['D2', 'D-CLEAN', 'care_room', '洁牙室', 'Dental hygiene', 'DENT', 2, '1-7 08:30-17:30'],
  ['D3', 'D302', 'consulting_room', '302 诊室', 'Room 302', 'ORTH', 1, ''],
  ['D3', 'D305', 'consulting_room', '305 诊室', 'Room 305', 'DERM', 1, ''],
  ['D3', 'D306', 'consulting_room', '306 诊室', 'Room 306', 'DERM', 1, ''],
  ['D3', 'D307', 'consulting_room', '307 诊室', 'Room 307', 'AEST', 1, ''],
  ['D3', 'D-LASER1', 'care_room', '激光 1 室', 'Laser room 1', 'DERM', 1, '1-7 08:30-17:30'],
  ['D3', 'D-LASER2', 'care_room', '激光 2 室', 'Laser room 2', 'DERM', 1, '1-7 08:30-17:30'],
  ['D3', 'D-CARE3', 'care_room', '护理 3 室', 'Care room 3', 'DERM', 2, '1-7 08:30-17:30'],
  ['D3', 'D-THEATRE', 'care_room', '日间手术室', 'Day theatre', 'AEST', 1, '2-7 09:00-17:00'],
  ['D4', 'D401', 'consulting_room', '401 诊室', 'Room 401', 'EYE', 1, ''],
  ['D4', 'D402', 'consulting_room', '402 诊室', 'Room 402', 'CARD', 1, ''],
  ['D4', 'D406', 'consulting_room', '406 诊室', 'Room 406', 'GYN', 1, ''],
  ['D4', 'D-OPTO', 'station', '验光室', 'Refraction', 'EYE', 2, '1-7 08:30-17:30'],
  ['D4', 'D-COLPO', 'station', '阴道镜室', 'Colposcopy', 'GYN', 1, '1-6 08:30-16:30'],
  ['D4', 'D-HALL', 'station', '健康讲堂', 'Lecture hall', 'MEMB', 40, ''],
  ['D5', 'D-WARD5', 'ward', '五病区', 'Ward 5', 'ORTH', 6, ''],
  ['D5', 'D-BED501', 'bed', '501 床', 'Bed 501', 'ORTH', 1, ''],
  ['D5', 'D-BED502', 'bed', '502 床', 'Bed 502', 'ORTH', 1, ''],
  ['D5', 'D-BED503', 'bed', '503 床', 'Bed 503', 'ORTH', 1, ''],
  ['D5', 'D-BED504', 'bed', '504 床', 'Bed 504', 'GYN', 1, ''],
  ['D5', 'D-BED505', 'bed', '505 床', 'Bed 505', 'GYN', 1, ''],
  ['D5', 'D-BED506', 'bed', '506 床', 'Bed 506', 'AEST', 1, ''],
  ['J1', 'J-DESK', 'desk', '江北服务台', 'Jiangbei reception', 'SERV', 1, ''],
  ['J1', 'J-CASH', 'counter', '江北收费取药', 'Jiangbei cashier and pharmacy', null, 1, ''],
  ['J1', 'J102', 'consulting_room', '102 诊室', 'Room 102', 'PED', 1, ''],
  ['J1', 'J105', 'consulting_room', '105 诊室', 'Room 105', 'EYE', 1, ''],
  ['J1', 'J-NEBULA', 'care_room', '雾化室', 'Nebuliser room', 'PED', 4, '1-7 08:30-17:00'],
  ['J2', 'J201', 'consulting_room', '201 诊室', 'Room 201', 'TCM', 1, ''],
  ['J2', 'J203', 'consulting_room', '203 诊室', 'Room 203', 'REHA', 1, ''],
  ['J2', 'J-ACU', 'care_room', '针灸治疗室', 'Acupuncture', 'TCM', 4, '1-7 08:30-17:00'],
  ['J2', 'J-GYM', 'care_room', '康复大厅', 'Therapy hall', 'REHA', 6, '1-7 08:30-17:00'],
]

function weekly(hours: string): ExamplePoint['hours'] {
  if (hours === '') return []
  const [first, last, from, to] = hours.split(/[- ]/) as [string, string, string, string]
  const days = []
  for (let weekday = Number(first); weekday <= Number(last); weekday++) days.push({ weekday, from, to })
  return days
}

const point = ([place, code, kind, nameZh, nameEn, department, capacity, hours]: Line): ExamplePoint => ({
  code, kind, nameZh, nameEn, department, capacity,
  site: place[0] === 'J' ? 'jiangbei' : place[0] === 'S' ? 'main' : 'donghu',
  floor: floors[place] as string,
  mapNote: ways[place] as string,
  hours: weekly(hours),
})

/** Service points of 澄和医院. */
export const servicePoints: readonly ExamplePoint[] = lines.map(point)

/** Service points of 安沐口腔门诊部. */
export const smallServicePoints: readonly ExamplePoint[] = ([
  ['S1', 'S-DESK', 'desk', '前台', 'Reception', 'SERV', 1, ''],
  ['S1', 'S101', 'consulting_room', '1 号诊室', 'Room 1', 'DENT', 1, ''],
  ['S1', 'S102', 'consulting_room', '2 号诊室', 'Room 2', 'DENT', 1, ''],
] satisfies Line[]).map(point)
