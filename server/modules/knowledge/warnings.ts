/**
 * Signs of an emergency in what a customer writes or says (KNO-3). A reviewed list in both languages, shown whatever the model
 * believes: it may warn once too often, never once too seldom. A sign is a set of words of which one of each row must occur.
 */

export interface WarningSign {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly adviceZh: string
  readonly adviceEn: string
  /** Each inner list: the text matches all of its patterns. */
  readonly signs: readonly (readonly RegExp[])[]
}

const emergencyZh = '请立即拨打 120 或到最近的急诊，不要等预约。'
const emergencyEn = 'Call 120 or go to the nearest emergency department now; do not wait for an appointment.'
const baby = /新生儿|婴儿|宝宝|(?:[一二两三1-3]\s*个?(?:多)?月(?:大|的)?(?!前|后|内))|刚满月|没满月|未满月|newborn|infant|\bbaby\b|\b[1-3][\s-]month[\s-]old/i
const pregnant = /怀孕|孕期|孕妇|孕\s*[0-9一二三四五六七八九十]+\s*[周月]|怀着|妊娠|有身孕|pregnan/i

export const warningSigns: readonly WarningSign[] = [
  {
    key: 'heart', zh: '可能是心脏急症', en: 'Possibly a heart emergency', adviceZh: `坐下或躺下不要走动。${emergencyZh}`, adviceEn: `Sit or lie down and do not walk. ${emergencyEn}`,
    signs: [
      [/胸(?:口)?(?:很|好|特别|非常|剧烈|突然|一阵)?[^，。,.;；]{0,4}(?:痛|疼|闷|压|紧)|心口[^，。]{0,4}(?:痛|疼|闷)|心绞痛|chest[^.,;]{0,20}(?:pain|pressure|tight|hurt)/i, /出汗|冒汗|冷汗|大汗|左臂|左肩|左手|左胳膊|后背|下巴|喘不|濒死|晕|恶心|sweat|left arm|jaw|faint|nausea/i],
      [/心(?:肌)?梗(?!塞?(?:后|病史|术后|支架))|heart attack/i, /现在|突然|刚|正在|怀疑|是不是|now|sudden|think/i],
    ],
  },
  {
    key: 'stroke', zh: '可能是中风', en: 'Possibly a stroke', adviceZh: `记下开始的时间，不要喂水喂药。${emergencyZh}`, adviceEn: `Note when it began; give nothing to drink or swallow. ${emergencyEn}`,
    signs: [
      [/(?:嘴|口|脸|面)[^，。]{0,3}(?:歪|斜|瘫)|口角歪|face[^.,;]{0,15}(?:droop|numb)/i],
      [/(?:说话|讲话|言语|吐字|舌头)[^，。]{0,6}(?:不清|含糊|不利|困难|大舌头)|突然不会说话|slurred|cannot speak|can't speak/i, /突然|刚|今天|早上|手|脚|腿|半边|头|sudden|today|arm|leg/i],
      [/(?:半边|半身|一侧|左侧|右侧|单侧|一边)[^，。]{0,6}(?:麻|没力|无力|不能动|动不了|瘫)|(?:one side|left side|right side)[^.,;]{0,20}(?:numb|weak|paraly)/i, /突然|刚|今天|早上|起床|现在|sudden|today|now/i],
      [/突然[^。]{0,8}(?:剧烈头痛|剧烈头疼|爆炸样头痛|炸裂)|worst headache|sudden severe headache/i],
    ],
  },
  {
    key: 'bleeding', zh: '出血多', en: 'Heavy bleeding', adviceZh: `能压住的先用干净布压住。${emergencyZh}`, adviceEn: `Press on it with a clean cloth where you can. ${emergencyEn}`,
    signs: [
      [/(?:血|出血)[^，。]{0,4}(?:止不住|不止|不停|很多|喷)|大出血|大量(?:出|流|便|吐|咳)?血|流(?:了)?(?:很多|好多|一大滩)血|heavy bleeding|bleeding[^.,;]{0,15}(?:heavily|won't stop|will not stop)|won't stop bleeding/i],
      [/(?:吐|呕|咳)(?:了|出)?(?:很多|好多|大口|一口|好几口)?(?:鲜)?血(?!压|糖|脂)|呕血|咯血|vomit[^.,;]{0,10}blood|cough[^.,;]{0,12}blood/i],
      [/(?:黑便|柏油(?:样)?便|大便[^，。]{0,3}(?:发黑|像柏油))|black (?:tarry )?stool/i, /晕|没力|无力|心慌|出冷汗|眼前发黑|dizz|faint|weak/i],
    ],
  },
  {
    key: 'suicide', zh: '有伤害自己的念头', en: 'Thoughts of harming oneself', adviceZh: '不要挂断，陪着他说话，请身边的人不要让他独处；立即告诉负责人。全国心理援助热线 12356；有危险马上拨 110、120。', adviceEn: 'Do not hang up; keep talking and make sure the person is not alone; tell your leader at once. Helpline 12356; in danger call 110 and 120.',
    signs: [[/自杀|自尽|轻生|寻死|想死(?!我|你)|不想活|活不下去|活着没(?:有)?(?:意思|意义)|(?:结束|了结)(?:自己的?|我的?)?生命|跳楼|割腕|自残|遗书|suicid|kill myself|end my life|want to die|self[- ]harm/i]],
  },
  {
    key: 'poisoning', zh: '可能是中毒', en: 'Possibly poisoning', adviceZh: `带上药瓶或包装，不要自行催吐。${emergencyZh}`, adviceEn: `Take the bottle or packing along; do not provoke vomiting. ${emergencyEn}`,
    signs: [
      [/(?:喝|吃|误服|误食|吞)(?:了|下|进)?[^，。]{0,8}(?:农药|百草枯|敌敌畏|老鼠药|鼠药|洁厕|消毒液|清洁剂|漂白|毒蘑菇|野蘑菇|汽油|干燥剂|纽扣电池|电池|甲醇)|(?:swallow|drank|drunk|ate)[^.,;]{0,25}(?:pesticide|bleach|cleaner|battery|rat poison|mushroom|detergent)/i],
      [/煤气中毒|一氧化碳中毒|食物中毒[^，。]{0,10}(?:晕|昏|抽)|carbon monoxide/i],
      [/(?:吃|服|吞)(?:了|下)?(?:一整?瓶|一把|几十(?:片|粒|颗)|大量|过量)[^，。]{0,10}(?:药|安眠|片)|安眠药[^，。]{0,8}(?:一瓶|过量|几十|整瓶)|overdose/i],
    ],
  },
  {
    key: 'breath', zh: '严重呼吸困难', en: 'Severe trouble breathing', adviceZh: `让他坐着，松开衣领。${emergencyZh}`, adviceEn: `Let them sit up and loosen the collar. ${emergencyEn}`,
    signs: [
      [/喘不(?:过|上)(?:来)?气|(?:无法|不能|没法)呼吸|呼吸(?:非常|很|特别|十分|极度|严重)?困难|憋(?:得)?(?:要死|发紫|不行)|嘴唇(?:发)?(?:紫|青)|窒息|can(?:no|')t breathe|cannot breathe|(?:short|out) of breath|trouble breathing|lips[^.,;]{0,10}blue/i],
      [/(?:卡|呛|噎)(?:住|到)(?:了)?/, /喘|憋|呼吸|说不出话|发紫|咳不出/],
    ],
  },
  {
    key: 'infant', zh: '小婴儿发热', en: 'Fever in a young infant', adviceZh: '三个月以内发热要马上到儿科急诊，不要先在家喂退烧药。', adviceEn: 'Under three months fever needs a children\'s emergency department at once; give no medicine at home first.',
    signs: [[baby, /发(?:高)?烧|发(?:高)?热|高烧|体温[^，。]{0,4}(?:3[89]|4[0-2])|(?:3[89]|4[01])(?:\.\d)?\s*(?:度|℃)|fever|temperature/i]],
  },
  {
    key: 'child', zh: '孩子抽搐或叫不醒', en: 'A child convulsing or not waking', adviceZh: `侧卧，不要往嘴里塞东西。${emergencyZh}`, adviceEn: `Lay them on the side and put nothing in the mouth. ${emergencyEn}`,
    signs: [[/抽搐|抽筋(?!.{0,4}(?:腿|小腿|脚))|惊厥|抽风|翻白眼|叫不醒|昏迷|昏过去|不省人事|失去意识|休克|convuls|seizure|unconscious|not waking|passed out/i, /现在|正在|突然|刚|今天|孩子|宝宝|小孩|婴儿|一直|还在|怎么叫|now|sudden|child|baby|just/i]],
  },
  {
    key: 'pregnancy', zh: '孕期急症', en: 'An emergency in pregnancy', adviceZh: '左侧卧，记下出血量和胎动，马上到产科急诊；不能走动就拨 120。', adviceEn: 'Lie on the left side, note the bleeding and the baby\'s movements, and go to the obstetric emergency at once; call 120 if you cannot walk.',
    signs: [[pregnant, /(?:出|流|见|有)(?:了)?(?:很多|好多|一点|点|鲜)?血(?!压|糖|脂|型|常规)|见红|破水|羊水破|胎动(?:很|明显|突然)?(?:少|减少|没有|消失|异常)|没(?:有)?胎动|剧烈(?:腹|肚子)(?:痛|疼)|肚子(?:很|剧烈|特别)(?:痛|疼)|抽搐|眼花|bleed|waters? (?:broke|breaking)|no movement|severe (?:abdominal|belly) pain/i]],
  },
  {
    key: 'allergy', zh: '可能是严重过敏', en: 'Possibly a severe allergic reaction', adviceZh: `停用可疑的药和食物。${emergencyZh}`, adviceEn: `Stop the suspected medicine or food. ${emergencyEn}`,
    signs: [[/过敏|打针后|吃(?:了)?药后|注射后|被[^，。]{0,4}蜇|allerg|after (?:the )?(?:injection|shot)|stung/i, /喉(?:咙|头)?[^，。]{0,4}(?:肿|紧|堵)|嘴唇[^，。]{0,2}肿|舌头[^，。]{0,2}肿|呼吸困难|喘不|憋|晕倒|血压低|throat|tongue|swollen lips|breath|faint/i]],
  },
  {
    key: 'injury', zh: '严重外伤', en: 'A serious injury', adviceZh: `不要搬动怀疑伤到颈背的人。${emergencyZh}`, adviceEn: `Do not move somebody who may have hurt neck or back. ${emergencyEn}`,
    signs: [[/车祸|从[^，。]{0,8}(?:楼|高处|梯子)[^，。]{0,4}(?:摔|掉|坠)|坠楼|触电|溺水|大面积烧伤|开水烫|断(?:了)?(?:手指|脚趾)|car accident|fell from|electric shock|drown/i]],
  },
  {
    key: 'belly', zh: '急腹症', en: 'Acute abdomen', adviceZh: `先不要吃喝，不要自己吃止痛药。${emergencyZh}`, adviceEn: `Nothing to eat or drink, and no painkillers. ${emergencyEn}`,
    signs: [[/(?:剧烈|突然|撕裂样?|刀割样?)[^，。]{0,6}(?:腹痛|肚子疼|肚子痛|腹部[^，。]{0,3}[痛疼])|(?:肚子|腹部)[^，。]{0,6}(?:硬得像|硬邦邦|板一样|疼得打滚|痛得打滚)|severe abdominal pain|sudden[^.,;]{0,15}(?:belly|stomach|abdominal) pain/i, /硬|发烧|高烧|吐|呕|冷汗|晕|打滚|直不起|没放屁|不排气|停经|rigid|vomit|fever|faint|sweat/i]],
  },
  {
    key: 'eye', zh: '突然看不见或眼外伤', en: 'Sudden loss of sight or an eye injury', adviceZh: '进了化学品先用清水冲 15 分钟以上，然后马上到眼科急诊。', adviceEn: 'Rinse with clean water for at least 15 minutes if a chemical got in, then go to the eye emergency at once.',
    signs: [
      [/突然[^，。]{0,6}(?:看不见|失明|看不到|黑矇|黑蒙)|(?:石灰|强酸|强碱|洁厕灵|胶水|化学)[^，。]{0,6}(?:眼|进眼)|眼[^，。]{0,6}(?:扎|刺|戳)(?:伤|破|到)|sudden(?:ly)?[^.,;]{0,15}(?:blind|loss of (?:sight|vision)|cannot see)|chemical[^.,;]{0,10}eye/i],
    ],
  },
]

/** Said not to be so, right before the sign: 没有胸痛. */
const denied = /(?:没有|没|无|不是|并无|未见|排除|no|not|without|denies)\s*$/i

/** Signs found in a text, in the order of the list. At most 2,000 characters are looked at. */
export function warningsIn(text: string): WarningSign[] {
  const looked = text.slice(0, 2_000).normalize('NFKC')
  const occurs = (pattern: RegExp) => {
    for (const match of looked.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))) if (!denied.test(looked.slice(Math.max(0, match.index - 8), match.index))) return true
    return false
  }
  return warningSigns.filter(sign => sign.signs.some(patterns => patterns.every(occurs)))
}
