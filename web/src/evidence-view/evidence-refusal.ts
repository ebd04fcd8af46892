import { REGISTER_FAULT_SEVERITY, type RegisterFaultCode } from '@stagger/planner'
import { registerFaultSentence } from '@stagger/planner/messages'
import type { ApiProblem } from '../api/client.ts'
import { refusal } from '#words/everywhere.ts'

const isRegisterFault = (code: string): code is RegisterFaultCode => code in REGISTER_FAULT_SEVERITY

/** A refusal of a record: the register's own words where it has them, with the control by name. */
export function evidenceRefusal(
  { code, detail, faults }: Pick<ApiProblem, 'code' | 'detail' | 'faults'>,
  name: string,
): string {
  const fault = faults.find((one) => isRegisterFault(one.code))
  if (fault && isRegisterFault(fault.code)) {
    const facts = fault.facts as Readonly<Record<string, string | number | readonly string[]>>
    return registerFaultSentence({ code: fault.code, facts: { ...facts, id: name } })
  }
  return refusal({ code, detail })
}
