import { bind } from '../../platform/http.ts'
import { getToday } from './contract.ts'
import { today } from './today.ts'

export const routes = [bind(getToday, ({ tx, actor }) => today(tx, actor))]
