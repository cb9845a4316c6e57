/** The widget's words in Chinese; a visitor loads one language only. */
export const words = {
  center: '{house} 客服中心', chat: '在线咨询', ready: '{n} 位顾问在岗', none: '现在没有顾问在线', number: '工号 {number}，这件事负责到底', close: '收起', other: 'English', busy: '顾问正在接待别的客人', ended: '这次聊完了', loading: '正在打开…',
  before: '开始之前，三句话', offline: '这会儿网上没人', offlineCall: '这会儿网上没人，\n电话有人', promise: '留下话，{time} 前第一个回您。',
  fact1: '您写的只给医院里接待您、检查服务的人看，随时可要求删掉。', fact2: '别写身份证号、银行卡号。', fact3: '胸痛、大出血、喘不上气，马上打 120，别等回复。',
  name: '怎么称呼您（不填也行）', nameEg: '比如 陈女士', phone: '手机号（不填也行，只用来回这件事）', matter: '想问什么', matterEg: '比如 膝盖疼两个月了，该看哪个医生？', agree: '同意，开始问', agreeLeave: '同意，留下这句话', call: '不同意，打电话问', hotline: '电话', needMatter: '请写一句想问什么。', badPhone: '这个号码位数不对，请核对。',
  ahead: '前面 {n} 位，大约', next: '您是下一位，大约', minutes: '{n} 分钟', latest: '最晚 {time} 一定有人回您。', writeOn: '先写下来。人一来就能看到，不用重说。',
  notWait: '不想守着？', leavePhone: '留手机号，方便回您', leave: '留号', save: '留下',
  writing: '{name}正在写…', assigned: '{name} 接待您', transferred: '换 {name} 接待您', closedEvent: '这次咨询结束了', nobody: '现在没有顾问在线，{time} 前回您', left: '您离开了咨询', contact: '电话已留下',
  sending: '正在发送…', waits: '没连上，连上就发', refused: '没有发出：{why}', again: '重发', drop: '不发了', got: '已收到', seen: '已读', mine: '您', staff: '顾问',
  photo: '照片', say: '写给{name}…', sayOn: '接着写…', send: '发送', left2: '还能写 {n} 字', file: '选择图片或 PDF', picture: '图片 {name}', open: '打开',
  cut: '没连上。您写的都留着，连上就发。', back: '网络断了一下，{time} 已接上，一句没丢。', blocked: '现在不能在线咨询，请打电话。',
  fileType: '只能发图片（JPG、PNG、GIF、WebP）或 PDF。', fileSize: '这个文件超过 10 MB，请换一个小一点的。', fileEmpty: '这个文件是空的。', lapsed: '对话已过期，请重新开始。您写的还在。',
  rate: '接待得怎么样？', rateOf: '{name}接待得怎么样？', r1: '很不满意', r2: '不满意', r3: '一般', r4: '满意', r5: '很满意', rated: '已记下，谢谢。想改再点一下就行。', more: '再问一句', transcript: '存下聊天记录', forget: '结束并从这台设备清除', earlier: '以上是上次聊的',
}
