/**
 * The names of the 19 assessment domains of the HITRUST CSF, in its order: labels, no text of the CSF. Facts sheet,
 * L04.
 */
export const DOMAINS = [
  'Information Protection Program',
  'Endpoint Protection',
  'Portable Media Security',
  'Mobile Device Security',
  'Wireless Security',
  'Configuration Management',
  'Vulnerability Management',
  'Network Protection',
  'Transmission Protection',
  'Password Management',
  'Access Control',
  'Audit Logging & Monitoring',
  'Education, Training & Awareness',
  'Third Party Assurance',
  'Incident Management',
  'Business Continuity & Disaster Recovery',
  'Risk Management',
  'Physical & Environmental Security',
  'Data Protection & Privacy',
] as const

/** The name of one domain. */
export type DomainName = (typeof DOMAINS)[number]
