/** Who reacts to what. Built once from the modules' manifests. */
import type { EventDef } from './contract.ts'
import type { Module, Reaction, Task } from './module.ts'

declare module './app.ts' {
  interface App {
    bus: Bus
  }
}

export class Bus {
  readonly #reactions = new Map<string, Reaction[]>()
  readonly #events = new Map<string, EventDef>()
  readonly #tasks = new Map<string, Task<never>>()
  readonly #names = new Map<string, string[]>()

  constructor(modules: readonly Module[]) {
    for (const module of modules) {
      for (const event of module.events ?? []) this.#events.set(event.name, event)
      for (const task of module.tasks ?? []) this.#tasks.set(task.name, task)
      for (const reaction of module.reactions ?? []) {
        const list = this.#reactions.get(reaction.event.name) ?? []
        if (list.some(other => other.name === reaction.name)) throw new Error(`Two reactions are called ${reaction.name}`)
        list.push(reaction)
        this.#reactions.set(reaction.event.name, list)
      }
    }
  }

  reactionsTo(eventName: string, history: boolean): Reaction[] {
    const all = this.#reactions.get(eventName) ?? []
    return history ? all.filter(reaction => reaction.alsoHistory) : all
  }

  /** Names of the subscribers an event's outbox row carries. */
  subscribersOf(eventName: string, history: boolean): string[] {
    const key = `${eventName}|${history}`
    const known = this.#names.get(key)
    if (known) return known
    const names = this.reactionsTo(eventName, history).map(reaction => reaction.name)
    this.#names.set(key, names)
    return names
  }

  reaction(eventName: string, name: string): Reaction | undefined {
    return this.#reactions.get(eventName)?.find(reaction => reaction.name === name)
  }

  event(name: string): EventDef | undefined { return this.#events.get(name) }
  task(name: string): Task<never> | undefined { return this.#tasks.get(name) }
  get events(): EventDef[] { return [...this.#events.values()] }
  get tasks(): Task<never>[] { return [...this.#tasks.values()] }
}
