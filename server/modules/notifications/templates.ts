/** Message templates: as modules ship them, as a hospital words them, filled in (PLA-11, SAFETY 13). */
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db.ts'
import type { MessageTemplate } from '../../platform/module.ts'
import { checkTemplate, fillTemplate, TemplateError } from '../../platform/template.ts'
import * as store from './store.ts'

export type Channel = 'sms' | 'email' | 'wechat'
export type Language = 'zh' | 'en'
export interface Wording { subject: string; body: string }

const registries = new WeakMap<App, ReadonlyMap<string, MessageTemplate>>()

/** All templates of the modules. Throws at first use when one is declared twice or holds a name outside its list. */
export function templates(app: App): ReadonlyMap<string, MessageTemplate> {
  let known = registries.get(app)
  if (!known) {
    const made = new Map<string, MessageTemplate>()
    for (const module of app.modules) for (const template of module.messageTemplates ?? []) {
      if (made.has(template.key)) throw new Error(`The message template ${template.key} is declared twice`)
      for (const channel of ['sms', 'email'] as const) for (const language of ['zh', 'en'] as const) {
        const { subject, body } = shipped(template, channel, language)
        for (const text of [subject, body]) checkTemplate(text, namesOf(template))
      }
      made.set(template.key, template)
    }
    known = made
    registries.set(app, known)
  }
  return known
}

/** A declared template. Throws for a key nobody declares: a mistake in the code. */
export function templateOf(app: App, key: string): MessageTemplate {
  const template = templates(app).get(key)
  if (!template) throw new Error(`No module declares the message template ${key}`)
  return template
}

/** Names a text of this template may hold. */
export function namesOf(template: MessageTemplate): string[] {
  return ['hospital', ...Object.keys(template.variables)]
}

/** The wording that ships. */
export function shipped(template: MessageTemplate, channel: Channel, language: Language): Wording {
  if (channel === 'email') return { subject: template.email?.subject[language] ?? template[language], body: template.email?.body[language] ?? template.sms[language] }
  return { subject: '', body: template.sms[language] }
}

/** The wording in force: the hospital's own, else the shipped one. */
export async function wordingOf(tx: Tx, template: MessageTemplate, channel: Channel, language: Language): Promise<Wording> {
  const own = await tx.recall(`notifications.wording ${template.key} ${channel} ${language}`, () => store.templateText(tx, template.key, channel, language))
  return own ? { subject: own.subject || shipped(template, channel, language).subject, body: own.body } : shipped(template, channel, language)
}

/** Values put in a text are one line: no line break can be smuggled into a subject, a header or a signature. */
function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim()
}

/**
 * A message as it is sent. A text message carries the hospital's signature in front, as operators demand, and a way out when it
 * advertises.
 */
export function render(wording: Wording, channel: Channel, language: Language, purpose: 'service' | 'marketing', hospital: string, variables: Readonly<Record<string, string>>): Wording {
  const values = { hospital: oneLine(hospital), ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, oneLine(value)])) }
  const body = fillTemplate(wording.body, values)
  if (channel === 'email') return { subject: oneLine(fillTemplate(wording.subject, values)), body }
  const wayOut = purpose === 'marketing' ? (language === 'en' ? ' Reply R to stop.' : '拒收请回复R') : ''
  return { subject: '', body: `${channel === 'sms' ? `【${values.hospital}】` : ''}${body}${wayOut}` }
}

/** Filled with its samples, for the settings page. */
export function sample(template: MessageTemplate, wording: Wording, channel: Channel, language: Language, hospital: string): Wording {
  const values = Object.fromEntries(Object.entries(template.variables).map(([name, one]) => [name, language === 'en' ? one.sampleEn : one.sampleZh]))
  return render(wording, channel, language, template.purpose, hospital, values)
}

export { checkTemplate, TemplateError }
