/**
 * What the web chat leaves out of preact 11.2.0 at build time, for its budget of 20 kB: state and life cycle of class components,
 * error boundaries, waiting for promises, taking over HTML made by a server. The panel has functions only, and draws from its root.
 * Each cut goes from one text to another (the second stays); one not found ends the build, so a new version is looked at.
 */
const cuts: readonly (readonly [from: string, upTo: string, instead?: string])[] = [
  ['x.prototype.setState=', 'x.prototype.render='],
  ['function(n,t,r,u){for(var i,o,e;t=t.__;)', '},t=0,r=', 'function(n){throw n}'],
  ['if(e.length=v,r.__v=null', 'n.__e(t,r,u)}}else l='],
  ['128&u.__u&&(c=32&u.__u', '(s=n.__b)&&s(r)'],
  ['if(M=r.props', 'M=r.props', '('],
  ['C&&(d.__s||(d.__s=d.state)', 'd.context=L', 'd.__v=r);'],
  ['C&&(y.push.apply(d.__h,d.__k)', 'A=s&&s.type==='],
  ['!u&&(i=t.__c)&&(i=i.__z)', 'u||g(t.__e)'],
]

/** preact's code without them. Errors: a cut that does not fit. */
export function lean(code: string): string {
  for (const [from, upTo, instead = ''] of cuts) {
    const start = code.indexOf(from)
    const end = code.indexOf(upTo, start)
    if (start < 0 || end < 0) throw new Error(`preact has changed: "${start < 0 ? from : upTo}" is not there; see web/widget/lean-preact.ts`)
    code = code.slice(0, start) + instead + code.slice(end)
  }
  return code
}
