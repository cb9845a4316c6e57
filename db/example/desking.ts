/** What the desk of an example hospital is given: departments and places of consultants, and phrases of their own (CON-5, CON-6). */
import { addPhrase, changeSkill } from '../../server/modules/conversations/index.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { Cast } from './cast.ts'
import type { ClinicalCode } from './content/organisation.ts'
import type { Stage } from './stage.ts'

interface Own { who: string; moment: 'opening' | 'process' | 'closing'; shortcut: string; zh: string; en: string }

/** A first-line consultant takes everything; the others what they know. */
const given: readonly { who: string; departments: readonly ClinicalCode[]; capacity: number | null }[] = [
  { who: 'W002', departments: ['DENT', 'EYE'], capacity: 4 },
  { who: 'W003', departments: ['GYN', 'GAST'], capacity: null },
]

const own: readonly Own[] = [
  { who: 'W001', moment: 'process', shortcut: 'tp', zh: '您方便的话发一张自然光下的照片，只给医生看，我帮您先问问。', en: 'If you can, please send a photo taken in daylight; only the doctor sees it, and I will ask for you.' },
  { who: 'W001', moment: 'process', shortcut: 'hf', zh: '做完当天可以正常上班，头三天注意防晒和保湿，有不舒服随时找我。', en: 'You can go back to work the same day; keep out of the sun and use moisturiser for three days, and write to me if anything feels wrong.' },
  { who: 'W001', moment: 'closing', shortcut: 'zm', zh: '周末愉快，周一我还在，有事接着找我。', en: 'Have a good weekend. I am here on Monday; just write to me.' },
  { who: 'W002', moment: 'process', shortcut: 'pz', zh: '种植和矫正都要先拍片面诊，片子当天出，医生看过再定方案。', en: 'Implants and braces begin with an X-ray and a visit; the picture is ready the same day, and the doctor plans from it.' },
  { who: 'W003', moment: 'opening', shortcut: 'xz', zh: '{customer}您好，我是{me}，上次也是我接待您，您说说最近怎么样？', en: 'Hello {customer}, this is {me}; I looked after you last time too. How have you been?' },
]

/** Says who is given what, as far as they work here, and writes what they keep for themselves. */
export async function giveDesk(tx: Tx, stage: Stage, cast: Cast): Promise<void> {
  const leader = tx.as({ actor: stage.actor(cast.supervisor) })
  for (const { who, departments, capacity } of given) {
    const departmentIds = departments.flatMap(code => stage.house.departments.get(code) ?? [])
    if (stage.house.staff.has(who) && departmentIds.length > 0) await changeSkill(leader, stage.staffId(who), 0, { departmentIds, capacity })
  }
  for (const { who, moment, shortcut, zh, en } of own) {
    if (stage.house.staff.has(who)) await addPhrase(tx.as({ actor: stage.actor(who) }), { shared: false, moment, channels: [], textZh: zh, textEn: en, shortcut })
  }
}
