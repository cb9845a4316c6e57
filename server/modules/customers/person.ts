/** What is accepted about a person: names, phones, identifiers in one form, or the faults that say what is wrong (CUS-1). */
import type { Infer } from '../../platform/contract.ts'
import { parseIdentity } from '../../platform/identity.ts'
import { maskEmail, maskIdentity } from '../../platform/mask.ts'
import { normaliseName } from '../../platform/name.ts'
import { parsePhone, type Phone } from '../../platform/phone.ts'
import { common, refuse, type FieldFault } from '../../platform/refusal.ts'
import type { IdentifierKind } from './contract.ts'

export type Identifier = { kind: Infer<typeof IdentifierKind>; value: string }

/** Gathers faults of an input and refuses once, with all of them. */
export class Faults {
  readonly #list: FieldFault[] = []

  /** Notes a fault at a field of the body. */
  at(field: string, code: string, zh: string, en: string): void { this.#list.push({ path: `body.${field}`, code, zh, en }) }

  /** @throws Refusal invalid_input when anything was noted */
  settle(): void {
    if (this.#list.length > 0) refuse(common.invalid_input, { faults: this.#list })
  }
}

/** A name as it is kept, or a fault. CUS-1. */
export function readName(text: string, faults: Faults): string {
  const name = normaliseName(text)
  if (name === null) faults.at('name', 'impossible_name', '姓名要有 1–50 个看得见的字。', 'A name needs 1 to 50 visible characters.')
  return name ?? ''
}

/** A phone as it is kept, or a fault. CUS-1. */
export function readPhone(text: string, field: string, faults: Faults): Phone | null {
  const phone = parsePhone(text)
  if (!phone) faults.at(field, 'impossible_phone', '没有这样的电话号码，请再核对一遍。', 'No such telephone number can exist; please check it.')
  return phone
}

/** Birth date against today and the age given beside it. */
export function checkBirth(birthDate: string | null | undefined, age: number | null | undefined, today: string, faults: Faults): void {
  if (birthDate && birthDate > today) faults.at('birthDate', 'in_future', '出生日期不能在今天之后。', 'A birth date cannot lie in the future.')
  if (birthDate && birthDate < '1850-01-01') faults.at('birthDate', 'too_early', '出生日期太早了，请核对。', 'This birth date is too long ago; please check.')
  if (birthDate && age != null) faults.at('age', 'one_of_two', '出生日期和年龄填一个就好。', 'Give either the birth date or the age.')
}

/** An identifier in the one form in which it is compared, or null for what cannot be. CUS-11. */
export function normaliseIdentifier(kind: Identifier['kind'], text: string, today?: string): string | null {
  const value = text.normalize('NFKC').trim()
  switch (kind) {
    case 'identity': return parseIdentity(value, today)?.number ?? null
    case 'passport': return matched(value.replace(/\s/g, '').toUpperCase(), /^[A-Z0-9]{5,20}$/)
    case 'card': return matched(value.replace(/[\s-]/g, '').toUpperCase(), /^[A-Z0-9]{4,32}$/)
    case 'email': return matched(value.toLowerCase(), /^[^\s@<>()",;:\\]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?\.[a-z]{2,}$/)
    case 'qq': return matched(value, /^[1-9]\d{4,11}$/)
    case 'wechat': return matched(value, /^[A-Za-z][\w-]{5,19}$/)
    case 'wechat_openid': case 'wechat_unionid': return matched(value, /^[\w-]{10,64}$/)
  }
}

function matched(value: string, form: RegExp): string | null { return form.test(value) ? value : null }

/** Identifiers of an input, each in its one form; wrong ones are faults. The identity number must agree with birth date and sex. */
export function readIdentifiers(given: readonly { kind: Identifier['kind']; value: string }[], today: string, about: { birthDate?: string | null | undefined; sex?: string | undefined }, faults: Faults, fieldOf = (i: number) => `identifiers.${i}`): Identifier[] {
  return given.flatMap(({ kind, value }, i) => {
    const normal = normaliseIdentifier(kind, value, today)
    if (normal === null) {
      const [zh, en] = kind === 'identity' ? ['证件号码不对，请核对每一位。', 'This identity number cannot be right; please check every digit.'] : ['填得不对，请核对。', 'This is not right; please check.']
      faults.at(`${fieldOf(i)}.value`, kind === 'identity' ? 'impossible_identity' : 'format', zh, en)
      return []
    }
    if (kind === 'identity') {
      const identity = parseIdentity(normal)
      if (identity && about.birthDate && about.birthDate !== identity.birthDate) faults.at('birthDate', 'differs_from_identity', '出生日期和证件号对不上。', 'The birth date differs from the identity number.')
      if (identity && about.sex !== undefined && about.sex !== 'unknown' && about.sex !== identity.sex) faults.at('sex', 'differs_from_identity', '性别和证件号对不上。', 'The sex differs from the identity number.')
    }
    return [{ kind, value: normal }]
  })
}

/** An identifier as shown to those who may not see it whole. PLA-4. */
export function maskIdentifier(kind: Identifier['kind'], value: string): string {
  switch (kind) {
    case 'identity': case 'passport': return maskIdentity(value)
    case 'email': return maskEmail(value)
    case 'card': return `****${value.slice(-4)}`
    default: return `${value.slice(0, 1)}****${value.slice(-1)}`
  }
}
