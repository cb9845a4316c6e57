/** What can be booked at 澄和医院: sixty services of twelve departments, each with its advantages and its limits. CAT-1, APP-2. */
import type { ClinicalCode } from './organisation.ts'
import { servicesOf, type ExampleService } from './service-shape.ts'
import { bodyServices } from './services-body.ts'
import { checkServices } from './services-check.ts'
import { innerServices } from './services-inner.ts'
import { outerServices } from './services-outer.ts'

/** All sixty. */
export const services: readonly ExampleService[] = [...outerServices, ...checkServices, ...innerServices, ...bodyServices]

const byCode = new Map(services.map(service => [service.code, service]))

/** A service by its code. Throws RangeError for one that is not offered. */
export function serviceOf(code: string): ExampleService {
  const found = byCode.get(code)
  if (!found) throw new RangeError(`no service ${code}`)
  return found
}

/** What a department offers. */
export function servicesIn(department: ClinicalCode): readonly ExampleService[] {
  return services.filter(service => service.department === department)
}

/** Services of 安沐口腔门诊部. */
export const smallServices: readonly ExampleService[] = servicesOf('DENT', 'main', [
  { code: 'S-FILL', nameZh: '补牙', nameEn: 'Filling', kind: 'consultation', minutes: 40, yuan: 260, staff: ['E001'], contains: '去腐、充填、调咬合', process: '检查 → 充填 → 抛光', advantages: '一次完成', limits: '蛀得深要先做根管', suitableFor: '浅中龋', notFor: '牙髓已经发炎', treatment: true },
  { code: 'S-CLEAN', nameZh: '洗牙', nameEn: 'Cleaning', kind: 'care', minutes: 40, yuan: 180, staff: ['E002'], contains: '超声洁牙、抛光', process: '检查 → 洁牙 → 抛光', advantages: '去结石、护牙龈', limits: '做完酸几天', suitableFor: '每年一到两次', notFor: '急性牙龈炎', treatment: true },
  { code: 'S-LOOK', nameZh: '口腔检查', nameEn: 'Dental examination', kind: 'consultation', minutes: 20, yuan: 20, staff: ['E001', 'E002'], contains: '口腔检查与方案', process: '问诊 → 检查 → 方案', advantages: '先看清再决定', limits: '看不见的要拍片', suitableFor: '所有人', notFor: '无' },
])
