import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '角色', note: '角色决定看得到什么、做得了什么；一个人有几个角色，取其中最宽的，「不准」压过一切', create: '新角色', holders: '{count} 人', asShipped: '出厂设置', own: '本院改过', grants: '{count} 项权限',
    permission: '权限', scope: '范围', scopes: { none: '没有', own: '本人', group: '本组', department: '本科室', site: '本院区', all: '全院', deny: '不准' },
    scopeWhy: '范围：本人经手的、本组的、本科室的、本院区的、全院的', save: '保存修改', undo: '不改了', reset: '恢复出厂设置', resetTitle: '「{name}」恢复出厂设置？', resetWhy: '本院对这个角色的修改都会去掉，{count} 人马上按出厂权限办事。', saved: '「{name}」已保存，{count} 人马上生效', reset2: '「{name}」已恢复出厂设置', changed: '改了 {count} 项，还没保存',
    list: '全部角色', people: '看这些人', only: '只看有的', newTitle: '新角色', code: '代号', codeWhy: '小写字母开头，定了不能改', badCode: '小写字母开头，可用数字和下划线，2 到 40 位', from: '从这个角色抄起', fromNone: '从空白开始', made: '「{name}」已建好', leaveTitle: '还没保存就换一个？', leaveWhy: '「{name}」改了 {count} 项还没保存，换了就不留。', leaveVerb: '不保存，换',
  },
  en: {
    title: 'Roles', note: 'Roles decide what one sees and may do; of several roles the widest scope holds, and “refused” beats all', create: 'New role', holders: { one: '{count} person', other: '{count} people' }, asShipped: 'As shipped', own: 'Changed here', grants: { one: '{count} permission', other: '{count} permissions' },
    permission: 'Permission', scope: 'Scope', scopes: { none: 'No', own: 'Own', group: 'Group', department: 'Department', site: 'Site', all: 'All', deny: 'Refused' },
    scopeWhy: 'Scope: one’s own, the group’s, the department’s, the site’s, the whole hospital’s', save: 'Save changes', undo: 'Leave as it was', reset: 'Back to as shipped', resetTitle: 'Take “{name}” back to as shipped?', resetWhy: { one: 'What was changed here is dropped; {count} person has the shipped permissions at once.', other: 'What was changed here is dropped; {count} people have the shipped permissions at once.' }, saved: { one: '“{name}” saved, in force at once for {count} person', other: '“{name}” saved, in force at once for {count} people' }, reset2: '“{name}” is as shipped again', changed: { one: '{count} change not saved', other: '{count} changes not saved' },
    list: 'All roles', people: 'See these people', only: 'Only what it grants', newTitle: 'New role', code: 'Code', codeWhy: 'Begins with a small letter; cannot be changed later', badCode: 'Begins with a small letter; digits and underscores are allowed; 2 to 40', from: 'Start from', fromNone: 'Nothing', made: '“{name}” made', leaveTitle: 'Go on without saving?', leaveWhy: { one: 'One change to “{name}” is not saved and would be lost.', other: '{count} changes to “{name}” are not saved and would be lost.' }, leaveVerb: 'Go without saving',
  },
})
