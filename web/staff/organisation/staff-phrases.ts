import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '员工', note: '按工号', present: '在职', left: '已离职', all: '全部', create: '新员工', empty: '还没有员工', emptyWhy: '先录入第一位同事，他就能用初始密码登录。',
    column: { number: '工号', name: '姓名', post: '职务', department: '科室', group: '小组', roles: '角色', extension: '分机', phone: '手机', site: '院区', status: '状态', started: '入职' },
    status: { probation: '试用', regular: '正式', left: '离职' },
    form: {
      number: '工号', name: '姓名', nameEn: '英文名', phone: '手机号', phoneWhy: '也可以用来登录', phoneKept: '现在是 {phone}，不改就留空', dropPhone: '删掉手机号', extension: '分机', titleZh: '职务', titleEn: '职务（英文）', languages: '语言与方言', split: '用顿号或逗号隔开',
      specialties: '专长', introduction: '介绍', status: '状态', colour: '排班板上的颜色', startedOn: '入职日期', roles: '角色', rolesWhy: '角色决定他看得到什么、做得了什么', noSite: '不固定院区', noDepartment: '不属于科室', noGroup: '不属于小组', badNumber: '工号用字母和数字，不超过 20 位',
    },
    colour: { jade: '松绿', amber: '琥珀', slate: '石青', c3: '赭黄', c4: '藕紫', c5: '灰褐' },
    made: '{name} 已录入', changed: '{name} 的资料已保存', newTitle: '录入新员工', editTitle: '修改 {name}', save: '保存', makeIt: '录入并给出初始密码',
    password: { title: '{name} 的初始密码', why: '只显示这一次，请当面告诉本人。第一次登录时必须改掉。', copy: '复制', copied: '密码已复制', done: '已经告诉本人', number: '工号' },
    reset: { act: '重设密码', title: '给 {name} 重设密码？', why: '现在的密码和动态验证码都失效，所有设备上的登录会退出，再给一个新的初始密码。', verb: '重设密码' },
    leave: { act: '办理离职', title: '{name} 离职？', why: '账号马上关闭，所有登录退出，名字仍留在做过的事上。还有没做完的承诺要先交接。', verb: '关闭账号', done: '{name} 的账号已关闭', promises: '去看没做完的承诺' },
    detail: { more: '更多', back: '回到员工列表', facts: '资料', left: '{time} 离职，账号已关闭', none: '未填', self: '这是您自己的账号', myAccount: '去我的账号' },
    certificate: {
      title: '证书', add: '加证书', kind: '种类', number: '编号', issuedOn: '发证日期', expiresOn: '有效期至', noEnd: '长期有效', empty: '还没有登记证书', valid: '有效', soon: { days: '还有 {count} 天到期' }, expired: '已过期', void: '作废', voidTitle: '作废「{kind}」？', voidWhy: '登记错了才作废。到期的不用管，换新证时另加一张。',
      added: '证书已登记', voided: '证书已作废', dates: '有效期不能早于发证日期', warnExpired: '{kind}已过期', warnSoon: '{kind}还有 {count} 天到期', warnWhy: '没有有效证书的人不能排班、不能接咨询。', state: '状态', act: '操作',
    },
  },
  en: {
    title: 'Staff', note: 'By number', present: 'Working here', left: 'Left', all: 'All', create: 'New staff', empty: 'No staff yet', emptyWhy: 'Enter the first colleague; they can sign in with the initial password.',
    column: { number: 'Number', name: 'Name', post: 'Post', department: 'Department', group: 'Group', roles: 'Roles', extension: 'Extension', phone: 'Phone', site: 'Site', status: 'Status', started: 'Started' },
    status: { probation: 'On probation', regular: 'Regular', left: 'Left' },
    form: {
      number: 'Staff number', name: 'Name', nameEn: 'English name', phone: 'Mobile phone', phoneWhy: 'Also works for signing in', phoneKept: 'Now {phone}; leave empty to keep it', dropPhone: 'Remove the phone number', extension: 'Extension', titleZh: 'Post (Chinese)', titleEn: 'Post (English)', languages: 'Languages and dialects', split: 'Separated by commas',
      specialties: 'Specialties', introduction: 'Introduction', status: 'Status', colour: 'Colour on boards', startedOn: 'Start date', roles: 'Roles', rolesWhy: 'Roles decide what they see and may do', noSite: 'No fixed site', noDepartment: 'No department', noGroup: 'No group', badNumber: 'Letters and digits, at most 20',
    },
    colour: { jade: 'Jade', amber: 'Amber', slate: 'Slate', c3: 'Ochre', c4: 'Mauve', c5: 'Taupe' },
    made: '{name} entered', changed: '{name} saved', newTitle: 'New staff member', editTitle: 'Change {name}', save: 'Save', makeIt: 'Enter and give an initial password',
    password: { title: 'Initial password of {name}', why: 'Shown only this once; tell it to them in person. It must be changed at the first sign-in.', copy: 'Copy', copied: 'Password copied', done: 'I have told them', number: 'Staff number' },
    reset: { act: 'Reset password', title: 'Reset the password of {name}?', why: 'The present password and second factor stop working, all devices are signed out, and a new initial password is given.', verb: 'Reset password' },
    leave: { act: 'Leaves the hospital', title: '{name} leaves?', why: 'The account closes at once and all devices are signed out; the name stays on what was done. Open promises must be handed over first.', verb: 'Close the account', done: 'The account of {name} is closed', promises: 'See the open promises' },
    detail: { more: 'More', back: 'Back to staff', facts: 'Details', left: 'Left {time}; the account is closed', none: 'Not given', self: 'This is your own account', myAccount: 'Go to my account' },
    certificate: {
      title: 'Certificates', add: 'Add a certificate', kind: 'Kind', number: 'Number', issuedOn: 'Issued', expiresOn: 'Valid until', noEnd: 'No end', empty: 'No certificates entered yet', valid: 'Valid', soon: { days: { one: 'Expires in {count} day', other: 'Expires in {count} days' } }, expired: 'Expired', void: 'Withdraw', voidTitle: 'Withdraw “{kind}”?', voidWhy: 'Only for what was entered wrongly. An expired one stays; enter the new one beside it.',
      added: 'Certificate entered', voided: 'Certificate withdrawn', dates: 'It cannot expire before it was issued', warnExpired: '{kind} has expired', warnSoon: { one: '{kind} expires in {count} day', other: '{kind} expires in {count} days' }, warnWhy: 'Without a valid certificate nobody is rostered or receives inquiries.', state: 'State', act: 'Act',
    },
  },
})
