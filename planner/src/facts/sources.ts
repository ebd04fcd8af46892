/** Something that was read. `publisher` tells what HITRUST says itself from what others say about it. */
export type FactSourceText = {
  readonly id: string
  readonly title: string
  /** Where it was found: an address, or the number of a file in an index of public repositories. */
  readonly at: string
  /** When it was written, as exactly as it says; absent when it does not. */
  readonly date?: string
  readonly publisher: 'hitrust' | 'secondary'
}

const MANUAL = 'manula.com/manuals/hitrust/hitrust-assessment-handbook-exposure-draft/1/en/topic'
const ADVISORIES = 'hitrustalliance.net/advisories'

type Row = readonly [number: string, title: string, at: string, date?: string]

/** Published by HITRUST itself. */
const HITRUST_PUBLISHED: readonly Row[] = [
  [
    'P7',
    'Assessment Handbook, A-16 Sample-based testing examples',
    'manula.com/manuals/hitrust/hitrust-assessment-handbook/1/en/topic/a-16-sample-based-testing-examples',
    'current edition',
  ],
  [
    'P10',
    'Assessment Handbook, exposure draft, 13.1 QA reservation',
    `${MANUAL}/quality-assurance-qa-reservation`,
    '2023',
  ],
  ['P12', 'Assessment Handbook, exposure draft, 15.4 Interim assessment', `${MANUAL}/interim-assessment`, '2023'],
  [
    'P13',
    'Assessment Handbook, exposure draft, Interim and bridge workflow',
    `${MANUAL}/interim-and-bridge-assessment-workflow`,
    '2023',
  ],
  ['P23', 'Assessment Handbook, exposure draft, Assessment types', `${MANUAL}/assessment-types`, '2023'],
  [
    'P24',
    'HAA 2020-002, which lists all timing rules',
    `${ADVISORIES}/haa-2020-002-impact-of-covid-19-on-assessment-timelines`,
    '2020',
  ],
  [
    'P25',
    'HAA 2021-001, Reservation system',
    `${ADVISORIES}/haa-2021-001-reservation-system-for-scheduling-hitrust-quality-assurance-for-hitrust-csf-validated-assessments`,
    '2021-04',
  ],
  [
    'P26',
    'FAQ, QA reservation system',
    'hitrustalliance.net/faqs/hitrust-quality-assurance-reservation-system',
    'about 2022',
  ],
  [
    'P27',
    'HAA 2021-002, the 60-day rule',
    `${ADVISORIES}/haa-2021-002-hitrust-csf-validated-assessment-enhancements`,
    '2021-06',
  ],
  ['P36', 'FAQ, Interim review', 'hitrustalliance.net/faqs/interim-review', 'about 2022'],
  ['P37', 'FAQ, Bridge assessment', 'hitrustalliance.net/faqs/hitrust-bridge-assessment-and-certificate', 'about 2023'],
  [
    'P39',
    'Shared responsibility and inheritance program',
    'hitrustalliance.net/hitrust-srm-inheritance-program',
    'about 2023',
  ],
  [
    'P48',
    'Advisory on combined e1 and i1 assessments and Insights Reports',
    `${ADVISORIES}/haa-2021-011-hitrust-mycsf-enhancements-hitrust-csf-report-format-changes-0`,
    'about 2024',
  ],
]

/** About HITRUST, by others. */
const HITRUST_SECONDARY: readonly Row[] = [
  [
    'S1',
    'Reference note on the CSF and the assessment portfolio, made from the Handbook v1.1 and advisories',
    'index 69273381464',
    '2026-09',
  ],
  [
    'S2',
    'Coalfire, The HITRUST CSF 90-day rules',
    'coalfire.com/the-coalfire-blog/the-hitrust-csf-90-day-rules',
    '2019-09-26',
  ],
  [
    'S3',
    'Coalfire, HITRUST v11',
    'coalfire.com/the-coalfire-blog/everything-you-need-to-know-about-hitrust-v11',
    '2023',
  ],
  ['S4', 'Moss Adams, HITRUST CSF version 11', 'mossadams.com/articles/2023/04/hitrust-csf-version-11', '2023-04'],
  [
    'S5',
    'Meditology, Navigating the v11 upgrade',
    'meditologyservices.com/navigating-the-hitrust-v11-upgrade-key-dates-changes-and-recommendations',
    'late 2023',
  ],
  ['S7', 'A-LIGN, Assurance advisories', 'a-lign.com/hitrust-assurance-advisories', '2021-06'],
  ['S8', 'A-LIGN, Policies and procedures for HITRUST', 'a-lign.com/?p=6264', 'about 2024'],
  [
    'S9',
    'SecurityMetrics, HITRUST according to an assessor',
    'securitymetrics.com/blog/what-you-need-to-know-about-hitrust-assessments-according-to-an-assessor',
    'about 2025',
  ],
  [
    'S11',
    'Tevora, i1 and v11',
    'tevora.com/blog/hitrust-significantly-streamlines-i1-assessments-with-version-11',
    '2023-02-22',
  ],
  ['S15', 'A bank of practitioner exam questions, counted once', 'pass4success.com/hitrust', '2025-2026'],
  [
    'S18',
    'LBMC, SOC 2 and HITRUST CSF (staging copy)',
    'lbmcstage.webservice.team/blog/soc-2-vs-hitrust-csf',
    'about 2024',
  ],
  ['S20', 'BARR, 19 domains', 'barradvisory.com/resource/hitrust-domains-101', '2024-09-10'],
  ['S21', 'Compyl, 19 domains', 'compyl.com/blog/guide-to-the-19-hitrust-domains', '2024-08-16'],
  [
    'S23',
    'RSI Security, How long does it take',
    'blog.rsisecurity.com/how-long-does-it-take-to-get-hitrust-certified',
    'about 2020',
  ],
  ['S24', 'KirkpatrickPrice, HITRUST FAQ', 'kirkpatrickprice.com/tag/navigating-hitrust-csf', '2017'],
  [
    'S25',
    'Neutral Partners, timeline',
    'neutralpartners.com/resources/blog/hitrust-certification-timeline',
    'about 2026',
  ],
  [
    'S26',
    'SecureSlate, timeline',
    'getsecureslate.com/blog/hitrust-certification-timeline-how-long-does-it-take',
    'about 2026',
  ],
  ['S30', 'SideGuy, i1 and r2', 'sideguysolutions.com/hitrust-i1-vs-r2.html', 'about 2026'],
  ['S32', 'QuickTrust, HITRUST guide (a vendor; some errors)', 'index 66685040817', '2025-2026'],
  ['S33', 'A 26-week compliance plan for SOC 2 and i1', 'index 56494191789', '2026-05'],
  ['S34', 'Certification landscape note A', 'index 55334130690', '2026'],
  ['S35', 'Certification landscape note B, of the same family', 'index 55551630100', '2026'],
  ['S36', 'HITRUST alignment: levels and cost', 'index 9304678004', 'about 2025'],
  ['S37', 'Multi-framework compliance roadmap', 'index 34323251296', 'about 2026'],
  ['S38', 'Request for proposals to i1 assessors', 'index 62424737889', 'about 2026'],
  ['S40', 'Design document of a GRC tool', 'index 56349756387', 'about 2026'],
  ['S41', 'A plug-in for security officers, its README', 'index 59728694577', '2026'],
  [
    'S57',
    'Meditology, Bridge certifications',
    'meditologyservices.com/hitrust-covid-19-bridge-certifications-explained',
    '2020',
  ],
]

/** About SOC 2: CPA firms, vendors, public repositories. */
const SOC2_SECONDARY: readonly Row[] = [
  [
    'S01',
    'SecureSlate, HITRUST and SOC 2: which framework fits your needs',
    'getsecureslate.com/blog/hitrust-and-soc-2-which-framework-fits-your-needs',
  ],
  [
    'S03',
    'AuditSuisse, SOC 2 controls by criteria',
    'auditsuisse.com/soc-2-controls-list-by-trust-services-criteria',
    '2026',
  ],
  ['S04', 'Moore Colson (CPA), three factors of cost', 'moorecolson.com/three-factors-impact-soc-audit-cost'],
  ['S05', 'A SOC 2 assessment template', 'github.com/OceanRe/arc-kit'],
  ['S07', 'Statistics in public source code', 'index 25737209972'],
  ['S18', 'Bastion, who performs a SOC 2 audit', 'bastion.tech/learn/soc2/who-performs-soc2-audit'],
  [
    'S26',
    'risk3sixty (CPA), how long a SOC 2 report takes',
    'risk3sixty.com/blog/how-long-does-it-take-to-get-a-soc-2-report',
  ],
  ['S27', 'risk3sixty (CPA), HITRUST i1 and SOC 2', 'risk3sixty.com/2022/09/07/hitrust-i1-vs-soc-2', '2022-09-07'],
  [
    'S28',
    'Linford & Co (CPA), how long a SOC examination takes',
    'linfordco.com/blog/how-long-does-a-soc-examination-take',
  ],
  ['S29', 'A CPA-style post on timing (mirror)', 'aiunfolded.co/index-484.html'],
  [
    'S30',
    'Glocert, SOC 2 process and timeline',
    'glocertinternational.com/resources/guides/soc-2-audit-process-and-timeline',
  ],
  ['S31', 'Securance, SOC 2 process', 'securancepro.com/blog/soc-2-audit-process'],
  ['S32', 'Tynrose, The Pragmatic SOC 2 Timeline', 'tynrose-secure-website-1v0.pages.dev/resources/soc-2-timeline'],
  ['S33', 'iosentrix, glossary', 'iosentrix.com, what is SOC 2'],
  ['S34', 'Strac, SOC 2 audit', 'strac.io/blog/soc-2-audit', '2026-05-26'],
  ['S35', 'GetAgency, SOC 2 timelines by size', 'blog.getagency.com/articles/soc-2-compliance-timeline'],
  ['S36', 'Indent, SOC 2 timeline', 'indent.com/blog/q-soc2-timeline'],
  [
    'S37',
    'Wipfli (CPA), choosing the timing',
    'wipfli.com/insights/articles/ra-how-to-choose-the-timing-of-your-soc-audit',
  ],
  ['S39', 'SOC 2 Auditors, observation period', 'soc2-auditors.com/insights/soc-2-observation-period'],
  [
    'S41',
    'Ispectra, observation period',
    'ispectratechnologies.com/hub/soc-2/soc-2-observation-period.html',
    '2026-06',
  ],
  ['S43', 'A SOC 2 engagement package in a public repository', 'github.com/enchanter-ai/vis', '2026-05-05'],
  ['S44', 'AuditPath, the annual program and its renewal', 'auditpath.io/blog/soc2-annual-program'],
  ['S46', 'I.S. Partners (CPA), bridge letter', 'ispartnersllc.com/blog/soc-2-bridge-letter'],
  [
    'S47',
    'Thoropass, what a bridge letter is',
    'thoropass.com/blog/compliance/what-is-a-soc-2-bridge-letter',
    '2024-11-04',
  ],
  [
    'S50',
    'PentesterWorld, the schedule of control testing',
    'pentesterworld.com/articles/soc2-control-testing-schedule-annual-testing-planning',
  ],
  ['S51', 'NoCodeListed, gap analysis', 'nocodelisted.com/blog/soc2-gap-analysis-before-audit', '2026-05-22'],
  ['S52', 'Secureframe help, windows and evidence', 'support.secureframe.com/en/articles/15111466'],
  ['S53', 'PenScan, evidence for SOC 2', 'penscan.org/blog/soc2-evidence'],
  [
    'S54',
    'A company wiki on continuous SOC 2',
    'wiki.internal.growing-europe.com/domains/compliance-frameworks/soc2-type2-continuous',
    '2026-03-24',
  ],
  ['S55', 'Sampling tables of an audit skill in a public repository', 'github.com/yuichiinumaru/overpowers'],
  ['S56', 'A note on SOC 2 evidence in a public repository', 'github.com/ThomasMoreAI/legal-skills-open'],
  ['S59', 'A population sampler in public source code', 'index search, Population Sampler SEC-009'],
  ['S60', 'Linford & Co (CPA), cost', 'linfordco.com/blog/soc-audit-cost'],
  ['S61', 'SOC 2 Auditors directory', 'soc2auditors.org/soc-2-compliance', '2025-11-18'],
  ['S62', 'LegalClarity, cost for start-ups', 'legalclarity.org/soc-2-compliance-for-startups-criteria-audit-and-cost'],
  ['S63', 'Humadroid, cost', 'humadroid.io', '2026-02-12'],
  ['S64', 'Kamara (CPA), categories', 'josefkamara.com/soc-2-trust-services-criteria'],
  ['S65', 'Cost of categories', 'soc2compliancecost.com/criteria'],
  ['S66', 'Cost estimation guide for SOC 2 on a cloud', 'index 25406676043'],
  ['S67', 'A SOC 2 plan in a public repository', 'github.com/danielles0xg/munera_sys_arch_poc_v1'],
  ['S68', 'SOC 2 documents of a two-person company', 'github.com/afrexai-cto/afrexai-cto.github.io', '2026-02'],
  ['S69', 'A SOC 2 roadmap in a public repository', 'index 42038595029'],
  ['S71', 'SOC 2 Auditors, renewal cost', 'soc2-auditors.com/insights/soc-2-renewal-cost'],
  [
    'S73',
    'A page about a vendor of GRC platforms, researched by a program',
    'status.audit.id/vendor/vanta',
    '2026-03-05',
  ],
  ['S74', 'A blog on the process', 'github.com/jadeforrest/blog', '2023-04'],
  ['S75', 'Pricing research on GRC platforms', 'github.com/vincents-ai/engram'],
  ['S76', 'Return on penetration tests', 'calculatorhub.com/tools/pen-testing-roi-calculator'],
  ['S78', 'Secure.com, readiness check list', 'secure.com/blog/compliance/soc-2-readiness-assessment-checklist'],
  ['S79', 'A SOC 2 skill in a public repository', 'github.com/borghei, compliance skills', '2026-03-31'],
  ['S98', 'Censinet and Gradum, crosswalks', 'censinet.com'],
]

/** Everything that a fact cites, in the order of the two sheets. */
export const SOURCES: readonly FactSourceText[] = [
  ...register('soc2', 'secondary', SOC2_SECONDARY),
  ...register('hitrust', 'hitrust', HITRUST_PUBLISHED),
  ...register('hitrust', 'secondary', HITRUST_SECONDARY),
]

function register(sheet: string, publisher: FactSourceText['publisher'], rows: readonly Row[]): FactSourceText[] {
  return rows.map(([number, title, at, date]) => ({
    id: `${sheet}-${number}`,
    title,
    at,
    publisher,
    ...(date && { date }),
  }))
}
