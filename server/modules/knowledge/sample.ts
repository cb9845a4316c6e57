/** A few hundred matters of our own making, put together from parts, to try the triage aid without any file. Only tests and benches read it. */
import type { Lesson } from './triage.ts'

const openings = ['请问', '你好，', '医生，', '想问一下', '', '我', '最近', '这几天', '麻烦问下，', '客服你好，']
const endings = ['看哪个科', '要不要紧', '怎么办', '能治好吗', '要做什么检查', '多少钱', '需要马上来吗', '', '可以预约吗', '吃什么药']
const matters: Readonly<Record<string, readonly string[]>> = {
  口腔科: ['牙疼得睡不着', '智齿发炎脸肿', '牙龈出血', '想洗牙', '种植牙要多久', '孩子换牙牙齿不齐', '烤瓷牙掉了', '补过的牙又疼', '矫正牙套松了', '口腔溃疡老不好'],
  皮肤科: ['脸上长痘', '身上起红疹很痒', '头发掉得厉害', '湿疹反复', '想祛斑', '荨麻疹又发了', '脚气脱皮', '毛囊炎', '晒伤脱皮', '灰指甲'],
  儿科: ['孩子半夜咳嗽流鼻涕', '宝宝拉肚子', '小孩不肯吃饭', '孩子个子矮', '宝宝湿疹奶癣', '幼儿园手足口', '孩子反复扁桃体发炎', '新生儿黄疸复查', '小孩尿床', '孩子多动坐不住'],
  妇产科: ['月经推迟', '白带多有异味', '备孕做什么检查', '产后复查', '痛经厉害', '子宫肌瘤复查', '怀孕建档', '乳房胀有肿块', '更年期潮热', '宫颈筛查结果异常'],
}

/** So many lessons of each department, the same each time. */
export function lessonsOfOurOwn(each: number): Lesson[] {
  return Object.entries(matters).flatMap(([label, of]) => Array.from({ length: each }, (_, i) => ({ label, text: `${openings[(i * 7) % 10]}${of[i % of.length]}${endings[(i * 3 + Math.floor(i / 10)) % 10]}` })))
}
