import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '接待分工', note: '会话按科室、轮流分给在岗有空位的人；没选科室的什么都接。', who: '同事', departments: '负责科室', capacity: '同时接几条', all: '全部科室', house: '按全院：{count} 条', own: '{count} 条',
    none: '没有可以安排的同事', noneWhy: '有在线回答角色的同事会列在这里。', edit: '{name}接什么', allHint: '不选就是全部科室。', houseHint: '不填就按全院规定。', saved: '已改好{name}的分工', save: '保存',
  },
  en: {
    title: 'Who is given what', note: 'Conversations go in turn, by department, to those on duty with a place free; with no department chosen, they are given everything.', who: 'Colleague', departments: 'Departments', capacity: 'At once', all: 'All departments', house: 'As the house: {count}', own: '{count}',
    none: 'No colleague to arrange', noneWhy: 'Colleagues whose role answers in writing are listed here.', edit: 'What {name} is given', allHint: 'With none chosen: all departments.', houseHint: 'Left empty: as the house says.', saved: 'Saved what {name} is given', save: 'Save',
  },
})
