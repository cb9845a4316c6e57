import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    brand: '全程', tagline: '从第一声问候，到最后一次回访。', welcome: '欢迎使用全程', welcomeWhy: '先建好医院和第一位管理员，两步就能登录。开放时间、科室、同事和各种选项，登录后接着做，随时可以先放下。',
    steps: { hospital: '医院', hospitalWhy: '名称、代码、时区', admin: '第一位管理员', adminWhy: '工号和密码', house: '开放时间、科室、同事', houseWhy: '登录后接着做' },
    hospital: { title: '这是哪家医院？', why: '名称会出现在界面、凭证和发给顾客的消息里，以后能改。', nameZh: '医院名称', nameEn: '英文名称', code: '医院代码', codeWhy: '登录和网址里用，小写字母和数字，定了不能改', badCode: '用小写字母、数字和短横，不超过 32 位', zone: '时区', zoneWhy: '所有日期和时限都按它算' },
    admin: { title: '谁来管理？', why: '管理员能录入同事、分角色。这是第一位，之后可以再加。', number: '工号', badNumber: '工号用字母和数字，不超过 20 位', name: '姓名', nameEn: '英文名', password: '密码', passwordWhy: '至少 10 位，不要包含工号', again: '再输一次密码', differs: '两次输的不一样', short: '至少 10 位' },
    need: '这一项要填', next: '下一步', back: '上一步', make: '建好并登录',
    closed: '已经设置好了', closedWhy: '这套系统已有医院，直接登录就行。', toDoor: '去登录', noLink: '请打开设置链接', noLinkWhy: '服务启动时会打印一个 30 分钟内有效的链接，从那里打开这一页。', failed: '没有读出来', offline: '连不上服务器，请看看网络。', lapsed: '这个设置链接已失效', zh: '简体中文', en: 'English', loading: '正在打开',
  },
  en: {
    brand: 'Throughcare', tagline: 'From the first hello to the last follow-up.', welcome: 'Welcome to Throughcare', welcomeWhy: 'Make the hospital and its first administrator: two steps, and you can sign in. Opening hours, departments, colleagues and choices follow after that, and can be left and taken up again at any time.',
    steps: { hospital: 'Hospital', hospitalWhy: 'Name, code, time zone', admin: 'First administrator', adminWhy: 'Staff number and password', house: 'Hours, departments, colleagues', houseWhy: 'After signing in' },
    hospital: { title: 'Which hospital is this?', why: 'The name stands on the screens, on vouchers and in messages to customers; it can be changed later.', nameZh: 'Name of the hospital (Chinese)', nameEn: 'Name in English', code: 'Hospital code', codeWhy: 'Used for signing in and in addresses; small letters and digits; cannot be changed later', badCode: 'Small letters, digits and hyphens, at most 32', zone: 'Time zone', zoneWhy: 'All dates and time limits are reckoned by it' },
    admin: { title: 'Who administers it?', why: 'An administrator enters colleagues and gives roles. This is the first; more can follow.', number: 'Staff number', badNumber: 'Letters and digits, at most 20', name: 'Name', nameEn: 'Name in English', password: 'Password', passwordWhy: 'At least 10 characters, without the staff number', again: 'Password once more', differs: 'The two are not the same', short: 'At least 10 characters' },
    need: 'This is needed', next: 'Next', back: 'Back', make: 'Make it and sign in',
    closed: 'Already set up', closedWhy: 'This installation has a hospital; simply sign in.', toDoor: 'Sign in', noLink: 'Open the set-up link', noLinkWhy: 'When the service starts it prints a link that works for 30 minutes; open this page from there.', failed: 'This could not be read', offline: 'The server cannot be reached; check the network.', lapsed: 'This set-up link has lapsed', zh: '简体中文', en: 'English', loading: 'Opening',
  },
})
