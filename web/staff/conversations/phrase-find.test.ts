import { expect, it } from 'vitest'
import { findPhrases, saidTo, type Phrase } from './phrase-find.ts'

const phrase = (more: Partial<Phrase>): Phrase => ({ id: 'a', version: 1, shared: true, moment: 'opening', channels: [], textZh: '', textEn: '', shortcut: null, active: true, initials: '', may: { change: false }, ...more })
const items = [
  phrase({ id: 'hello', textZh: '{customer}您好，我是{me}', textEn: 'Hello {customer}, I am {me}', shortcut: 'nh', initials: 'nhws' }),
  phrase({ id: 'phone', textZh: '请讲', textEn: 'Please go ahead', shortcut: 'wx', initials: 'qj', channels: ['phone'] }),
  phrase({ id: 'wait', textZh: '请稍等', textEn: 'One moment', initials: 'qsd' }),
  phrase({ id: 'mine', shared: false, textZh: '请稍等，我问一下', initials: 'qsdwwyx' }),
  phrase({ id: 'old', textZh: '请稍等', initials: 'qsd', active: false }),
]
const found = (typed: string, channel = 'web_chat') => findPhrases(items, typed, channel).map((one) => one.id)

it('a phrase is found by its shortcut, by initials and by words, one\'s own first; retired ones and those of other channels are not', () => {
  expect(found('nh')).toEqual(['hello'])
  expect(found('qsd')).toEqual(['mine', 'wait'])
  expect(found('稍等')).toEqual(['mine', 'wait'])
  expect(found('MOMENT')).toEqual(['wait'])
  expect(found('')).toEqual(['mine', 'hello', 'wait'])
  expect(found('wx')).toEqual([])
  expect(found('wx', 'phone')).toEqual(['phone'])
  expect(found('zzz')).toEqual([])
})

it('it is said in the customer\'s language, with its gaps filled', () => {
  const gaps = [{ name: 'me', zh: '沈静怡', en: 'Shen Jingyi' }]
  const customer = { customer: { zh: '吴建国', en: '吴建国' } }
  const [hello, , , mine] = items as [Phrase, Phrase, Phrase, Phrase]
  expect(saidTo(hello, 'zh-CN', gaps, customer)).toBe('吴建国您好，我是沈静怡')
  expect(saidTo(hello, 'en', gaps, customer)).toBe('Hello 吴建国, I am Shen Jingyi')
  expect(saidTo(mine, 'en', gaps, customer)).toBe('请稍等，我问一下')
})
