/** What is said in the written conversations of the example; times in minutes of opening hours before the present. */
import type { Outcome } from '../../../server/modules/conversations/can.ts'
import type { ClinicalCode } from './organisation.ts'

export type ChatLine = readonly [minutes: number, by: 'c' | 'me' | 'note', text: string, note?: readonly [who: string, mentions?: readonly string[]]]
export interface Chat {
  owner: 'W001' | 'W002' | null
  isKnown: boolean
  caller?: string
  department?: ClinicalCode
  language?: 'en'
  page?: string
  lines: readonly ChatLine[]
  labels?: readonly string[]
  snoozeMinutes?: number
  close?: { outcome: Exclude<Outcome, 'booked'>; lostReason?: string; note?: string; turnedTo?: string }
}

const site = 'https://www.hospital.example'

export const chats: readonly Chat[] = [
  { owner: 'W001', isKnown: true, department: 'DERM', page: `${site}/derm/laser`, lines: [
    [190, 'c', '小林，痂开始掉了，洗脸要注意什么？'], [189, 'me', '您好，用温水轻轻拍，不要搓，毛巾蘸干就好。我把护理单发您，照着做就行。'], [187, 'c', '好的，谢谢'],
    [27, 'c', '我周二做的祛斑，今天是第五天了，脸上还有一点点痂没掉。'], [25, 'c', '后天要去海口带孙子，能坐飞机吗？那边太阳大，要不要紧？'],
    [16, 'note', '@林晓雯 她对利多卡因过敏，上次门诊记的。海口防晒要多说一句。', ['L001', ['W001']]] ] },
  { owner: 'W001', isKnown: false, caller: '吴先生', department: 'DENT', page: `${site}/implant`, lines: [[13, 'c', '单颗种植牙大概多少钱？'], [12, 'c', '医保能报吗']] },
  { owner: 'W001', isKnown: true, department: 'DERM', lines: [[6, 'c', '照片发过去了，您帮我看看是不是过敏']] },
  { owner: 'W001', isKnown: false, page: `${site}/contact`, lines: [[2, 'c', '你们周末上班吗']] },
  { owner: 'W001', isKnown: true, department: 'AEST', lines: [[44, 'c', '光子嫩肤做完可以化妆吗？'], [43, 'c', '晚上有饭局'], [40.5, 'note', '已问许主任，等回话', ['W001']]], labels: ['special'] },
  { owner: 'W001', isKnown: true, department: 'GYN', lines: [[80, 'c', '明天下午的号还有吗'], [78, 'me', '有的，下午两点，三楼妇科，到了先在分诊台报到。'], [77, 'c', '我问问家里人'], [76, 'me', '好的，我给您留到今天五点，定了告诉我。']] },
  { owner: 'W001', isKnown: true, department: 'CHECK', lines: [[150, 'c', '单位二十个人体检，能分三天来吗？'], [147, 'me', '可以，每天八点到十点分批到，排好了发您。'], [140, 'note', '人数和日期等恒远机械的李主管确认', ['W001']]], snoozeMinutes: 1_080, labels: ['group'] },
  { owner: 'W001', isKnown: true, department: 'DERM', lines: [[210, 'c', '考虑一下，和家里商量'], [209, 'me', '不着急，想好了随时找我。']], snoozeMinutes: 2_880 },
  { owner: 'W002', isKnown: true, department: 'EYE', lines: [[18, 'c', '近视手术后多久能开车？']] },
  { owner: 'W002', isKnown: false, caller: 'Emma Clarke', language: 'en', page: `${site}/en/dental`, lines: [[31, 'c', 'Hello, do your dentists speak English?'], [29, 'me', 'Hello, yes, Dr Chen does. Would Thursday morning suit you?'], [28, 'c', 'Thursday is fine. What do I need to bring?']] },
  { owner: 'W002', isKnown: true, department: 'DENT', lines: [[66, 'c', '拔完智齿第二天还肿，正常吗？'], [63, 'me', '第二天最肿，冰敷，明天开始消。发热或者越来越疼请马上打电话。'], [62, 'note', '@陈思远 后天记得问一声', ['L001', ['W002']]]] },
  { owner: null, isKnown: false, caller: '赵女士', page: `${site}/pediatrics`, lines: [[9, 'c', '孩子咳嗽三天了，要不要来看？'], [8, 'c', '没有发烧']] },
  { owner: null, isKnown: false, lines: [[4, 'c', '停车场好停车吗']] },
  { owner: null, isKnown: false, caller: '钱先生', page: `${site}/ortho`, lines: [[35, 'c', '膝盖疼，走楼梯厉害，挂什么科？我电话 13905740123']] },
  { owner: 'W001', isKnown: true, department: 'DERM', lines: [[320, 'c', '皮肤镜要空腹吗'], [318, 'me', '不用空腹，来之前不要化妆就行。'], [316, 'c', '好的谢谢']], close: { outcome: 'answered' } },
  { owner: 'W001', isKnown: true, department: 'AEST', lines: [[380, 'c', '双眼皮多少钱'], [378, 'me', '要面诊后定，一般六千到一万二。'], [370, 'c', '有点贵，再看看']], close: { outcome: 'lost', lostReason: 'price' } },
  { owner: 'W001', isKnown: false, caller: '访客', lines: [[400, 'c', '你们做心脏搭桥吗'], [397, 'me', '我们不做心脏手术，市第一医院心外科可以做，电话我发您。']], close: { outcome: 'out_of_scope', turnedTo: '市第一医院心外科' } },
  { owner: 'W002', isKnown: true, department: 'EYE', lines: [[450, 'c', '配镜的度数单能再开一张吗'], [447, 'me', '可以，带身份证来二楼眼科前台，五分钟就好。']], close: { outcome: 'answered' } },
]
