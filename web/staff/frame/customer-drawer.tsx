import { createContext, useContext, type ReactNode } from 'react'
import './frame.css'
import { Button as AriaButton } from 'react-aria-components'

/** Opens the customer drawer. The frame's owner provides it; anything may call it. */
export const CustomerDrawerContext = createContext<(customerId: string) => void>(() => undefined)

/** `const open = useCustomerDrawer(); open(id)`. */
export function useCustomerDrawer(): (customerId: string) => void {
  return useContext(CustomerDrawerContext)
}

/** A customer's name wherever it stands: pressing it opens the drawer. */
export function CustomerName({ id, children }: { id: string; children: ReactNode }) {
  const open = useCustomerDrawer()
  return <AriaButton className="cname cut" onPress={() => open(id)}>{children}</AriaButton>
}
