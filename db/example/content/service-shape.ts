/** What a service of the example is, and how one is written down. CAT-1. */
import type { ClinicalCode, SiteCode } from './organisation.ts'
import type { Condition } from './people-notes.ts'

export type ServiceKind = 'consultation' | 'examination' | 'checkup' | 'care' | 'home_care' | 'screening' | 'event'

/** Things to bring or to mind beforehand, in both languages. */
export const bringItems = {
  id: { zh: '身份证', en: 'Identity card' },
  insurance: { zh: '医保卡，没有也能看，先自费', en: 'Insurance card; without one you pay first' },
  records: { zh: '以前的病历', en: 'Earlier medical records' },
  films: { zh: '以前拍的片子，X 光、CT、核磁都行', en: 'Earlier X-rays, CT or MRI films' },
  reports: { zh: '近三个月的化验单', en: 'Laboratory results of the last three months' },
  medicines: { zh: '正在吃的药或药盒', en: 'Medicines you take, or their boxes' },
  bare: { zh: '素颜来，不化妆', en: 'Come without make-up' },
  fasting: { zh: '空腹 8 小时，可以喝少量水', en: 'Nothing to eat for 8 hours; a little water is fine' },
  glasses: { zh: '现在戴的眼镜', en: 'The glasses you wear now' },
  sunglasses: { zh: '墨镜，散瞳后怕光', en: 'Sunglasses; light dazzles after the drops' },
  vaccination: { zh: '预防接种证', en: 'Vaccination record' },
  guardian: { zh: '父母或监护人陪同', en: 'A parent or guardian comes along' },
  companion: { zh: '一位成年家属陪同，做完不能自己开车', en: 'An adult comes along; you must not drive afterwards' },
  loose: { zh: '宽松的衣裤', en: 'Loose clothes' },
  bladder: { zh: '提前一小时喝水憋尿', en: 'Drink water an hour before and keep a full bladder' },
  bloodPressure: { zh: '近一周在家量的血压', en: 'Blood pressure measured at home over the last week' },
  group: { zh: '单位体检单或介绍信', en: 'Your company’s check-up sheet' },
} as const
export type BringItem = keyof typeof bringItems

export interface ExampleService {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly department: ClinicalCode
  readonly kind: ServiceKind
  readonly site: SiteCode
  readonly durationMinutes: number
  /** Before it, room and staff are taken for so long. */
  readonly prepareMinutes: number
  /** And after it. */
  readonly bufferMinutes: number
  readonly contains: string
  readonly process: string
  readonly advantages: string
  readonly limits: string
  readonly suitableFor: string
  readonly notFor: string
  /** Conditions on file with which it must not be offered without a reason. CAT-3. */
  readonly unsuitable: readonly Condition['tag'][]
  readonly arriveEarlyMinutes: number
  readonly bring: readonly BringItem[]
  readonly priceFen: number
  /** Staff numbers of the doctors or care staff who do it; one of them is needed. */
  readonly staff: readonly string[]
  /** Codes of the rooms it can be done in (service-points.ts); one of them is needed. Empty: the expert's own room of the session. */
  readonly rooms: readonly string[]
  readonly consentForm: boolean
  /** Treatments are followed up as such (FOL-1). */
  readonly treatment: boolean
}

type Given = Pick<ExampleService, 'code' | 'nameZh' | 'nameEn' | 'kind' | 'contains' | 'process' | 'advantages' | 'limits' | 'suitableFor' | 'notFor' | 'staff'> &
  Partial<ExampleService> & {
    readonly minutes: number
    /** Whole yuan. */
    readonly yuan: number
  }

/** Services of one department; what is not given is as for most consultations. */
export function servicesOf(department: ClinicalCode, site: SiteCode, given: readonly Given[]): ExampleService[] {
  return given.map(({ minutes, yuan, ...rest }) => ({
    prepareMinutes: 0, bufferMinutes: 5, unsuitable: [], arriveEarlyMinutes: 15, bring: ['id', 'insurance'], rooms: [], consentForm: false, treatment: false,
    ...rest, department, site, durationMinutes: minutes, priceFen: yuan * 100,
  }))
}
