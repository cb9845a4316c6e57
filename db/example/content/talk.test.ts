import { describe, expect, it } from 'vitest'
import { experts } from './experts.ts'
import { careAdvice, followUpResult, followUpScripts, missedNote, scriptOf } from './follow-ups.ts'
import { lists } from './lists.ts'
import { feedbackCategoriesUsed, feedbackDeck } from './opinions.ts'
import { clinicalCodes, demo } from './organisation.ts'
import { customers } from './people.ts'
import { Random } from './random.ts'
import { departmentFor, type FeedbackKind } from './rhythm.ts'
import { channelCodes } from './roster.ts'
import { services } from './services.ts'
import { complaintTalk, inquiryTalk, lostTalk, nuisanceTalk, outOfScopeTalk, talksIn } from './talk.ts'
import { complaintTalks, generalTalks, lostTexts, outOfScopeTalks } from './talk-general.ts'

const town = customers(2000)
const codes = (name: keyof typeof lists) => lists[name].items.map(({ code }) => code)
const noHoles = (text: string) => { expect(text).not.toMatch(/[{}[\]|]|undefined/); expect(text.trim()).not.toBe('') }

function month(seed: string) {
  const random = new Random(seed)
  return Array.from({ length: 1800 }, (_, i) => {
    const customer = town[i] as (typeof town)[number]
    return inquiryTalk(random, departmentFor(random, customer), random.pick(channelCodes), customer)
  })
}

describe('what people ask', () => {
  it('is at least twelve matters in every department, each answered, none left blank', () => {
    const known = new Set(services.map(({ code }) => code))
    for (const code of clinicalCodes) expect(talksIn(code).length, code).toBeGreaterThanOrEqual(12)
    for (const talk of [...clinicalCodes.flatMap(talksIn), ...generalTalks]) {
      expect(codes('matter')).toContain(talk.matter)
      expect(talk.turns.length).toBeGreaterThanOrEqual(2)
      for (const [title, ask, answer] of talk.turns) for (const text of [title, ask, answer]) expect(text.length).toBeGreaterThan(3)
      for (const service of talk.services) expect(known.has(service), service).toBe(true)
      for (const slots of Object.values(talk.slots ?? {})) expect(new Set(slots).size).toBe(slots.length)
    }
  })

  it('repeats with its seed and varies over a month', () => {
    const talks = month('one')
    expect(month('one')).toEqual(talks)
    expect(new Set(talks.map(({ title }) => title)).size).toBeGreaterThan(300)
    expect(new Set(talks.map(({ content }) => content)).size).toBeGreaterThan(1000)
  })

  it('fills every slot, fits a list column, and names doctors of the department', () => {
    for (const { title, content, answer, specialist, department } of month('two')) {
      for (const text of [title, content, answer]) noHoles(text)
      expect([...title].length).toBeLessThanOrEqual(30)
      if (specialist) {
        noHoles(specialist.question)
        noHoles(specialist.reply)
        expect(experts.find(({ number }) => number === specialist.expert)?.department).toBe(department)
      }
    }
  })

  it('needs a specialist in some', () => {
    const asked = month('three').filter(({ specialist }) => specialist !== null).length
    expect(asked / 1800).toBeGreaterThan(0.05)
    expect(asked / 1800).toBeLessThan(0.2)
  })

  it('asks women what concerns women and children what concerns children', () => {
    const random = new Random('fit')
    for (const customer of town.slice(0, 600)) {
      const { content } = inquiryTalk(random, departmentFor(random, customer), 'web', customer)
      if (customer.sex === 'male') expect(content).not.toMatch(/月经|怀孕 \d+ 周|宫颈|产后/)
      if (customer.age < 14) expect(content).not.toMatch(/除皱|入职|双眼皮手术/)
    }
  })

  it('closes with reasons and categories that are on the lists', () => {
    expect(lostTexts.map(({ code }) => code).sort()).toEqual([...codes('lost_reason')].sort())
    expect(outOfScopeTalks.map(({ code }) => code).sort()).toEqual([...codes('out_of_scope')].sort())
    for (const { category } of complaintTalks) expect(codes('complaint_category')).toContain(category)
    const random = new Random('ends')
    for (let i = 0; i < 100; i++) {
      noHoles(lostTalk(random, 'E001').text)
      noHoles(outOfScopeTalk(random).answer)
      noHoles(complaintTalk(random, '14:20').content)
      noHoles(nuisanceTalk(random).content)
    }
  })
})

describe('follow-ups', () => {
  it('have a script for each trigger with greeting, questions and farewell', () => {
    for (const trigger of ['first_visit', 'treatment', 'no_show', 'inquiry_not_booked', 'discharge'] as const) {
      const script = scriptOf(trigger)
      expect(script.questions.length).toBeGreaterThan(2)
      expect(script.opening).toContain('{name}')
    }
    expect(new Set(followUpScripts.map(({ trigger }) => trigger)).size).toBe(followUpScripts.length)
    for (const code of clinicalCodes) expect(careAdvice[code].length).toBeGreaterThan(1)
  })

  it('bring back results, some opinions and a few symptoms for the doctor', () => {
    const random = new Random('calls')
    const results = clinicalCodes.flatMap(code => Array.from({ length: 100 }, () => followUpResult(random, 'treatment', code, '吴悦')))
    for (const { summary, opinion } of results) {
      noHoles(summary)
      if (opinion) expect(codes(`${opinion.kind}_category`)).toContain(opinion.category)
    }
    const share = (count: number) => count / results.length
    expect(share(results.filter(({ opinion }) => opinion).length)).toBeGreaterThan(0.15)
    expect(share(results.filter(({ symptom }) => symptom).length)).toBeLessThan(0.2)
    const missed = Array.from({ length: 200 }, () => followUpResult(random, 'no_show', 'EYE', '吴悦'))
    expect(missed.filter(({ booksAgain }) => booksAgain).length).toBeGreaterThan(50)
    for (const outcome of ['no_answer', 'busy', 'switched_off', 'wrong_number', 'refused'] as const) noHoles(missedNote(random, outcome))
  })
})

describe('praise, suggestions and complaints', () => {
  const kinds: FeedbackKind[] = ['praise', 'suggestion', 'complaint']

  it('are at least twelve of each kind, in categories of the lists, told in the end', () => {
    const deal = feedbackDeck(new Random('deck'))
    for (const kind of kinds) {
      const dealt = Array.from({ length: 60 }, () => deal(kind))
      expect(new Set(dealt.map(({ content }) => content)).size).toBeGreaterThanOrEqual(18)
      for (const feedback of dealt) {
        expect(codes(`${kind}_category`)).toContain(feedback.category)
        for (const text of [feedback.content, feedback.analysis, feedback.advice, feedback.told, ...feedback.steps.map(step => step.text)]) noHoles(text)
        for (const code of feedback.departments) expect(demo.departments.some(department => department.code === code)).toBe(true)
        expect(feedback.steps[0]?.step).toBe('accepted')
        expect(feedback.steps.at(-1)?.text).toBe(feedback.told)
        expect(feedback.steps.map(({ hours }) => hours)).toEqual(feedback.steps.map(({ hours }) => hours).toSorted((a, b) => a - b))
        expect(feedback.finding === null).toBe(kind !== 'complaint')
      }
    }
    for (const kind of kinds) expect(feedbackCategoriesUsed[kind].length).toBeGreaterThanOrEqual(6)
  })

  it('do not come again before the others were seen', () => {
    const deal = feedbackDeck(new Random('round'))
    const round = Array.from({ length: 18 }, () => deal('complaint').told)
    expect(new Set(round).size).toBe(18)
  })
})
