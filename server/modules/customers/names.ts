/** Names of fields and purposes in sentences of the timeline. */
export const fieldNames = {
  name: { zh: '姓名', en: 'name' }, phones: { zh: '电话', en: 'phones' }, identifiers: { zh: '证件和账号', en: 'identifiers' }, salutation: { zh: '称呼', en: 'salutation' },
  sex: { zh: '性别', en: 'sex' }, birthDate: { zh: '出生日期', en: 'birth date' }, age: { zh: '年龄', en: 'age' }, occupation: { zh: '职业', en: 'occupation' }, region: { zh: '地区', en: 'region' },
  address: { zh: '地址', en: 'address' }, source: { zh: '来源', en: 'source' }, sourceCustomerId: { zh: '介绍人', en: 'referrer' }, sourceStaffId: { zh: '介绍员工', en: 'referring colleague' },
  sourceNote: { zh: '来源说明', en: 'note on the source' }, matter: { zh: '来意', en: 'matter' }, contactWay: { zh: '联系方式', en: 'preferred way of contact' }, contactTime: { zh: '联系时间', en: 'preferred time of contact' },
  doNotContact: { zh: '勿扰', en: 'do-not-contact' }, doNotContactReason: { zh: '勿扰原因', en: 'reason for do-not-contact' }, level: { zh: '等级', en: 'level' }, vip: { zh: 'VIP', en: 'VIP' },
  ownerId: { zh: '负责人', en: 'owner' }, allergies: { zh: '过敏', en: 'allergies' }, conditions: { zh: '特殊情况', en: 'special conditions' }, needs: { zh: '需要和喜好', en: 'needs and preferences' }, tags: { zh: '标签', en: 'tags' },
} as const

export const purposeNames = {
  service_contact: { zh: '服务联系', en: 'service contact' }, marketing: { zh: '营销信息', en: 'marketing' }, recording: { zh: '录音', en: 'recording' }, sharing: { zh: '共享资料', en: 'sharing' },
} as const
