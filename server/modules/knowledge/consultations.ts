/** Real consultations as lessons: the file's columns are department, title, ask, answer. Only measuring reads it. */
import type { Lesson } from './triage.ts'

/** Lessons in a GB18030 file of consultations. */
export function consultationsIn(bytes: Uint8Array): Lesson[] {
  const text = new TextDecoder('gb18030').decode(bytes)
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(match[1] === undefined ? match[2] ?? '' : match[1].replaceAll('""', '"'))
    if (match[3] !== ',') rows.push([])
  }
  return rows.filter(row => row.length === 4).slice(1).map(([department = '', title = '', ask = '']) => ({ label: department.trim(), text: `${title.trim()} ${ask.trim()}` }))
}
