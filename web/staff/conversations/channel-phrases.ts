import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '渠道', note: '微信公众号、企业微信客服接到会话里', add: '添加渠道', failed: '没有办成，请再试一次。', offline: '连不上，请稍后再试。',
    none: '还没有接入渠道', noneWhy: '接入公众号或企业微信客服后，顾客在微信里说的话会进到「会话」，在这里回复就发到他的微信。先备好平台后台的帐号，再按步骤填写。', noneOnly: '接入公众号或企业微信客服后，顾客在微信里说的话会进到「会话」。请系统管理员来添加。',
    on: '已启用', off: '已停用', trouble: '有错误', state: '状态', switch: '启用', switchOf: '启用 {name}', received: '最近收到', sent: '最近发出', lastError: '最近错误', waiting: '等着发', failedRecently: '7 天内没送到', never: '还没有', noError: '没有', messages: '{count} 条',
    steps: '设置步骤', address: '服务器地址', copy: '复制', copied: '已复制。', copyFailed: '没有复制成，请选中地址手工复制。', edit: '修改', test: '测试', testOk: '测试通过：平台认这个帐号。', testFailed: '测试没有通过：{why}。', setUp: '设置「{name}」',
    switchedOn: '「{name}」已启用。', switchedOff: '「{name}」已停用，收不到也发不出。', saved: '已保存。', added: '「{name}」已添加，还没有启用。按步骤设好再启用。',
    kind: '渠道种类', name: '名称', nameWhy: '同事看到的名称，例如「仁和服务号」', needName: '请填名称。', secretKept: '已填好，不再显示；要换才填新的', secretNew: '保存后不再显示', save: '保存',
    offTitle: '停用「{name}」', offWhy: '停用后顾客发来的话收不到，写好的回复也发不出，要等再启用。', offVerb: '停用',
    way: { hours: '{hours} 小时 {minutes} 分', left: '{account}窗口还有 {time}，还能发 {left} / {all} 条', pips: '已发 {used} 条，还能发 {left} 条', off: '「{account}」已停用，现在不能发。', closed: '「{account}」的窗口已关，等对方再来信才能发。', used: '「{account}」这一轮能发的条数已用完，等对方再来信。', next: '可以改用：{ways}', phone: '电话', sms: '短信', noNext: '没有留电话，只能等对方再来信。', noFiles: '这个渠道不能发文件' },
    delivery: { queued: '排队中', sending: '排队中', sent: '已发出', delivered: '已送达', failed: '没送到', stayed: '只留在示例里，没有真发', next: '{time} 再试', because: '{state}：{why}' },
    why: { window: '对方太久没来信，平台不让发', quota: '这一轮能发的条数用完了', network: '连不上平台', timeout: '平台没有及时回答', secret: 'AppSecret 不对', appId: 'AppID 不对', address: '出口地址不在平台的 IP 白名单里', token: '访问凭证失效', off: '渠道已停用', type: '这种文件不能发', ours: '本院网络设置不许连这个地址', blocked: '内容被平台拦下', code: '平台回答 {code}' },
  },
  en: {
    title: 'Channels', note: 'WeChat official accounts and WeCom customer service in the inbox', add: 'Add a channel', failed: 'That did not work; please try again.', offline: 'No connection; please try again shortly.',
    none: 'No channel is connected', noneWhy: 'Once an official account or WeCom customer service is connected, what customers write in WeChat comes to the inbox and your answers go to their WeChat. Have the account’s console at hand and follow the steps.', noneOnly: 'Once an official account or WeCom customer service is connected, what customers write in WeChat comes to the inbox. Ask an administrator to add one.',
    on: 'On', off: 'Off', trouble: 'Has an error', state: 'State', switch: 'On', switchOf: '{name} on', received: 'Last received', sent: 'Last sent', lastError: 'Last error', waiting: 'Waiting', failedRecently: 'Not delivered, 7 days', never: 'Not yet', noError: 'None', messages: { one: '{count} message', other: '{count} messages' },
    steps: 'Set-up steps', address: 'Server address', copy: 'Copy', copied: 'Copied.', copyFailed: 'Not copied; select the address and copy it by hand.', edit: 'Change', test: 'Test', testOk: 'The test passed: the provider knows this account.', testFailed: 'The test failed: {why}.', setUp: 'Set up {name}',
    switchedOn: '{name} is on.', switchedOff: '{name} is off; nothing comes in or goes out.', saved: 'Saved.', added: '{name} is added, still off. Follow the steps, then switch it on.',
    kind: 'Kind of channel', name: 'Name', nameWhy: 'What colleagues see, such as “Renhe service account”', needName: 'Please give a name.', secretKept: 'Set and never shown; type only to replace it', secretNew: 'Never shown once saved', save: 'Save',
    offTitle: 'Switch off {name}', offWhy: 'While it is off, nothing customers write comes in and answers do not go out.', offVerb: 'Switch off',
    way: { hours: '{hours} h {minutes} min', left: '{account} open for {time}, {left} / {all} messages left', pips: '{used} sent, {left} left', off: '{account} is switched off; nothing can be sent.', closed: '{account} is closed until they write again.', used: 'All messages {account} allows are used until they write again.', next: 'Other ways: {ways}', phone: 'phone', sms: 'text message', noNext: 'They left no phone; wait until they write.', noFiles: 'This channel carries no files' },
    delivery: { queued: 'Queued', sending: 'Queued', sent: 'Sent', delivered: 'Delivered', failed: 'Not delivered', stayed: 'Kept in the example, not really sent', next: 'next try {time}', because: '{state}: {why}' },
    why: { window: 'they have not written for too long', quota: 'all messages allowed are used', network: 'the provider cannot be reached', timeout: 'the provider did not answer in time', secret: 'the app secret is wrong', appId: 'the app id is wrong', address: 'our outgoing address is not on the IP allow-list', token: 'the access token ended', off: 'the channel is off', type: 'this kind of file is not carried', ours: 'our network settings forbid that address', blocked: 'the provider held back the content', code: 'the provider said {code}' },
  },
})
