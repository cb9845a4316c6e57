import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '常用语', note: '在会话里打 / 就能找到：打快捷词、句子里的字或拼音首字母，回车放进回复。', add: '写一句', mine: '我的', house: '全院', text: '内容', moment: '什么时候说', channels: '渠道', all: '全部渠道', shortcut: '快捷词', whose: '谁用', state: '状态', inUse: '在用', retired: '停用',
    moments: { opening: '开头语', process: '过程中', closing: '结束语', outside_line: '接外线', inside_line: '接内线', transfer: '转接', calling_out: '打出去' },
    none: '还没有常用语', noneWhy: '常说的话写一次，以后打 / 就能放进回复。', newTitle: '写一句常用语', editTitle: '改常用语', readTitle: '常用语', forHouse: '全院都能用', forMe: '只有我用',
    textZh: '中文', textEn: '英文', bothHint: '全院的两种都要写；顾客用哪种语言就放哪种。', gapsHint: '可以用：{gaps}。放进回复时自动填好。', shortcutHint: '小写字母、数字，最多 12 个，可以不填。', badShortcut: '只能用小写字母和数字，最多 12 个。', needText: '中文、英文至少要写一种。', needBoth: '全院的中文、英文都要写。',
    save: '保存', saved: '已保存', retire: '停用', restore: '重新启用', retiredDone: '已停用', restoredDone: '已重新启用', mayNot: '全院的常用语由组长、主管修改。', close: '关闭',
    gap: { customer: '顾客称呼', me: '我的名字', hospital: '医院名称', phone: '医院电话', address: '医院地址', department: '科室' },
  },
  en: {
    title: 'Phrases', note: 'Type / in a conversation to find one: by its shortcut, by words in it or the first letters of its pinyin; Enter puts it in the reply.', add: 'New phrase', mine: 'Mine', house: 'House', text: 'Text', moment: 'When', channels: 'Channels', all: 'All channels', shortcut: 'Shortcut', whose: 'For', state: 'State', inUse: 'In use', retired: 'Retired',
    moments: { opening: 'Opening', process: 'In between', closing: 'Closing', outside_line: 'Outside line', inside_line: 'Inside line', transfer: 'Transfer', calling_out: 'Calling out' },
    none: 'No phrases yet', noneWhy: 'Write what you say often once; then / puts it in your reply.', newTitle: 'New phrase', editTitle: 'Change the phrase', readTitle: 'Phrase', forHouse: 'For the whole house', forMe: 'For me alone',
    textZh: 'Chinese', textEn: 'English', bothHint: 'A phrase of the house needs both; the customer\'s language decides which is put in.', gapsHint: 'You can use: {gaps}. They are filled when it is put in.', shortcutHint: 'Small letters and digits, at most 12; may be left empty.', badShortcut: 'Small letters and digits only, at most 12.', needText: 'Please write it in Chinese or in English at least.', needBoth: 'A phrase of the house is written in both Chinese and English.',
    save: 'Save', saved: 'Saved', retire: 'Retire', restore: 'Use again', retiredDone: 'Retired', restoredDone: 'In use again', mayNot: 'Group leaders and supervisors keep the phrases of the house.', close: 'Close',
    gap: { customer: 'the customer\'s name', me: 'my name', hospital: 'name of the hospital', phone: 'its telephone', address: 'its address', department: 'the department' },
  },
})
