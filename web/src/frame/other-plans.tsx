import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { otherPlan, startPlan } from '#words/plans.ts'

/** Where to go from a plan that is not there. */
export const OtherPlans = () => (
  <>
    <Button size="xs" variant="default" renderRoot={(props) => <Link to="/" search={{}} {...props} />}>
      {otherPlan}
    </Button>
    <Button size="xs" variant="default" renderRoot={(props) => <Link to="/start" {...props} />}>
      {startPlan}
    </Button>
  </>
)
