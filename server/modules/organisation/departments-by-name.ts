/** Departments as files name them: found, made, and removed again when an import is undone (ORG-1, PLA-15). */
import type { Tx } from '../../platform/db.ts'
import { pinyinOf } from '../../platform/name.ts'
import { createDepartment } from './organisation.ts'
import * as store from './store.ts'

/** English names of departments hospitals in China commonly have. */
const englishNames: Readonly<Record<string, string>> = {
  内科: 'Internal Medicine', 普通内科: 'General Internal Medicine', 外科: 'Surgery', 普外科: 'General Surgery', 心血管科: 'Cardiology', 心血管内科: 'Cardiology', 心内科: 'Cardiology', 呼吸科: 'Respiratory Medicine', 呼吸内科: 'Respiratory Medicine',
  消化科: 'Gastroenterology', 消化内科: 'Gastroenterology', 神经科: 'Neurology', 神经内科: 'Neurology', 神经外科: 'Neurosurgery', 内分泌科: 'Endocrinology', 肾内科: 'Nephrology', 肝病科: 'Hepatology', 感染科: 'Infectious Diseases',
  血液科: 'Haematology', 风湿免疫科: 'Rheumatology and Immunology', 肿瘤科: 'Oncology', 老年科: 'Geriatrics', 儿科: 'Paediatrics', 妇科: 'Gynaecology', 产科: 'Obstetrics', 妇产科: 'Obstetrics and Gynaecology', 骨科: 'Orthopaedics',
  泌尿外科: 'Urology', 胸外科: 'Thoracic Surgery', 肛肠科: 'Proctology', 皮肤科: 'Dermatology', 性病科: 'Venereology', 眼科: 'Ophthalmology', 耳鼻喉科: 'Otorhinolaryngology', 口腔科: 'Dentistry', 精神科: 'Psychiatry', 心理科: 'Psychology',
  中医科: 'Chinese Medicine', 康复科: 'Rehabilitation', 疼痛科: 'Pain Medicine', 整形外科: 'Plastic Surgery', 美容科: 'Aesthetic Medicine', 医疗美容科: 'Aesthetic Medicine', 体检科: 'Health Check-up', 体检中心: 'Check-up Centre', 营养科: 'Nutrition',
  急诊科: 'Emergency', 麻醉科: 'Anaesthesiology', 影像科: 'Imaging', 放射科: 'Radiology', 检验科: 'Laboratory', 超声科: 'Ultrasound', 病理科: 'Pathology', 生殖科: 'Reproductive Medicine',
}

/** The key by which names are compared: without case, blanks and width of letters. */
function keyOf(name: string): string { return name.normalize('NFKC').toLowerCase().replace(/\s/g, '') }

/** Open departments by Chinese name, English name or code; the name as given → id. Names of none are left out. */
export async function matchDepartments(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const open = (await store.listDepartments(tx)).filter(row => row.closed_at === null)
  const byKey = new Map<string, string>()
  for (const column of ['code', 'name_en', 'name_zh'] as const) for (const row of open) byKey.set(keyOf(row[column]), row.id)
  return new Map(names.flatMap(name => { const id = byKey.get(keyOf(name)); return id === undefined ? [] : [[name, id] as const] }))
}

/** Departments in use, in the order of lists. */
export async function openDepartments(tx: Tx): Promise<{ id: string; nameZh: string; nameEn: string }[]> {
  return (await store.listDepartments(tx)).filter(row => row.closed_at === null).map(row => ({ id: row.id, nameZh: row.name_zh, nameEn: row.name_en }))
}

/** Makes clinical departments of these Chinese names; name → id. Codes are the initials, numbered where taken. */
export async function makeDepartments(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await store.listDepartments(tx)
  const taken = new Set(rows.map(row => row.code.toLowerCase()))
  let position = Math.max(0, ...rows.map(row => row.position))
  const made = new Map<string, string>()
  for (const name of names) {
    const { initials, syllables } = pinyinOf(name)
    const base = (initials.replace(/[^a-z0-9]/gi, '').slice(0, 14) || 'dept').toUpperCase()
    let code = base
    for (let n = 2; taken.has(code.toLowerCase()); n++) code = `${base}-${n}`
    taken.add(code.toLowerCase())
    const sound = syllables.join('')
    const nameEn = englishNames[name] ?? (sound === '' ? code : sound[0]?.toUpperCase() + sound.slice(1)).slice(0, 80)
    const { id } = await createDepartment(tx, { code, kind: 'clinical', nameZh: name, nameEn, position: Math.min(++position, 9999) })
    made.set(name, id)
  }
  return made
}

/** Removes those of the given departments that were never changed and that nothing refers to; answers how many went. */
export async function removeUnusedDepartments(tx: Tx, ids: readonly string[]): Promise<number> {
  const [row] = await tx.rows<{ gone: number }>('select organisation.remove_unused_departments($1) as gone', [ids])
  tx.dirty = true
  return row?.gone ?? 0
}
