/** The voucher's pages as HTML: the ticket, moving, cancelling, paper, and what went wrong (APP-6; mockups customer/02, 12). */
import QRCode from 'qrcode'
import { addDays, dayOf, formatChineseDay, formatTime, weekday } from '../../platform/clock.ts'
import { html, type HtmlValue, type SafeHtml } from '../../platform/html.ts'
import { phrases, type Phrases, type VoucherLanguage } from './voucher-phrases.ts'

/** What the pages show of an appointment. */
export interface VoucherView {
  token: string; url: string; state: string; startsAt: string; arriveEarlyMinutes: number; moveCount: number; confirmed: boolean
  serviceZh: string; serviceEn: string; departmentZh: string; departmentEn: string; expertName: string | null; expertNameEn: string | null; expertTitleZh: string; expertTitleEn: string
  placeZh: string; placeEn: string; siteZh: string; siteEn: string; address: string; phone: string; mapNote: string; bringZh: string; bringEn: string; priceFen: number
  code: string; maskedName: string; four: string; phoneMasked: string; hospitalZh: string; hospitalEn: string; zone: string
  /** Until when the customer may move or cancel, in words; null once that is over. Moves may be used up before. */
  changeUntil: string | null; canMove: boolean; now: Date
}

/** What a request asked for besides. */
export interface Look { language: VoucherLanguage; isElder: boolean; /** Kept in links: `?lang=en&elder=1` or empty. */ query: string; assets: { css: string; print: string } }

const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const monthsEn = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** 11月24日 周二 / Tue, 24 November. */
export function dayText(day: string, language: VoucherLanguage, isFull = false): string {
  if (language === 'zh') return isFull ? `${formatChineseDay(day)} 星期${'一二三四五六日'[weekday(day) - 1]}` : formatChineseDay(day, 'shortWithWeekday')
  const name = weekdaysEn[weekday(day) - 1] ?? ''
  return `${isFull ? name : name.slice(0, 3)}, ${Number(day.slice(8))} ${isFull ? monthsEn[Number(day.slice(5, 7)) - 1] : (monthsEn[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)}${isFull ? ` ${day.slice(0, 4)}` : ''}`
}

const icons = {
  clock: html`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  pin: html`<path d="M12 21s7-6 7-11.5A7 7 0 0 0 5 9.5C5 15 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`,
  info: html`<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.7h.01"/>`,
  swap: html`<path d="M4 9h14l-3.5-3.5M20 15H6l3.5 3.5"/>`,
  x: html`<path d="M6 6l12 12M18 6 6 18"/>`,
  phone: html`<path d="M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z"/>`,
  calendar: html`<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M4 10h16M8 3v4M16 3v4M12 12.5v5M9.5 15h5"/>`,
  share: html`<path d="M12 15V4M8 7.5 12 3.5l4 4M5 13v7h14v-7"/>`,
  picture: html`<rect x="4" y="5" width="16" height="14" rx="2"/><circle cx="9" cy="10" r="1.6"/><path d="M4.5 17l5-4.5 3.5 3 2.5-2 4 3.5"/>`,
  print: html`<path d="M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z"/>`,
  check: html`<path d="M4.5 12.5 10 18 20 6.5"/>`,
} as const
const icon = (name: keyof typeof icons) => html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`

/** QR of a text as one path of runs, with a quiet zone. */
export function qrCode(text: string, label: string): SafeHtml {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let y = 0; y < size; y++) for (let x = 0; x < size;) {
    let end = x
    while (end < size && data[y * size + end]) end++
    if (end > x) path += `M${x} ${y}h${end - x}v1h-${end - x}z`
    x = Math.max(end, x + 1)
  }
  return html`<svg class="qr" role="img" aria-label="${label}" data-size="${size}" viewBox="-2 -2 ${size + 4} ${size + 4}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

/** The frame of every page. */
export function page(look: Look, title: string, hospital: string, body: HtmlValue, more: { self?: string; hasScript?: boolean } = {}): SafeHtml {
  const t = phrases[look.language]
  const self = more.self ?? ''
  const other = look.language === 'zh' ? 'en' : 'zh'
  return html`<!doctype html>
<html lang="${look.language === 'zh' ? 'zh-CN' : 'en'}" class="${look.isElder ? 'elder' : ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
<title>${title}${hospital ? ` · ${hospital}` : ''}</title>
<link rel="stylesheet" href="${look.assets.css}">
</head>
<body>
<header class="bar"><b data-part="hospital">${hospital}</b><nav aria-label="${t.lang}"><a href="${`${self}?lang=${look.language}${look.isElder ? '' : '&elder=1'}`}">${look.isElder ? t.plain : t.elder}</a><a lang="${other === 'zh' ? 'zh-CN' : 'en'}" href="${`${self}?lang=${other}${look.isElder ? '&elder=1' : ''}`}">${t.lang}</a></nav></header>
${body}
${more.hasScript && html`<script type="module" src="/v/voucher.js"></script>`}
</body>
</html>`
}

function partOfDay(t: Phrases, startsAt: string, zone: string): string { return formatTime(startsAt, zone) < '12:00' ? t.morning : t.afternoon }

/** 后天上午见 / See you tomorrow, morning. */
function greeting(v: VoucherView, look: Look): string {
  const t = phrases[look.language]
  const [today, day] = [dayOf(v.now, v.zone), dayOf(v.startsAt, v.zone)]
  const near = day === today ? t.today : day === addDays(today, 1) ? t.tomorrow : day === addDays(today, 2) ? t.dayAfter : dayText(day, look.language)
  return t.see(near, partOfDay(t, v.startsAt, v.zone))
}

const money = (fen: number) => `¥${(fen / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`
const listOf = (text: string) => text.split(/[；;\n]/).map(part => part.trim()).filter(Boolean)
export const expertText = (v: VoucherView, language: VoucherLanguage) => v.expertName === null ? '' : language === 'zh' ? `${v.expertName} ${v.expertTitleZh}`.trim() : `${v.expertNameEn || v.expertName}${v.expertTitleEn ? `, ${v.expertTitleEn}` : ''}`
const inLanguage = (language: VoucherLanguage, zh: string, en: string) => language === 'zh' ? zh : en || zh
export const arriveBy = (v: VoucherView) => formatTime(Date.parse(v.startsAt) - v.arriveEarlyMinutes * 60_000, v.zone)
export const whatText = (v: VoucherView, language: VoucherLanguage) => [inLanguage(language, v.serviceZh, v.serviceEn), expertText(v, language)].filter(Boolean).join(' · ')
export const placeText = (v: VoucherView, language: VoucherLanguage) => [inLanguage(language, v.siteZh, v.siteEn), inLanguage(language, v.placeZh, v.placeEn)].filter(Boolean).join(' ')

function ticket(v: VoucherView, look: Look): SafeHtml {
  const t = phrases[look.language]
  const isLive = v.state === 'booked' || v.state === 'confirmed'
  const day = dayOf(v.startsAt, v.zone)
  return html`<article class="${isLive ? 'ticket' : 'ticket off'}">
<div class="top"><div><div class="date" data-part="date">${dayText(day, look.language)}</div><div class="time" data-part="time">${look.language === 'zh' && html`<small>${partOfDay(t, v.startsAt, v.zone)}</small>`}${formatTime(v.startsAt, v.zone)}</div>
${isLive && html`<div class="early">${icon('clock')}<span data-part="early">${t.arriveBy(arriveBy(v))}</span></div>`}</div>${isLive && qrCode(v.url, t.qr)}</div>
<div class="cut" aria-hidden="true"></div>
<div class="mid"><div class="what" data-part="what">${whatText(v, look.language)}</div><div class="place">${icon('pin')}<span data-part="place">${placeText(v, look.language)}</span></div>
<dl class="ids"><div><dt>${t.code}</dt><dd data-part="code">${v.code}</dd></div><div><dt>${t.who}</dt><dd data-part="name">${v.maskedName}</dd></div>${v.four && html`<div><dt>${t.four}</dt><dd data-part="four">${v.four}</dd></div>`}</dl></div>
</article>`
}

const tip = (text: HtmlValue, isAmber = false) => html`<div class="${isAmber ? 'tip amber' : 'tip'}" role="status">${icon('info')}<div>${text}</div></div>`
const callLink = (v: Pick<VoucherView, 'phone'>, t: Phrases) => v.phone && html`<a href="tel:${v.phone.replace(/[^\d+]/g, '')}">${icon('phone')}${t.call}</a>`

/** The voucher itself, whatever became of the appointment. `done` tells of what was just done. */
export function voucherPage(v: VoucherView, look: Look, done: keyof Phrases['done'] | null): SafeHtml {
  const t = phrases[look.language]
  const base = `/v/${v.token}`
  const isLive = v.state === 'booked' || v.state === 'confirmed'
  const isToday = dayOf(v.now, v.zone) === dayOf(v.startsAt, v.zone)
  const past: Record<string, [string, string]> = { cancelled: [t.cancelled, t.cancelledNote], no_show: [t.missed, t.missedNote], arrived: [t.arrived, t.arrivedNote], in_service: [t.arrived, t.arrivedNote], completed: [t.completed, t.completedNote] }
  const [title, lead] = isLive ? [greeting(v, look), isToday ? t.todayLead(formatTime(v.now, v.zone), v.now.getTime() < Date.parse(v.startsAt)) : ''] : past[v.state] ?? ['', '']
  const bring = listOf(inLanguage(look.language, v.bringZh, v.bringEn))
  const walk = [v.address, v.mapNote].filter(Boolean)
  return page(look, t.title, inLanguage(look.language, v.hospitalZh, v.hospitalEn), html`<main>
<h1 class="say">${title}</h1>${lead && html`<p class="sub">${lead}</p>`}
${done && !(done === 'cancelled' && v.state === 'cancelled') && tip(html`<b>${t.done[done]}</b>`)}
${ticket(v, look)}
${isLive && html`${tip(html`<b>${t.early(v.arriveEarlyMinutes)}</b>${v.priceFen > 0 && html`<br>${t.price(money(v.priceFen))}`}`)}
${isToday && v.phone && tip(t.late, true)}
${bring.length > 0 && html`<h2 class="h">${t.bring}</h2><ul class="bring">${bring.map(item => html`<li>${icon('check')}${item}</li>`)}</ul>`}
${walk.length > 0 && html`<h2 class="h">${t.way}</h2>${walk.map(line => html`<p>${line}</p>`)}`}
<p class="note h">${v.changeUntil === null ? t.tooLate : v.canMove ? t.untilWhen(v.changeUntil) : t.tooManyMoves}</p>
<nav class="tools" aria-label="${t.title}"><a href="${base}/calendar.ics">${icon('calendar')}${t.calendar}</a><button type="button" data-do="share" hidden>${icon('share')}${t.share}</button><button type="button" data-do="picture" data-hint="${t.pictureHint}" data-alt="${t.title}" hidden>${icon('picture')}${t.picture}</button><a href="${base}/print${look.query}">${icon('print')}${t.print}</a></nav>`}
<div class="grow"></div></main>
<footer class="dock">${isLive && !v.confirmed && html`<form method="post" action="${base}/confirm${look.query}"><button class="btn">${icon('check')}${t.confirm}</button></form>`}
${isLive && v.confirmed && html`<a class="btn" href="${base}/calendar.ics">${icon('calendar')}${t.calendar}</a>`}
<div class="acts">${v.changeUntil !== null && v.canMove && html`<a href="${base}/move${look.query}">${icon('swap')}${t.move}</a>`}${v.changeUntil !== null && html`<a href="${base}/cancel${look.query}">${icon('x')}${t.cancel}</a>`}${callLink(v, t)}</div><span class="vh" data-part="phone">${v.phone}</span></footer>`, { self: base, hasScript: true })
}

export interface MoveDay { day: string; times: readonly { startsAt: string; time: string }[] }

/** Choosing another time: seven days at a go. */
export function movePage(v: VoucherView, look: Look, days: readonly MoveDay[], around: { from: string; earlier: string | null; later: string | null }, problem: string | null): SafeHtml {
  const t = phrases[look.language]
  const base = `/v/${v.token}`
  const and = look.query === '' ? '?' : `${look.query}&`
  const when = `${dayText(dayOf(v.startsAt, v.zone), look.language)} ${formatTime(v.startsAt, v.zone)}`
  const isAny = days.some(day => day.times.length > 0)
  return page(look, t.moveTitle, inLanguage(look.language, v.hospitalZh, v.hospitalEn), html`<main><h1 class="say">${problem ?? t.moveTitle}</h1><p class="sub">${problem ? t.takenNote : t.moveNote(when)}</p><p class="note">${whatText(v, look.language)}</p>
<form method="post" action="${base}/move${look.query}" id="move"><input type="hidden" name="from" value="${around.from}">
${days.filter(day => day.times.length > 0).map(day => html`<h2 class="h">${dayText(day.day, look.language)}</h2><fieldset class="times"><legend class="vh">${dayText(day.day, look.language)}</legend>${day.times.map(time => html`<label><input type="radio" name="startsAt" value="${time.startsAt}" required>${time.time}</label>`)}</fieldset>`)}
${!isAny && tip(t.noneFree, true)}</form>
<div class="more">${around.earlier ? html`<a href="${base}/move${and}from=${around.earlier}">${t.earlier}</a>` : html`<span></span>`}${around.later && html`<a href="${base}/move${and}from=${around.later}">${t.later}</a>`}</div>
<div class="grow"></div></main>
<footer class="dock">${isAny && html`<button class="btn" form="move">${icon('swap')}${t.moveTo}</button>`}<div class="acts"><a href="${base}${look.query}">${t.back}</a>${callLink(v, t)}</div></footer>`, { self: `${base}/move` })
}

/** Before cancelling: moving is offered first, then the consequence is said. */
export function cancelPage(v: VoucherView, look: Look): SafeHtml {
  const t = phrases[look.language]
  const base = `/v/${v.token}`
  const when = `${dayText(dayOf(v.startsAt, v.zone), look.language)} ${formatTime(v.startsAt, v.zone)} ${inLanguage(look.language, v.serviceZh, v.serviceEn)}`
  return page(look, t.cancel, inLanguage(look.language, v.hospitalZh, v.hospitalEn), html`<main><h1 class="say">${t.cancelTitle(when)}</h1><p class="sub">${t.cancelNote}</p>
<form method="post" action="${base}/cancel${look.query}" id="cancel"><fieldset class="pick"><legend class="note">${t.cancelWhy}</legend>${t.reasons.map(reason => html`<label><input type="radio" name="reason" value="${reason.value}">${reason.label}</label>`)}</fieldset></form>
<div class="grow"></div></main>
<footer class="dock">${v.canMove && html`<a class="btn" href="${base}/move${look.query}">${icon('swap')}${t.moveInstead}</a>`}<button class="btn line" form="cancel">${t.cancelThis}</button><div class="acts"><a href="${base}${look.query}">${t.back}</a>${callLink(v, t)}</div></footer>`, { self: `${base}/cancel` })
}

/** The door that is shut, or the way in by code: the two are one page, so that nothing can be told apart. */
export function codePage(look: Look, of: { isGone: boolean; hospital: string; askHospital: boolean; problem: string | null; code: string }): SafeHtml {
  const t = phrases[look.language]
  return page(look, t.title, '', html`<main>${of.isGone && html`<svg class="thread" viewBox="0 0 350 96" fill="none" stroke-linecap="round" aria-hidden="true"><path d="M6 62c40 0 50-26 90-26 22 0 36 8 50 17" stroke="#0F6B5C" stroke-width="4"/><path d="M208 54c20-10 34-18 60-18 34 0 44 26 76 26" stroke="#AFD3C9" stroke-width="4"/><path d="M156 60l10 7M198 42l-9-8" stroke="#838D88" stroke-width="3"/><circle cx="12" cy="62" r="9" fill="#0F6B5C"/><circle cx="338" cy="62" r="9" fill="#FAF8F4" stroke="#AFD3C9" stroke-width="4"/></svg>`}
<h1 class="say">${of.isGone ? t.gone : t.unknown}</h1><p class="sub">${of.isGone ? t.goneNote : t.unknownNote}</p>
${of.problem && tip(html`<b>${of.problem}</b>`, true)}
<form method="post" action="/v${look.query}" id="code">${of.askHospital ? html`<label class="field"><span>${t.hospitalLabel}</span><input name="hospital" value="${of.hospital}" autocomplete="off" autocapitalize="none" required maxlength="32"></label>` : html`<input type="hidden" name="hospital" value="${of.hospital}">`}
<label class="field"><span>${t.codeLabel}</span><input name="code" value="${of.code}" autocomplete="off" autocapitalize="characters" spellcheck="false" required maxlength="12"></label>
<label class="field"><span>${t.fourLabel}</span><input name="four" inputmode="numeric" autocomplete="off" pattern="[0-9]{4}" required maxlength="4"></label></form>
<div class="grow"></div></main><footer class="dock"><button class="btn" form="code">${t.open}</button></footer>`, { self: '/v' })
}

/** Something failed on our side; nothing was changed, or it is not certain. */
export function failedPage(look: Look, back: string): SafeHtml {
  const t = phrases[look.language]
  return page(look, t.failed, '', html`<main><svg class="thread" viewBox="0 0 350 96" fill="none" stroke-linecap="round" aria-hidden="true"><path d="M6 62c40 0 50-26 90-26s60 26 70 26" stroke="#0F6B5C" stroke-width="4"/><path d="M190 56c24-12 40-20 70-20s50 20 80 26" stroke="#AFD3C9" stroke-width="4" stroke-dasharray="1 10"/><circle cx="12" cy="62" r="9" fill="#0F6B5C"/><circle cx="166" cy="62" r="10" fill="#fff" stroke="#0F6B5C" stroke-width="5"/></svg>
<h1 class="say">${t.failed}</h1><p class="sub">${t.failedNote}</p><div class="grow"></div></main><footer class="dock"><a class="btn" href="${back}">${t.again}</a></footer>`, { self: back })
}

/** On paper: A4 with a slip to cut off, or 80 mm. */
export function printPage(v: VoucherView, look: Look, paper: 'a4' | '80'): SafeHtml {
  const t = phrases[look.language]
  const day = dayOf(v.startsAt, v.zone)
  const [name, hospital] = [inLanguage(look.language, v.serviceZh, v.serviceEn), inLanguage(look.language, v.hospitalZh, v.hospitalEn)]
  const bring = listOf(inLanguage(look.language, v.bringZh, v.bringEn))
  const time = html`${look.language === 'zh' && html`<small>${partOfDay(t, v.startsAt, v.zone)}</small>`}${formatTime(v.startsAt, v.zone)}`
  const printed = `${dayOf(v.now, v.zone)} ${formatTime(v.now, v.zone)}`
  const expert = expertText(v, look.language)
  const place = placeText(v, look.language)
  const change = html`${t.paper.change(v.phone)}${v.changeUntil && html`<br>${t.untilWhen(v.changeUntil)}`}`
  const sheet = paper === '80'
    ? html`<main class="mm80"><div class="brand">${hospital} ${t.title}</div><hr><div class="date">${dayText(day, look.language)}</div><div class="time">${time}</div><div class="inv">${t.arriveBy(arriveBy(v))}</div><hr>
<div class="big">${name}${expert && html`<br>${expert}`}<br>${place}</div><hr>${qrCode(v.url, t.qr)}<div>${t.code}</div><div class="code">${v.code}</div><div>${v.maskedName}${v.four && html` · ${t.four} ${v.four}`}</div><hr>
<div class="l">${v.mapNote && html`<b>${t.way}</b><br>${v.mapNote}<br>`}${bring.length > 0 && html`<b>${t.bring}</b><ul>${bring.map(item => html`<li>${item}</li>`)}</ul>`}</div><hr><div class="l"><b>${t.paper.scan}</b><br>${change}</div><div class="at">${printed}</div></main>`
    : html`<main class="a4"><div class="head"><b>${hospital}</b><span>${t.paper.head}</span></div>
<section class="main"><div><div class="who">${t.who} <b>${v.maskedName}</b>${v.phoneMasked && html`<span>${v.phoneMasked}</span>`}</div><div class="date">${dayText(day, look.language, true)}</div><div class="time">${time}</div><div class="early">${t.arriveBy(arriveBy(v))}</div></div>
<div class="code">${qrCode(v.url, t.qr)}<span>${t.code}</span><b>${v.code}</b>${t.paper.withFour}</div></section>
<dl class="where"><div><dt>${t.paper.what}</dt><dd>${name}</dd></div>${expert && html`<div><dt>${t.paper.expert}</dt><dd>${expert}</dd></div>`}<div><dt>${t.paper.where}</dt><dd>${place}</dd></div></dl>
<section class="cols"><div>${(v.address || v.mapNote) && html`<h2>${t.way}</h2><p>${v.address}</p><p>${v.mapNote}</p>`}</div><div>${bring.length > 0 && html`<h2>${t.bring}</h2><ul class="list">${bring.map(item => html`<li>${item}</li>`)}</ul>`}${v.priceFen > 0 && html`<p>${t.price(money(v.priceFen))}</p>`}</div></section>
<section class="change"><b>${t.paper.scan}</b><br>${change}</section>
<section class="tear"><span>${t.paper.cutOut}</span><div class="slip"><div class="a">${dayText(day, look.language)}<br>${look.language === 'zh' ? `${partOfDay(t, v.startsAt, v.zone)} ` : ''}${formatTime(v.startsAt, v.zone)}</div><div class="b">${whatText(v, look.language)}<br>${place}<br><b>${t.arriveBy(arriveBy(v))}</b></div><div class="c">${t.code}<br><b>${v.code}</b>${v.phone && html`<br>${t.paper.phone} ${v.phone}`}</div></div>
<div class="foot"><span>${t.paper.printed(printed)} · ${hospital}</span><span>全程 Throughcare</span></div></section></main>`
  return html`<!doctype html>
<html lang="${look.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${t.title} ${v.code}</title><link rel="stylesheet" href="${look.assets.print}"></head>
<body>${sheet}<button class="go" type="button" data-do="print" hidden>${t.print}</button><script type="module" src="/v/voucher.js"></script></body></html>`
}
