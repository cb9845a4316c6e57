import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { consultationsIn } from './consultations.ts'
import { isTimeToLearn } from './learning.ts'
import { lessonsOfOurOwn } from './sample.ts'
import { guess, learnAndMeasure, macroRecall, pack, thresholdOf, unpack } from './triage.ts'
import { learnInThread } from './triage-thread.ts'
import { warningsIn } from './warnings.ts'

const folder = process.env['THROUGHCARE_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const path = join(folder, 'consultations.gb18030.csv')
const isThere = existsSync(path)

describe('the triage aid on a sample of our own', () => {
  const lessons = lessonsOfOurOwn(60)
  const { model, accuracy } = learnAndMeasure(lessons)

  it('names the department of matters it has not seen', () => {
    expect(accuracy.asked).toBe(accuracy.lessons)
    expect(accuracy.first / accuracy.asked).toBeGreaterThan(0.95)
    expect(macroRecall(accuracy)).toBeGreaterThan(0.9)
    expect(guess(model, '孩子半夜咳嗽流鼻涕').guesses[0]?.label).toBe('儿科')
    expect(guess(model, '智齿发炎，脸都肿了，牙龈疼').guesses[0]?.label).toBe('口腔科')
  })
  it('gives shares that add up, the likeliest first, and as many as asked for', () => {
    const { guesses } = guess(model, '脸上长痘', 10)
    expect(guesses.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1)
    expect(guesses.map(one => one.share)).toEqual(guesses.map(one => one.share).toSorted((a, b) => b - a))
    expect(guess(model, '脸上长痘').guesses).toHaveLength(3)
  })
  it('is not sure of what it has learnt nothing about', () => {
    for (const text of ['', '？？？', '今天股票涨了吗', 'zzzz qqqq', '发票抬头怎么开']) expect({ text, sure: guess(model, text).sure }).toEqual({ text, sure: false })
  })
  it('learns the same from the same lessons, and says the same once stored and opened again', () => {
    const again = unpack(pack(learnAndMeasure(lessons).model))
    for (const text of ['脸上长痘', '牙疼', '孩子发烧', '月经推迟']) expect(guess(again, text)).toEqual(guess(model, text))
    expect(pack(again)).toEqual(pack(model))
  })
  it('learns in a thread of its own', async () => {
    const learnt = await learnInThread(lessons)
    expect(learnt.accuracy).toEqual(accuracy)
    expect(guess(unpack(learnt.packed), '牙疼')).toEqual(guess(model, '牙疼'))
  })
  it('refuses lessons of one department alone, and bytes that are no model', () => {
    expect(() => learnAndMeasure([{ label: 'a', text: '牙疼' }, { label: 'a', text: '洗牙' }])).toThrow('two departments')
    expect(() => unpack(Buffer.from('not a model'))).toThrow()
  })
  it('is sure only from a share on at which held-out guesses were right, and never where none were', () => {
    const tried = (share: number, right: number, wrong: number) => [...Array.from({ length: right }, () => ({ share, right: true })), ...Array.from({ length: wrong }, () => ({ share, right: false }))]
    expect(thresholdOf([...tried(0.9, 100, 0), ...tried(0.5, 10, 10)])).toBeCloseTo(0.51)
    expect(thresholdOf(tried(0.9, 50, 50))).toBe(2)
    expect(thresholdOf(tried(0.9, 5, 0))).toBe(2)
  })
})

describe('the time to learn', () => {
  const last = new Date('2026-11-22T18:00:00Z')
  const at = (more: Partial<Parameters<typeof isTimeToLearn>[0]>) => isTimeToLearn({ last, since: 60, lessonsThen: 3_000, needed: 100, again: 50, now: new Date('2026-11-23T18:30:00Z'), hour: 2, ...more })
  it('is when there are lessons enough for the first time, at night when enough came, and soon after an import', () => {
    expect(at({ last: null, since: 100, hour: 12 })).toBe(true)
    expect(at({})).toBe(true)
    expect(at({ since: 600, hour: 12 })).toBe(true)
  })
  it('is not by day, not for a few, not twice a night', () => {
    expect(at({ last: null, since: 99 })).toBe(false)
    expect(at({ hour: 12 })).toBe(false)
    expect(at({ since: 49 })).toBe(false)
    expect(at({ last: new Date('2026-11-23T17:00:00Z') })).toBe(false)
    expect(at({ since: 600, last: new Date('2026-11-23T18:00:00Z') })).toBe(false)
  })
})

describe('signs of an emergency', () => {
  const found = (text: string) => warningsIn(text).map(sign => sign.key)
  it.each([
    ['heart', '胸口突然很疼，一直出冷汗'], ['heart', '我爸胸闷得厉害，左胳膊也麻'], ['heart', 'chest pain and sweating'],
    ['stroke', '早上起来嘴歪了'], ['stroke', '奶奶突然说话不清，右手没力气'], ['stroke', 'his face is drooping and slurred speech'],
    ['bleeding', '拔牙后血止不住'], ['bleeding', '刚吐了好几口血'], ['bleeding', '大便发黑，头晕'], ['suicide', '觉得活着没意思，不想活了'], ['suicide', 'I want to kill myself'],
    ['poisoning', '孩子误服了老鼠药'], ['poisoning', '她吃了一整瓶安眠药'], ['breath', '喘不上气，嘴唇发紫'], ['breath', 'she cannot breathe'], ['infant', '宝宝两个月大，发烧38.5度'], ['infant', 'newborn with fever'],
    ['child', '孩子正在抽搐，叫不醒'], ['pregnancy', '怀孕五个月，突然出血了'], ['pregnancy', '孕32周，今天没有胎动'], ['pregnancy', 'pregnant and bleeding'], ['allergy', '打针后喉咙肿，喘不上气'],
    ['injury', '刚出车祸'], ['belly', '突然肚子痛得打滚，还吐'], ['eye', '左眼突然看不见了'],
  ])('%s is seen in 「%s」', (key, text) => { expect(found(text)).toContain(key) })
  it.each(['洗牙多少钱', '没有胸痛，出汗多', '血压高看哪个科', '胸口长了痘痘', '孕期能洗牙吗', '查血常规要空腹吗', '宝宝八个月，添什么辅食', '我想死你了，什么时候出诊', '种植牙会不会出血'])('none is seen in 「%s」', text => { expect(found(text)).toEqual([]) })
  it('are found in long and hostile texts without waiting', () => {
    expect(found(`${'啊'.repeat(1_900)}喘不上气`)).toContain('breath')
    for (const text of ['胸'.repeat(4_000), '半边'.repeat(2_000), 'chest '.repeat(800), '吃了'.repeat(2_000)]) expect(Array.isArray(found(text))).toBe(true)
  })
})

describe.skipIf(!isThere)(`the triage aid on the real consultations${isThere ? '' : ` (skipped: ${path} is not there; set THROUGHCARE_DATA)`}`, () => {
  it('names the right department first in at least 95 % of those held out, and within three in at least 98 %', async () => {
    const { accuracy } = await learnInThread(consultationsIn(readFileSync(path)))
    expect(accuracy.asked).toBe(3_683)
    expect(accuracy.first / accuracy.asked).toBeGreaterThanOrEqual(0.95)
    expect(accuracy.three / accuracy.asked).toBeGreaterThanOrEqual(0.98)
    expect(macroRecall(accuracy)).toBeGreaterThanOrEqual(0.75)
    expect(accuracy.sureRight / accuracy.sure).toBeGreaterThanOrEqual(0.98)
  }, 600_000)
})
