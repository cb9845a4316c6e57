/** Plans as shipped (FOL-1); a hospital changes them as it likes. Scripts are points, one a line. */
export interface ShippedPlan { trigger: 'first_visit' | 'treatment' | 'no_show' | 'inquiry_not_booked'; offsetDays: number; way: 'call'; scriptZh: string; scriptEn: string }

export const shippedPlans: readonly ShippedPlan[] = [
  {
    trigger: 'first_visit', offsetDays: 3, way: 'call',
    scriptZh: '问好，说明是哪家医院、为什么打来\n这两天感觉怎么样\n医嘱清楚吗，药怎么吃有没有疑问\n对环境、服务、诊疗满意吗，哪里可以更好\n需不需要帮忙约下一次',
    scriptEn: 'Greet, say which hospital and why you call\nHow have you been these days\nWas the advice clear; any question about medicines\nWere place, service and treatment to your liking; what could be better\nShall we book the next visit',
  },
  {
    trigger: 'treatment', offsetDays: 1, way: 'call',
    scriptZh: '问好，核对做了什么项目\n疼不疼、肿不肿，有没有渗液或发热\n护理要点再讲一遍：沾水、饮食、用药\n什么情况要马上联系我们\n下次复诊时间',
    scriptEn: 'Greet, check what was done\nPain, swelling, fluid or fever\nCare once more: water, food, medicines\nWhen to contact us at once\nDate of the next check',
  },
  {
    trigger: 'treatment', offsetDays: 7, way: 'call',
    scriptZh: '恢复得怎么样，和预想的一样吗\n还有没有不舒服\n对效果和服务满意吗\n下一次安排在什么时候方便',
    scriptEn: 'How is recovery, is it as expected\nAny discomfort left\nContent with result and service\nWhen would the next session suit',
  },
  {
    trigger: 'no_show', offsetDays: 0, way: 'call',
    scriptZh: '关心一下是不是有什么事耽误了\n还需要看吗，换个时间方便吗\n有没有什么顾虑可以帮忙解释',
    scriptEn: 'Ask kindly whether something came up\nIs the visit still wanted; would another time suit\nAny worry we can explain',
  },
  {
    trigger: 'inquiry_not_booked', offsetDays: 3, way: 'call',
    scriptZh: '上次问的事情解决了吗\n还有哪些地方想了解\n方便的话帮您约个时间来看看',
    scriptEn: 'Has the matter been settled\nWhat else would you like to know\nShall we find a time for a visit',
  },
]
