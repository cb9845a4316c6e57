/** The one place that decides who may do what (PLA-2, SAFETY 1). Default deny. */
import type { PermissionDef, Scope } from './contract.ts'
import { common, Refusal, refuse } from './refusal.ts'
import type { Actor, Resource } from './work.ts'

/** How far the actor's permission reaches, or undefined without it. The system reaches everything. */
export function scopeOf(actor: Actor, permission: PermissionDef): Scope | undefined {
  if (actor.kind === 'system') return 'all'
  return actor.grants.get(permission.key)
}

/** Does the scope cover the resource? An unknown side never covers. */
export function covers(actor: Actor, scope: Scope, resource: Resource): boolean {
  switch (scope) {
    case 'all': return true
    case 'own': return resource.ownerId != null && resource.ownerId === actor.id
    case 'group': return (resource.ownerId != null && resource.ownerId === actor.id) || (resource.groupId != null && actor.groupIds.includes(resource.groupId))
    case 'department': return (resource.ownerId != null && resource.ownerId === actor.id) || (resource.departmentId != null && actor.departmentIds.includes(resource.departmentId))
    case 'site': return resource.siteId != null && actor.siteIds.includes(resource.siteId)
  }
}

/**
 * Lets pass or refuses. Lacking the action everywhere is 403 before any lookup; a resource outside the scope is 404,
 * the same as one that does not exist.
 */
export function authorize(actor: Actor, permission: PermissionDef, resource?: Resource): Scope {
  const scope = scopeOf(actor, permission)
  if (!scope) throw new Refusal(common.not_allowed, { denied: permission.key })
  if (resource && !covers(actor, scope, resource)) refuse(common.not_found)
  return scope
}

/** Whether a screen should offer it. */
export function may(actor: Actor, permission: PermissionDef): boolean {
  return scopeOf(actor, permission) !== undefined
}
