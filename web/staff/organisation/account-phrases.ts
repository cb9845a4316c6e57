import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '我的账号', facts: { number: '工号', post: '职务', roles: '角色', site: '院区' },
    language: { title: '语言', why: '界面和发给您的通知都用这个语言。', zh: '简体中文', en: 'English' },
    password: { title: '密码', why: '至少 10 位。改了以后，其他设备上的登录会退出。', act: '改密码' },
    factor: {
      title: '动态验证码', on: '已开启', off: '没有开启', onWhy: '每次登录除了密码，还要输入手机验证器上的六位数。', offWhy: '开启后，就算别人知道了密码也进不来。需要手机上的验证器（如微信小程序里的验证器、Microsoft Authenticator）。',
      start: '开启', drop: '停用', title1: '开启动态验证码', step1: '1　用手机上的验证器扫这个码', step1Why: '扫不了就手工输入：', step2: '2　输入验证器上的六位数', code: '六位数', needCode: '请输入六位数字', confirm: '开启', started: '已开启，下次登录起会问六位数。', copy: '复制',
      dropTitle: '停用动态验证码？', dropWhy: '停用后只凭密码就能登录。请再输入一次密码。', dropped: '已停用动态验证码。', password: '现在的密码',
    },
    sessions: { title: '登录着的设备', why: '看到不认识的，就退出它，再改密码。', device: '设备', network: '网络', noNetwork: '未知', since: '登录时间', last: '最近使用', current: '这一台', act: '操作', end: '退出', ended: '已退出那台设备', endOthers: '退出其他 {count} 台', endedOthers: '其他设备都已退出', endOthersTitle: '退出其他 {count} 台设备？', endOthersWhy: '那些设备上没保存的内容会留在那台电脑的草稿里。', api: '程序接口' },
    copied: '已复制',
  },
  en: {
    title: 'My account', facts: { number: 'Staff number', post: 'Post', roles: 'Roles', site: 'Site' },
    language: { title: 'Language', why: 'Used on the screen and in notices to you.', zh: '简体中文', en: 'English' },
    password: { title: 'Password', why: 'At least 10 characters. Changing it signs out your other devices.', act: 'Change password' },
    factor: {
      title: 'Second factor', on: 'In force', off: 'Not in force', onWhy: 'Each sign-in asks for the six digits of your authenticator as well as the password.', offWhy: 'With it, knowing your password is not enough to get in. You need an authenticator on your phone, such as Microsoft Authenticator.',
      start: 'Turn on', drop: 'Turn off', title1: 'Turn on the second factor', step1: '1  Scan this with the authenticator on your phone', step1Why: 'If scanning fails, type this:', step2: '2  Enter the six digits it shows', code: 'Six digits', needCode: 'Please enter six digits', confirm: 'Turn on', started: 'In force; the next sign-in asks for the six digits.', copy: 'Copy',
      dropTitle: 'Turn the second factor off?', dropWhy: 'Afterwards the password alone is enough. Please enter it once more.', dropped: 'The second factor is off.', password: 'Present password',
    },
    sessions: { title: 'Signed-in devices', why: 'If you do not know one, sign it out and change your password.', device: 'Device', network: 'Network', noNetwork: 'Unknown', since: 'Signed in', last: 'Last used', current: 'This one', act: 'Act', end: 'Sign out', ended: 'That device was signed out', endOthers: { one: 'Sign out the other one', other: 'Sign out the other {count}' }, endedOthers: 'All other devices were signed out', endOthersTitle: { one: 'Sign out the other device?', other: 'Sign out the other {count} devices?' }, endOthersWhy: 'What was not saved there stays as a draft on that computer.', api: 'Programme' },
    copied: 'Copied',
  },
})
