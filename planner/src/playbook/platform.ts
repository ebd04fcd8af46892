import type { PlanNames } from '../messages/en/plan-names.ts'
import type { Answers } from './answers.ts'
import { type ActivityDraft, after, type LinkDraft, when, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'
import { gap } from './roles.ts'

/** Whether the first program of the plan buys and sets up the platform that all of them use. */
const buys = ({ grcPlatform }: Answers, second: boolean) => grcPlatform && !second

/** The GRC platform, set up while gaps are looked for. */
export const platform = (
  answers: Answers,
  second: boolean,
  names: PlanNames['preparation'],
): readonly ActivityDraft[] =>
  when(
    buys(answers, second),
    work('platform', names.platform, workingWeeks('team.event.platform-setup'), {
      firmId: 'platform',
      ...gap(['compliance', 'devops']),
    }),
  )

/** It begins after `scoping` and stands before what is missing is planned. */
export const platformLinks = (answers: Answers, second: boolean, scoping: readonly string[]): readonly LinkDraft[] =>
  when(buys(answers, second), ...after(scoping, 'platform'), ...after('platform', 'remediation-plan'))
