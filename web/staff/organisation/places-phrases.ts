import { definePhrases } from '../i18n.ts'

export const phrases = definePhrases({
  zh: {
    title: '院区与科室', tabs: { sites: '院区', departments: '科室', groups: '小组' },
    site: { new: '新院区', edit: '修改 {name}', address: '地址', phone: '电话', hours: '开放时间', open: '看开放时间', column: '院区', act: '操作', empty: '还没有院区', made: '{name} 已建好' },
    department: { new: '新科室', edit: '修改 {name}', kind: '类别', kinds: { clinical: '临床科室', centre: '客服中心', support: '支持部门' }, parent: '上级科室', noParent: '没有上级', anySite: '各院区共用', close: '停用', reopen: '重新启用', closed: '已停用', inUse: '使用中', state: '状态', empty: '还没有科室', emptyWhy: '先建科室，预约和咨询才能转过去。', made: '{name} 已建好', closeTitle: '停用「{name}」？', closeWhy: '不能再选它；已有的记录照旧。', doneClose: '{name} 已停用', doneReopen: '{name} 已重新启用', position: '排序' },
    group: { new: '新小组', edit: '修改 {name}', leader: '组长', empty: '还没有小组', emptyWhy: '承诺到期前，先提醒本人，再报组长。', made: '{name} 已建好', members: '看组员', department: '所属科室' },
    point: {
      title: '服务点', note: '前台、诊室、护理室、检查点、病房、床位', new: '新服务点', edit: '修改 {name}', kind: '种类', kinds: { desk: '服务台', counter: '窗口', consulting_room: '诊室', care_room: '护理室', station: '检查点', ward: '病区', bed: '床位' },
      floor: '楼层', floorWhy: '如：门诊楼二楼', mapNote: '怎么走', mapNoteWhy: '照着能找到的一句话，会给顾客看', capacity: '同时接待', people: '人', closed: '已停用', open: '使用中', state: '状态', empty: '还没有服务点', emptyWhy: '加上诊室和服务台，预约才能安排房间。', made: '{name} 已建好', all: '全部', code: '编号', name: '名称', close: '停用', reopen: '重新启用', doneClose: '{name} 已停用', doneReopen: '{name} 已重新启用', needCapacity: '至少 1 人', noDepartment: '各科共用',
    },
    hours: {
      title: '{name}的开放时间', back: '回到院区', weekly: '每周', weekdays: { d1: '周一', d2: '周二', d3: '周三', d4: '周四', d5: '周五', d6: '周六', d7: '周日' }, opens: '{day}第 {n} 段开始', closes: '{day}第 {n} 段结束', to: '到', add: '加一段', closed: '不开放', remove: '去掉{day}第 {n} 段', copy: '周一的时间用到周二至周五', note: '预约能约的时间、工作时间的时限，都按这里算。',
      exceptions: '特殊日子', exceptionsWhy: '节假日调整、半天开放、停诊，写在这里；比每周的时间优先。', day: '日期', isClosed: '全天不开放', noteField: '说明', notePlaceholder: '如：春节放假', addDay: '加一天', removeDay: '去掉 {day}', noDays: '没有特殊日子', kind: '开放', open: '开放',
      provisional: '{years} 年的法定节假日还没公布', provisionalWhy: '那一年的日期先按推算的节日算，公布后再核一遍。', end: '结束时间要晚于开始时间', overlap: '和上一段重叠了', twice: '这一天写了两次', need: '请选日期', save: '保存开放时间', saved: '开放时间已保存', unchanged: '没有改动', leaveTitle: '开放时间还没保存', leaveWhy: '{name}的改动离开这一页就没有了。', leaveVerb: '不保存，离开',
    },
  },
  en: {
    title: 'Sites and departments', tabs: { sites: 'Sites', departments: 'Departments', groups: 'Groups' },
    site: { new: 'New site', edit: 'Change {name}', address: 'Address', phone: 'Phone', hours: 'Opening hours', open: 'Opening hours', column: 'Site', act: 'Act', empty: 'No sites yet', made: '{name} made' },
    department: { new: 'New department', edit: 'Change {name}', kind: 'Kind', kinds: { clinical: 'Clinical', centre: 'Service centre', support: 'Support' }, parent: 'Part of', noParent: 'Nothing', anySite: 'All sites', close: 'Close', reopen: 'Reopen', closed: 'Closed', inUse: 'In use', state: 'State', empty: 'No departments yet', emptyWhy: 'Make departments first; bookings and inquiries go to them.', made: '{name} made', closeTitle: 'Close “{name}”?', closeWhy: 'It can no longer be chosen; what there is stays.', doneClose: '{name} closed', doneReopen: '{name} reopened', position: 'Place in lists' },
    group: { new: 'New group', edit: 'Change {name}', leader: 'Leader', empty: 'No groups yet', emptyWhy: 'What falls due is first told to its owner, then to the leader of the group.', made: '{name} made', members: 'See members', department: 'Department' },
    point: {
      title: 'Service points', note: 'Desks, rooms, stations, wards, beds', new: 'New service point', edit: 'Change {name}', kind: 'Kind', kinds: { desk: 'Desk', counter: 'Counter', consulting_room: 'Consulting room', care_room: 'Care room', station: 'Station', ward: 'Ward', bed: 'Bed' },
      floor: 'Floor', floorWhy: 'e.g. Outpatient building, 2nd floor', mapNote: 'How to get there', mapNoteWhy: 'One sentence that leads there; customers see it', capacity: 'Receives at once', people: 'people', closed: 'Closed', open: 'In use', state: 'State', empty: 'No service points yet', emptyWhy: 'Add rooms and desks so that bookings find a room.', made: '{name} made', all: 'All', code: 'Code', name: 'Name', close: 'Close', reopen: 'Reopen', doneClose: '{name} closed', doneReopen: '{name} reopened', needCapacity: 'At least 1', noDepartment: 'All departments',
    },
    hours: {
      title: 'Opening hours of {name}', back: 'Back to sites', weekly: 'Every week', weekdays: { d1: 'Monday', d2: 'Tuesday', d3: 'Wednesday', d4: 'Thursday', d5: 'Friday', d6: 'Saturday', d7: 'Sunday' }, opens: '{day}, span {n} opens', closes: '{day}, span {n} closes', to: 'to', add: 'Add a span', closed: 'Closed', remove: 'Remove span {n} of {day}', copy: 'Use Monday for Tuesday to Friday', note: 'Bookable times and limits in working time are reckoned by this.',
      exceptions: 'Special days', exceptionsWhy: 'Holidays moved, half days and closures stand here, before the weekly hours.', day: 'Date', isClosed: 'Closed all day', noteField: 'Note', notePlaceholder: 'e.g. Spring Festival', addDay: 'Add a day', removeDay: 'Remove {day}', noDays: 'No special days', kind: 'Open', open: 'Open',
      provisional: 'Public holidays of {years} are not published yet', provisionalWhy: 'Dates in it are reckoned for now; check them again once published.', end: 'Closing must be after opening', overlap: 'Overlaps the span before', twice: 'This day stands twice', need: 'Choose a date', save: 'Save opening hours', saved: 'Opening hours saved', unchanged: 'Nothing changed', leaveTitle: 'Opening hours are not saved', leaveWhy: 'Leaving this page drops what you changed for {name}.', leaveVerb: 'Leave without saving',
    },
  },
})
