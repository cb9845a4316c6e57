/** Routes of channels outside the house. */
import { bind, type BoundRoute } from '../../platform/http.ts'
import * as settings from './channels/settings.ts'
import * as c from './contract-channels.ts'

/** The provider is asked outside any transaction: it may take its time. */
const tested: BoundRoute = {
  def: c.testChannel,
  handle: async (app, request, reply) => {
    const prepared = bind(c.testChannel, async ({ tx, params }) => await settings.prepareTest(tx, params.id) as never)
    return settings.test(app, await prepared.handle(app, request, reply) as settings.ToTest)
  },
}

export const channelRoutes = [
  bind(c.listChannels, ({ tx }) => settings.list(tx)),
  bind(c.addChannel, ({ tx, body }) => settings.add(tx, body)),
  bind(c.changeChannel, ({ tx, params, body, expectedVersion }) => settings.change(tx, params.id, expectedVersion, body)),
  tested,
  bind(c.getThreadWay, ({ tx, params }) => settings.wayOf(tx, params.id)),
]
