import { definePhrases } from '../../kit/i18n.ts'

export const phrases = definePhrases({
  zh: {
    brand: '全程', skip: '跳到正文', rail: '主导航', sub: '{group}的页面', keys: '按键', find: '找顾客、预约、咨询、口径、页面', findAnything: '找任何东西', site: '院区', duty: '在岗接待', off: '暂离',
    online: '已连接', connecting: '正在连', offline: '连不上', offlineSince: '{time} 起连不上', offlineWhy: '写的字存在本机，连上自己补发。',
    notices: '通知', noNotices: '没有新通知', allNotices: '全部通知', markRead: '都看过了', unread: '未读',
    me: '我', language: '语言', zh: '简体中文', en: 'English', theme: '外观', light: '浅色', dark: '深色', system: '跟随系统', density: '行距', compact: '紧凑', comfortable: '宽松', large: '大字', profile: '我的资料', password: '改密码', signOut: '退出', settings: '显示设置', more: '更多',
    customer: '顾客',
    signIn: { tagline: '从第一声问候，到最后一次回访。', hospital: '医院代码', hospitalWhy: '一台服务器上有几家医院时才需要', staff: '工号或手机号', password: '密码', forgot: '忘了密码', forgotHow: '请找您的组长或管理员重设，当面核对后马上能用。', remember: '记住这台电脑', rememberWhy: '共用电脑请不要勾', enter: '进入', entering: '正在进入', passkey: '用通行密钥', code: '动态验证码', codeWhy: '打开手机上的验证器，输入 6 位数字', backToPassword: '换个账号', largeType: '大字', change: '改密码后进入', newPassword: '新密码', newPasswordWhy: '至少 10 位，不要用生日和手机号', again: '再输一次', differs: '两次输的不一样。' },
    setup: { first: '第一次使用', progress: '做完 {done} 步，还有 {left} 步', minutes: '大约 {count} 分钟', later: '先到这里，下次接着做', saved: '已自动保存', steps: '步骤' },
  },
  en: {
    brand: 'Throughcare', skip: 'Skip to content', rail: 'Main', sub: 'Pages of {group}', keys: 'Keys', find: 'Customers, appointments, inquiries, answers, pages', findAnything: 'Find anything', site: 'Site', duty: 'On duty', off: 'Away',
    online: 'Connected', connecting: 'Connecting', offline: 'Offline', offlineSince: 'Offline since {time}', offlineWhy: 'What you write is kept here and sent when the line is back.',
    notices: 'Notices', noNotices: 'Nothing new', allNotices: 'All notices', markRead: 'Mark all read', unread: 'unread',
    me: 'Me', language: 'Language', zh: '简体中文', en: 'English', theme: 'Look', light: 'Light', dark: 'Dark', system: 'As the system', density: 'Rows', compact: 'Compact', comfortable: 'Comfortable', large: 'Large type', profile: 'My profile', password: 'Change password', signOut: 'Sign out', settings: 'Display', more: 'More',
    customer: 'Customer',
    signIn: { tagline: 'From the first hello to the last follow-up.', hospital: 'Hospital code', hospitalWhy: 'Only where several hospitals share a server', staff: 'Staff number or phone', password: 'Password', forgot: 'Forgot it', forgotHow: 'Ask your group leader or administrator to reset it; it works at once after they have checked who you are.', remember: 'Remember this computer', rememberWhy: 'not on a shared one', enter: 'Sign in', entering: 'Signing in', passkey: 'Use a passkey', code: 'One-time code', codeWhy: 'Open the authenticator on your phone and type the 6 digits', backToPassword: 'Use another account', largeType: 'Large type', change: 'Change and sign in', newPassword: 'New password', newPasswordWhy: 'At least 10 characters; not a birthday or phone number', again: 'Once more', differs: 'The two are not the same.' },
    setup: { first: 'First use', progress: '{done} done, {left} to go', minutes: { one: 'about {count} minute', other: 'about {count} minutes' }, later: 'Stop here, continue later', saved: 'Saved', steps: 'Steps' },
  },
})
