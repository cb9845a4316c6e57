/** Chinese names as they are borne in eastern China: surnames by frequency, given names by sex and decade of birth. */
import { weights, type Random, type Weighted } from './random.ts'

export type Sex = 'male' | 'female'

const surnameShares = '王 62,李 60,张 60,刘 40,陈 66,杨 30,赵 22,黄 24,周 32,吴 34,徐 34,孙 24,胡 20,朱 26,高 15,林 24,何 20,郭 15,马 13,罗 11,梁 8,宋 10,郑 20,谢 13,韩 9,唐 8,冯 13,于 7,董 10,萧 3,程 10,曹 9,袁 9,邓 7,许 12,傅 8,沈 24,曾 7,彭 7,吕 10,苏 7,卢 9,蒋 14,蔡 10,贾 5,丁 11,魏 7,薛 4,叶 17,阎 2,余 12,潘 13,杜 7,戴 8,夏 9,钟 9,汪 11,田 5,任 8,姜 8,范 9,方 13,石 6,姚 9,谭 4,廖 4,邹 5,熊 4,金 16,陆 14,郝 3,孔 5,白 4,崔 5,康 3,毛 8,邱 6,秦 5,江 7,史 4,顾 9,侯 4,邵 8,孟 4,龙 3,万 4,段 3,雷 4,钱 11,汤 5,尹 3,黎 2,易 2,常 2,武 2,乔 3,贺 3,赖 2,龚 4,文 2,洪 7,施 6,俞 10,倪 5,严 7,章 9,鲍 3,童 4,翁 5,柳 2,裘 3,楼 5,来 2,祝 3,包 4,应 4,虞 3,褚 1,葛 4,项 3,骆 3,屠 2,竺 1,蓝 2,单 1,华 3,柴 2,瞿 1,闻 2,凌 2,季 3,费 2,胥 1,尤 2,殷 2,郎 1,缪 1,欧阳 3,诸葛 2,司马 1,上官 1,司徒 1,尉迟 0.4,皇甫 0.6,夏侯 0.4,令狐 0.3,端木 0.2,南宫 0.1'

/** Surnames, one- and two-character, weighted. */
export const surnames: Weighted<string> = weights(surnameShares.split(',').map(entry => {
  const [name, share] = entry.split(' ') as [string, string]
  return [name, Number(share)] as const
}))

interface Generation {
  /** Born before this year. */
  readonly before: number
  readonly male: Pool
  readonly female: Pool
}

interface Pool {
  /** Whole given names. */
  readonly whole: readonly string[]
  /** First and second characters, freely joined. */
  readonly first: readonly string[]
  readonly second: readonly string[]
}

const pool = (whole: string, first: string, second: string): Pool => ({ whole: whole.split(' '), first: [...first], second: [...second] })

const generations: readonly Generation[] = [
  {
    before: 1950,
    male: pool('德明 国华 福生 金生 树林 长贵 宝山 春生 永福 玉山 学文 根生 水根 金根 阿根 炳荣 文彬 志诚 守仁 光明 正德 世昌 维新 耀祖 松林 柏年 家驹 仲良 永昌 寿根', '德国福金树长宝春永玉学根水炳文志守光正世维', '明华生林贵山福文荣仁昌祥根泉财良发宝元'),
    female: pool('秀英 桂英 玉兰 秀兰 桂兰 素珍 凤英 玉珍 月英 秀珍 桂珍 淑贞 素英 惠芬 阿娥 杏仙 水仙 彩娥 菊仙 翠英 淑芳 兰英 金娣 招娣 云仙 玉娥 爱珍 银花 梅英 雅琴', '秀桂玉素凤月淑惠彩菊翠兰金云爱银梅雅杏', '英兰珍芬娥仙贞芳花凤琴妹娣香莲'),
  },
  {
    before: 1970,
    male: pool('建国 建华 国强 志强 志明 卫东 卫国 爱国 建军 永强 红卫 春林 国平 伟民 建平 建新 明华 跃进 援朝 胜利 立新 国良 国荣 志刚 文忠 水良 金良 建明 华强 德胜 福林 关林 伟成 培根', '建国志卫爱永红春伟明跃立文金德福华荣水培', '国华强明东军林平民新良荣刚忠胜根成生祥兴'),
    female: pool('秀芳 桂芳 淑珍 玉梅 丽华 美华 秀珍 爱华 玉英 国英 建英 凤仙 惠珍 月琴 小英 红英 春花 素芬 彩英 亚珍 雪珍 美娟 菊英 爱珍 玉琴 秀娟 慧敏 丽珍 卫红 桂花 水英 敏华', '秀桂淑玉丽美爱国建凤惠月红春素彩亚雪菊慧', '芳珍梅华英仙琴花芬娟红萍敏凤兰香'),
  },
  {
    before: 1980,
    male: pool('勇 军 伟 强 斌 涛 刚 峰 明 辉 平 敏 海涛 志刚 晓东 国栋 文斌 立峰 永明 建军 伟强 晓明 利民 志勇 新华 云飞 学军 剑锋 海军 宏伟 建林 卫平 小平 国庆', '海志晓国文立永建伟利新云学剑宏卫小春兴', '涛刚东栋斌峰明军强民勇华飞锋伟平林波'),
    female: pool('丽 红 敏 燕 芳 霞 艳 萍 娟 英 玲 琴 丽萍 海燕 晓燕 小红 玉芳 建芳 春燕 雪芬 利萍 丽娟 红霞 亚琴 群英 美琴 文娟 秋萍 月红 国芬 爱萍 晓红', '丽海晓小玉建春雪利红亚群美文秋月国爱', '萍燕红芳芬娟霞琴英敏玲华艳珍'),
  },
  {
    before: 1990,
    male: pool('伟 磊 鹏 超 浩 波 凯 俊 洋 宇 亮 杰 帆 涛 俊杰 志鹏 海波 晓峰 建波 文杰 宇翔 立强 振华 永杰 剑波 佳明 国斌 嘉伟 晨光 思远 智勇 佳伟 建峰 鑫 振宇', '志海晓建文宇立振永剑佳国嘉晨思智俊家', '鹏波峰杰翔强华明斌伟光远勇宇凯锋飞栋'),
    female: pool('静 婷 娜 丹 雪 莉 倩 颖 洁 蕾 佳 璐 晶 玲玲 婷婷 晓丽 丽丽 文静 海燕 雅琴 丹丹 佳佳 晓雯 慧 雪梅 莹 琳 思思 梦洁 小婷 晓娜 亚男 丽君 燕飞', '晓丽文海雅佳雪思梦小亚慧嘉美旭', '丽静琴雯梅洁婷娜君飞莹玲萍怡敏瑶'),
  },
  {
    before: 2000,
    male: pool('俊杰 浩然 家豪 文杰 宇航 嘉伟 鑫 旭 帆 晨 志豪 浩 杰 子豪 晨阳 一鸣 泽宇 天翔 建豪 佳豪 文韬 宇恒 梦飞 凯文 振东 逸飞 睿 思源 承志 海洋 俊豪 博文', '俊浩家文宇嘉志子晨泽天佳振逸思博', '杰然豪航伟宇翔韬恒飞东源阳鸣轩凯'),
    female: pool('婷婷 佳怡 欣怡 雨婷 思琪 梦婷 诗雨 雅婷 晓彤 佳慧 静怡 雪婷 颖 倩倩 梦瑶 依依 雨薇 嘉怡 心怡 诗琪 文慧 海琳 思雨 晓萱 若楠 可欣 珊珊 月婷 芷若 雯雯', '佳欣雨思梦诗雅晓静雪嘉心文若可月', '怡婷琪雨彤慧瑶薇欣琳萱楠雯颖'),
  },
  {
    before: 2012,
    male: pool('子轩 浩宇 宇轩 俊熙 梓豪 文博 天宇 浩轩 子涵 皓轩 博文 宇辰 子墨 嘉豪 一凡 逸轩 梓轩 俊宇 泽楷 昊天 铭哲 锦程 浩然 子昂 睿哲', '子浩宇俊梓文天皓博嘉逸泽昊铭锦睿', '轩宇熙豪博涵辰墨凡楷天哲程然昂阳'),
    female: pool('欣怡 雨桐 梓涵 诗涵 子涵 梦琪 佳琪 思涵 雨涵 可馨 语嫣 欣妍 紫涵 雨欣 梓萱 诗琪 婉婷 馨予 若曦 语桐 嘉怡 一诺 雅涵 芷涵 梓琪', '欣雨梓诗子梦佳思可语紫馨若嘉雅芷', '怡桐涵琪馨嫣妍欣萱予曦彤悦瑶'),
  },
  {
    before: 9999,
    male: pool('沐辰 奕辰 浩然 宇轩 梓睿 子墨 一诺 景行 亦辰 沐阳 宸宇 星辰 知行 砚清 予安 书恒 屹川 泽霖 云舟 秉文 时安 嘉树 昱辰 修远 怀瑾', '沐奕浩宇梓子景亦宸星知予书泽云昱嘉修', '辰然轩睿墨行阳宇清安恒川霖舟远珩'),
    female: pool('一诺 依诺 若汐 诗涵 沐晴 梓萱 语桐 芮溪 知夏 书瑶 清禾 念初 亦菲 星若 可昕 慕言 南乔 予诺 舒窈 锦瑟 若初 安然 昕玥 沐瑶 攸宁', '依若诗沐梓语芮知书清念亦星可慕予舒锦安昕', '诺汐涵晴萱桐溪夏瑶禾初菲若昕言乔宁玥'),
  },
]

/** A given name as parents chose it in that year. */
export function givenName(random: Random, sex: Sex, birthYear: number): string {
  const generation = generations.find(({ before }) => birthYear < before) ?? generations[generations.length - 1]
  const { whole, first, second } = (generation as Generation)[sex]
  if (random.chance(0.5)) return random.pick(whole)
  const a = random.pick(first)
  const b = random.pick(second)
  return a === b ? random.pick(whole) : a + b
}

const words = (text: string): readonly string[] => text.split(' ')

type BySex = Readonly<Record<Sex, readonly string[]>>
type Parts = readonly [first: BySex, second: BySex, between: string]

const bySex = (female: string, male: string = female): BySex => ({ female: words(female), male: words(male) })

/** Names of other peoples of China: first part by sex, second part, what stands between. */
const otherNames: readonly Parts[] = [
  [bySex('卓玛 次仁 格桑 白玛 德吉 仁青', '扎西 洛桑 多吉 次仁 丹增 平措 旦巴'), bySex('央金 拉姆 梅朵 卓嘎 央宗', '顿珠 才让 旺堆 群培 次仁 加措'), ''],
  [bySex('阿依古丽 古丽娜尔 热依汗 帕丽达 米热古丽 阿米娜', '艾尼瓦尔 买买提江 阿卜杜拉 热合曼 吐尔洪 玉山江'), bySex('买买提 艾力 吐尔逊 艾山 热西提 阿不都'), '·'],
  [bySex('乌兰 萨仁 其木 赛罕 娜仁 斯琴', '巴特 苏和 那日 哈斯 宝音 乌力'), bySex('其其格 高娃 花 图雅 托娅', '巴雅尔 毕力格 朝鲁 吉日嘎拉'), ''],
  [bySex('蓝 雷 钟 盘'), bySex('水英 彩凤 春妹 桂梅 月香 金莲', '建明 海生 石林 文锦 大勇 水根'), ''],
  [bySex('金 朴 崔 池'), bySex('美善 贞淑 英姬 顺玉 恩珠', '永哲 昌浩 成镇 哲洙 光日'), ''],
]

const foreignNames: readonly Parts[] = [
  [bySex('Emma Sofia Claire Anna Hannah Priya Olivia Marta', 'James Daniel Marco Omar Lucas David Thomas Arjun'), bySex("Thompson García Dubois Novak Müller Sharma O'Connor Rossi Haddad Almeida Lindqvist Okafor"), ' '],
  [bySex('𠮷田 佐藤 山本 田中 渡边 小林'), bySex('美穗 由美 惠子 千夏 优子', '健一 隆 诚 直树 翔太'), ''],
  [bySex('김 이 박 최'), bySex('수진 민서 하은 지우', '지훈 도윤 예준 성민'), ''],
  [{ female: ['Nguyễn Thị', 'Trần Thị', 'Phạm Thị'], male: ['Nguyễn Văn', 'Trần Văn', 'Lê Đức'] }, bySex('Lan Hoa Mai Hương', 'Minh Hùng Tuấn Nam'), ' '],
  [bySex('Анна Елена Ольга', 'Сергей Иван Дмитрий'), bySex('Шевченко Бондаренко Ким Черных'), ' '],
]

/** Given names with characters outside the common plane or the common fonts. */
const rareGiven = words('䶮 㛃 䶮怡 㵘 玥𡛟 喆㛃 𠮷祥 𣗋 翀䶮 𬱖 𠮷 文𬱖 子䶮 㛃然')

/** What kind of name a person has: most are Han names; a few in a hundred are not. */
export type NameKind = 'han' | 'other' | 'foreign' | 'rare'

const nameKinds = weights<NameKind>([['han', 976], ['other', 12], ['foreign', 8], ['rare', 4]])

/** Draws the kind of a name. */
export function nameKind(random: Random): NameKind {
  return random.weighted(nameKinds)
}

/** A full name. A Han name takes `surname` where it is given (children, siblings), else draws one. */
export function fullName(random: Random, kind: NameKind, sex: Sex, birthYear: number, surname?: string): string {
  if (kind === 'other' || kind === 'foreign') {
    const [first, second, between] = random.pick(kind === 'other' ? otherNames : foreignNames)
    return random.pick(first[sex]) + between + random.pick(second[sex])
  }
  if (kind === 'rare') return random.weighted(surnames) + random.pick(rareGiven)
  return (surname ?? random.weighted(surnames)) + givenName(random, sex, birthYear)
}

const compound = new Set(surnames.items.filter(name => name.length > 1))

/** The surname of a Han name: two characters for 欧阳, 司马 and their like, else one. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2)
  return compound.has(two) && name.length > 2 ? two : String.fromCodePoint(name.codePointAt(0) as number)
}

/** How staff address someone: 张女士, 王叔叔, 李想小朋友 for those under 14. A name that is not Han is kept whole. */
export function addressed(name: string, kind: NameKind, sex: Sex, age: number): string {
  if (age < 14) return `${name}小朋友`
  const han = kind === 'han' || kind === 'rare'
  const spoken = han ? surnameOf(name) : name
  if (han && age >= 66) return spoken + (sex === 'female' ? '阿姨' : '叔叔')
  return spoken + (sex === 'female' ? '女士' : '先生')
}
