/** Where customers live: mostly Zhejiang. Streets and estates are made up or so common that they name no one's home. */
import { weights, type Random } from './random.ts'

export interface Place {
  /** Province, city and district as written on a registration sheet. */
  readonly region: string
  /** Dialling code without the leading 0. */
  readonly areaCode: string
}

const at = (areaCode: string, city: string, share: number, districts: string): (readonly [Place, number])[] => {
  const names = districts.split(' ')
  return names.map(district => [{ region: city + district, areaCode }, share / names.length] as const)
}

/** Districts, weighted by how many customers come from there. */
export const places = weights<Place>([
  ...at('571', '浙江省杭州市', 56, '临平区 余杭区 拱墅区 上城区 西湖区 滨江区 钱塘区 萧山区 富阳区 临安区 桐庐县'),
  ...at('573', '浙江省嘉兴市', 9, '海宁市 桐乡市 南湖区 秀洲区 平湖市'),
  ...at('572', '浙江省湖州市', 7, '德清县 吴兴区 安吉县 长兴县'),
  ...at('575', '浙江省绍兴市', 7, '柯桥区 越城区 诸暨市 上虞区'),
  ...at('574', '浙江省宁波市', 5, '鄞州区 海曙区 慈溪市 余姚市'),
  ...at('579', '浙江省金华市', 4, '义乌市 婺城区 东阳市'),
  ...at('576', '浙江省台州市', 3, '椒江区 路桥区 临海市'),
  ...at('577', '浙江省温州市', 2, '鹿城区 瑞安市'),
  ...at('570', '浙江省衢州市', 1, '柯城区 江山市'),
  ...at('578', '浙江省丽水市', 1, '莲都区 景宁畲族自治县'),
  ...at('580', '浙江省舟山市', 1, '定海区'),
  ...at('512', '江苏省苏州市', 1.4, '吴江区 姑苏区'),
  ...at('559', '安徽省黄山市', 1, '屯溪区 歙县'),
  ...at('793', '江西省上饶市', 0.9, '广丰区 玉山县'),
  ...at('21', '上海市', 1.4, '松江区 闵行区'),
])

const roads = '人民路 解放路 中山路 学院路 建设路 环城北路 环城西路 新华路 文化路 和平路 迎宾大道 兴业路 望江路 沿河路 荷花路 藕花洲路 香樟路 桂花路 银杏路 丁桥路 梅堰路 塘康路 永兴路 崇文路 育才路 星光街 水景路 东河路 石塘街 竹海路'.split(' ')
const estateFirst = '云栖 澄湖 柳浪 锦绣 枫林 桂语 春江 望湖 翠苑 清波 河畔 梧桐 兰亭 荷塘 竹径 星桥 映月 听涛 南岸 橘洲 丹枫 临溪 书香 康桥 碧水 松间'.split(' ')
const estateLast = '苑 花园 里 新村 公寓 雅苑 名府 家园 小区 人家 庭 湾'.split(' ')
const villages = '塘南村 河庄村 石桥村 新联村 东湖村 竹山村 上河村 桑园村 双溪村 后塘村'.split(' ')

/** Street address in a region, down to the flat. */
export function addressIn(random: Random, place: Place): string {
  if (random.chance(0.08)) return `${place.region}${random.pick(villages)}${random.int(1, 18)}组${random.int(1, 96)}号`
  const road = `${random.pick(roads)}${random.int(1, 688)}号`
  const estate = random.pick(estateFirst) + random.pick(estateLast)
  const flat = `${random.int(1, 32)}幢${random.chance(0.75) ? `${random.int(1, 4)}单元` : ''}${random.int(1, 26)}0${random.int(1, 4)}室`
  return `${place.region}${road}${estate}${flat}`
}
