/** An appointment as a calendar file (RFC 5545), for the customer's own calendar (APP-6). */

export interface CalendarEntry { uid: string; sequence: number; isCancelled: boolean; startsAt: string; endsAt: string; at: Date; summary: string; location: string; description: string; url: string; remindMinutesBefore: number }

/** Text as a property holds it: backslash, semicolon, comma and line breaks escaped. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, letter => `\\${letter}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** Lines of at most 75 octets, folded between characters. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const letter of line) {
    if (Buffer.byteLength(current) + Buffer.byteLength(letter) > (lines.length === 0 ? 75 : 74)) {
      lines.push(current)
      current = ''
    }
    current += letter
  }
  lines.push(current)
  return lines.join('\r\n ')
}

const stamp = (at: Date | string) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** The file's text, lines ended by CRLF. */
export function calendarFile(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Throughcare//Appointments//EN', 'CALSCALE:GREGORIAN', `METHOD:${entry.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT', `UID:${entry.uid}`, `SEQUENCE:${entry.sequence}`, `DTSTAMP:${stamp(entry.at)}`, `DTSTART:${stamp(entry.startsAt)}`, `DTEND:${stamp(entry.endsAt)}`,
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, `SUMMARY:${escaped(entry.summary)}`, `LOCATION:${escaped(entry.location)}`, `DESCRIPTION:${escaped(entry.description)}`, `URL:${entry.url}`,
    ...(entry.isCancelled ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(entry.summary)}`, `TRIGGER:-PT${entry.remindMinutesBefore}M`, 'END:VALARM']),
    'END:VEVENT', 'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
