import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '列表', below: '登记时能选的词。改名只改说法，用过的记录跟着变；停用后不能再选，旧记录照旧。', lists: '全部列表', items: '{count} 项', add: '加一项', addTitle: '「{list}」加一项', editTitle: '修改「{name}」', empty: '这个列表还是空的', emptyWhy: '加上第一项，登记时就能选。', noLists: '还没有列表',
    column: { order: '顺序', nameZh: '中文', nameEn: '英文', code: '代号', state: '状态', act: '操作' }, inUse: '使用中', retired: '已停用', retire: '停用', restore: '重新启用', up: '{name} 上移', down: '{name} 下移', code: '代号', codeWhy: '导入和接口用，定了不能改', badCode: '小写字母、数字和下划线，不超过 40 位',
    made: '「{name}」已加上', retiredDone: '「{name}」已停用', restoredDone: '「{name}」已重新启用',
  },
  en: {
    title: 'Lists', below: 'The words that can be chosen. A new name also shows on what was recorded; a retired one can no longer be chosen, and old records keep it.', lists: 'All lists', items: { one: '{count} item', other: '{count} items' }, add: 'Add an item', addTitle: 'Add to “{list}”', editTitle: 'Change “{name}”', empty: 'This list is still empty', emptyWhy: 'Add the first item so that it can be chosen.', noLists: 'No lists yet',
    column: { order: 'Order', nameZh: 'Chinese', nameEn: 'English', code: 'Code', state: 'State', act: 'Act' }, inUse: 'In use', retired: 'Retired', retire: 'Retire', restore: 'Restore', up: 'Move {name} up', down: 'Move {name} down', code: 'Code', codeWhy: 'For imports and interfaces; cannot be changed later', badCode: 'Small letters, digits and underscores, at most 40',
    made: '“{name}” added', retiredDone: '“{name}” retired', restoredDone: '“{name}” restored',
  },
})
