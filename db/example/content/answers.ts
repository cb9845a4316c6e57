/** What the example hospital answers to what it is asked most: questions as customers put them, gaps filled from the catalogue. KNO-1, KNO-2. */

export interface ExampleAnswer {
  /** Department it concerns; null for the whole house. */
  readonly department: string | null
  readonly questions: readonly string[]
  readonly text: string
  /** Said otherwise by phone. */
  readonly phone?: string
}

const of = (department: string | null, questions: readonly string[], text: string, phone?: string): ExampleAnswer => ({ department, questions, text, ...(phone === undefined ? {} : { phone }) })

export const answers: readonly ExampleAnswer[] = [
  of(null, ['医院在哪里', '你们地址在哪', '怎么过来'], '您好，{hospital}在{address}，导航搜医院名字就能到，门口有导医接您。需要换乘路线可以告诉我您从哪里来。'),
  of(null, ['几点上班', '周末开门吗', '营业时间是几点到几点'], '我们的门诊时间是：{hours}。专家出诊时间各不相同，建议先约好再来，免得白跑。'),
  of(null, ['停车方便吗', '停车怎么收费', '有停车位吗'], '院内有地下停车场，当天就诊的顾客在导医台登记车牌，两小时内免费。高峰时段车位紧，建议早到十分钟。'),
  of(null, ['可以用医保吗', '外地医保能不能用', '能刷医保卡吗'], '哪些项目能走医保要看参保地和项目，请带医保卡或医保电子凭证到收费处核对；外地参保请先在参保地做好异地就医备案。'),
  of(null, ['怎么预约', '怎么挂号', '可以网上约号吗'], '可以打{phone}，也可以在公众号里约。请告诉我您想看什么、哪天方便，我现在就能帮您查空位。'),
  of(null, ['可以改时间吗', '预约了来不了怎么改期', '想取消预约'], '可以的，请提前半天告诉我们，预约凭证里也能自己改。报一下预约时留的姓名和手机尾号，我帮您看别的时间。'),
  of(null, ['第一次来要带什么', '看病需要带哪些东西'], '请带身份证、医保卡，还有以前的病历、检查报告和正在吃的药。空腹检查会在预约时另外提醒您。'),
  of(null, ['报告多久出来', '检查结果怎么拿', '化验单什么时候能看'], '多数化验当天出，少数两到三天。出来后短信通知您，可在公众号里看；为了保护隐私，电话里要先核对两项信息才能告知。'),
  of(null, ['发票怎么开', '能开电子发票吗', '发票抬头可以改吗'], '付款后在收费处报手机号就能开电子发票，抬头写错当月可以换开。单位体检由单位统一开票。'),
  of(null, ['别家更便宜', '为什么比别的医院贵', '能不能打折'], '价格按公示执行，里面包含哪些步骤我可以逐项说给您听。您看重什么也请告诉我，我帮您看有没有更合适的做法，不合适的项目我们不会劝您做。'),
  of(null, ['孩子老人能有人陪吗', '有没有人陪诊', '行动不便怎么办'], '可以预约全程陪同，导医从进门陪到离开；院内有轮椅可借。请提前告诉我们到院时间和需要什么帮助。'),
  of(null, ['对服务不满意找谁', '怎么投诉', '想提个意见'], '很抱歉给您添麻烦了。您把经过告诉我，我马上登记，专人会在约定时间里回您，处理结果也会告诉您。'),
  of('DERM', ['脸上长痘看哪个科', '痘痘一直好不了', '青春痘怎么治'], '建议先看{department:DERM}，医生会分清是哪一类再定用药和护理，门诊{price:DERM-CLINIC}。来前三天别挤痘，当天不化妆。'),
  of('DERM', ['激光祛斑多少钱', '祛斑做一次多少钱', '打斑价格'], '{service:DERM-SPOT}目前是{price:DERM-SPOT}一次，约{minutes:DERM-SPOT}。能不能做、做几次要医生面诊看斑的种类，怀孕和近期暴晒的先不做。', '{service:DERM-SPOT}是{price:DERM-SPOT}一次。斑有好几种，医生看过才知道合不合适，我先帮您约个面诊好吗？'),
  of('DERM', ['祛斑会不会反弹', '激光祛斑后要注意什么'], '结痂约一周，别抠，自然掉；三个月内认真防晒最要紧。少数人会短期变深，按医生安排复查就好。'),
  of('DERM', ['光子嫩肤多久做一次', '光子嫩肤效果怎么样'], '一般隔四周左右做一次，每次{price:DERM-IPL}。肤质不同效果有差别，医生会先测皮肤再说明能改善到什么程度。'),
  of('DERM', ['过敏原怎么查', '查过敏要空腹吗'], '{service:DERM-PATCH}是{price:DERM-PATCH}，多数不用空腹。正在吃抗过敏药的请先问医生能不能停，不要自己停药。'),
  of('DENT', ['洗牙多少钱', '洁牙要多久', '洗牙疼吗'], '{service:DENT-CLEAN}{price:DENT-CLEAN}，约{minutes:DENT-CLEAN}。牙龈有炎症时会有点酸，可以和医生说慢一点。'),
  of('DENT', ['洗牙后多久能吃东西', '洗完牙能马上吃饭吗'], '两小时后再吃，当天别吃太烫太辣的。轻微出血和酸感一两天会好，一直出血请马上联系我们。'),
  of('DENT', ['种植牙要多久', '种一颗牙多少钱', '种牙几个月能好'], '从检查到戴牙一般三到六个月，{service:DENT-IMPLANT}是{price:DENT-IMPLANT}起，牙冠另算。骨头条件要拍片才知道，血糖高、长期吸烟的请提前说。'),
  of('DENT', ['智齿要不要拔', '智齿疼怎么办'], '反复发炎、顶到旁边牙的一般建议拔，正疼肿时先消炎。张口困难、发烧或咽东西痛请当天来。门诊{price:DENT-CLINIC}。'),
  of('DENT', ['矫正牙齿几岁做合适', '成年人还能正牙吗'], '孩子七八岁先评估一次，正式矫正多在换完牙以后；成年人只要牙周健康也能做。{service:DENT-BRACES}{price:DENT-BRACES}。'),
  of('CHECK', ['体检要空腹吗', '体检前一天注意什么'], '抽血和腹部超声要空腹八小时，前一天清淡、不喝酒、早睡。高血压的药照常用一小口水吃，降糖药带来吃完早餐再用。'),
  of('CHECK', ['基础体检多少钱', '体检套餐有哪些', '做个全面体检'], '{service:CHECK-BASIC}{price:CHECK-BASIC}，{service:CHECK-FULL}{price:CHECK-FULL}。告诉我年龄、性别和家里人得过什么病，我帮您挑合适的，不多加项目。'),
  of('CHECK', ['入职体检当天能拿报告吗', '入职体检要带照片吗'], '{service:CHECK-JOB}{price:CHECK-JOB}，上午来一般第二天拿报告。请带身份证和一张一寸照，单位有表格的一并带来。'),
  of('CHECK', ['体检报告看不懂', '报告上有箭头要紧吗'], '可以约{service:CHECK-READ}，医生逐项讲给您听。箭头只说明和参考范围不同，要结合您的情况看，我这里不能替医生下判断。'),
  of('EYE', ['孩子近视查什么', '散瞳验光要多久'], '{service:EYE-KIDS}{price:EYE-KIDS}，从滴药到验完约两小时，之后半天看近处会模糊、怕光，带顶帽子，当天别安排写作业。'),
  of('EYE', ['眼睛干涩怎么办', '干眼症怎么治'], '先做{service:EYE-DRY}，{price:EYE-DRY}，找到原因再用药或热敷。来前把隐形眼镜摘一天，正在用的眼药水带上。'),
  of('GYN', ['妇科检查要避开月经吗', '什么时候做妇科检查好'], '月经干净三天后来最合适，前两天不同房、不用洗液和栓剂。有出血或腹痛厉害的不用等，请直接来。'),
  of('GYN', ['宫颈筛查多久做一次', '宫颈癌筛查多少钱'], '{service:GYN-TCT}{price:GYN-TCT}，结果约五个工作日。有过性生活的女性一般三到五年查一次，具体间隔听医生的。'),
  of('GYN', ['更年期睡不好出汗', '更年期挂什么号'], '可以约{service:GYN-MENO}，{price:GYN-MENO}。请把近半年月经情况和在吃的药记下来带给医生。'),
  of('PED', ['孩子发烧要不要来', '小孩发烧多少度看医生'], '三个月以内的宝宝只要发烧就请马上来；大孩子精神差、抽搐、呼吸快、不肯喝水或烧过三天也要当天来。其他情况可先约{department:PED}。'),
  of('PED', ['孩子个子矮查什么', '生长发育评估怎么做'], '{service:PED-GROW}{price:PED-GROW}，会量身高体重、看骨龄。请带出生以来的身高记录和父母身高。'),
  of('ORTH', ['膝盖疼看什么科', '上下楼膝盖疼'], '可以先看{department:ORTH}，门诊{price:ORTH-CLINIC}，需要时做{service:ORTH-KNEE}。突然肿得厉害、不能落地请当天来。'),
  of('TCM', ['针灸多少钱一次', '针灸疼不疼'], '{service:TCM-ACU}{price:TCM-ACU}一次，约{minutes:TCM-ACU}。多数人是酸胀感；空腹、太累时先别做，怀孕请提前告诉医生。'),
  of('TCM', ['失眠能调理吗', '睡不着看中医还是西医'], '两边都可以看。想用中医调理可约{service:TCM-SLEEP}，{price:TCM-SLEEP}；在吃安眠药的不要自己停，带来给医生看。'),
  of('CARD', ['胸闷心慌看什么科', '心慌做什么检查'], '建议看{department:CARD}，一般先做{service:CARD-ECG}，{price:CARD-ECG}。如果正胸痛、出冷汗或喘不上气，请立即拨打 120，不要等号。'),
  of('CARD', ['血压高要做什么检查', '24小时血压怎么戴'], '{service:CARD-ABPM}{price:CARD-ABPM}，戴一整天，照常生活，洗澡前后来装拆。降压药按平时吃，并记下时间。'),
  of('GAST', ['做胃镜要准备什么', '无痛胃镜多少钱', '胃镜前能喝水吗'], '{service:GAST-SCOPE}{price:GAST-SCOPE}。前一晚十点后不吃，当天早上不喝水；要有家人陪，当天不能开车。在吃抗凝药的请先问医生。'),
  of('GAST', ['幽门螺杆菌怎么查', '吹气检查要空腹吗'], '{service:GAST-BREATH}{price:GAST-BREATH}，空腹或饭后两小时以上，约半小时。近一个月吃过抗生素、两周内吃过胃药的会不准，请先告诉我们。'),
  of('REHA', ['产后多久可以做康复', '产后康复多少钱'], '顺产一般四十二天复查后、剖宫产伤口长好后评估再做。{service:REHA-MUM}{price:REHA-MUM}一次，先评估再定次数。'),
]
