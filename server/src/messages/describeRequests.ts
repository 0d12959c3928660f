import type { Catalogue } from './types';

/** What belongs in the places of table three, the requests: for hovers. */
export const describeRequests = {
  'describe.row.requests.received': {
    zh: '本年 1 月 1 日至 12 月 31 日收到的申请，按申请人分列。',
    en: 'Requests received from 1 January to 31 December, by applicant.',
  },
  'describe.row.requests.carriedIn': {
    zh: '上年收到、上年末尚未办结的申请，与上年年报“结转下年度”一行相同。',
    en: 'Requests of last year still open at its end: the last row of last year’s table.',
  },
  'describe.row.requests.granted': {
    zh: '决定全部公开的件数，包括告知已主动公开信息的获取途径。',
    en: 'Granted in full, including where the applicant is told where it is published already.',
  },
  'describe.row.requests.partlyGranted': {
    zh: '作区分处理、只公开一部分的件数；只计在这里，不再计入不予公开等其他情形。',
    en: 'Granted in part; counted here alone and under no ground of refusal.',
  },
  'describe.row.requests.deniedStateSecret': {
    zh: '因属于依法确定的国家秘密不予公开的件数。',
    en: 'Refused: a state secret.',
  },
  'describe.row.requests.deniedOtherLaw': {
    zh: '因其他法律、行政法规禁止公开而不予公开的件数。',
    en: 'Refused: disclosure is forbidden by another law or administrative regulation.',
  },
  'describe.row.requests.deniedSafetyAndStability': {
    zh: '因公开后可能危及国家安全、公共安全、经济安全、社会稳定而不予公开的件数。',
    en: 'Refused: could endanger national, public or economic security or social stability.',
  },
  'describe.row.requests.deniedThirdParty': {
    zh: '因涉及商业秘密、个人隐私，公开会损害第三方合法权益而不予公开的件数。',
    en: 'Refused: business secrets or privacy of a third party.',
  },
  'describe.row.requests.deniedInternalAffairs': {
    zh: '因属于人事管理、后勤管理、内部工作流程三类内部事务信息不予公开的件数。',
    en: 'Refused: internal affairs, namely personnel, logistics and internal workflow.',
  },
  'describe.row.requests.deniedProcess': {
    zh: '因属于讨论记录、过程稿、磋商信函、请示报告四类过程性信息不予公开的件数。',
    en: 'Refused: process information, namely records of discussion, drafts, consultations and requests for instruction.',
  },
  'describe.row.requests.deniedEnforcementFile': {
    zh: '因属于行政执法案卷信息不予公开的件数。',
    en: 'Refused: files of administrative enforcement.',
  },
  'describe.row.requests.deniedAdministrativeInquiry': {
    zh: '属于工商、不动产登记资料等，告知依照专门规定查询的件数。',
    en: 'Applicant referred to special rules of inquiry: company registers, real estate registers and the like.',
  },
  'describe.row.requests.unableNotHeld': {
    zh: '经检索没有，或者不属于本机关负责公开，因而无法提供的件数。',
    en: 'Not found in a search, or not for this organ to disclose.',
  },
  'describe.row.requests.unableNotReady': {
    zh: '没有现成信息，需要加工、分析或者另行制作的件数。',
    en: 'Not at hand: would have to be compiled, analysed or made.',
  },
  'describe.row.requests.unableStillUnclear': {
    zh: '经补正，申请内容仍不明确的件数。',
    en: 'Still unclear after the applicant was asked to clarify.',
  },
  'describe.row.requests.rejectedPetition': {
    zh: '以申请的形式进行信访、举报、投诉的件数。',
    en: 'Petitions, reports or complaints in the form of a request.',
  },
  'describe.row.requests.rejectedRepeated': {
    zh: '就同一信息重复申请、不予重复处理的件数。',
    en: 'The same request again, not handled twice.',
  },
  'describe.row.requests.rejectedPublication': {
    zh: '要求提供政府公报、报刊、书籍等公开出版物的件数。',
    en: 'Requests for gazettes, newspapers, books and other publications.',
  },
  'describe.row.requests.rejectedExcessive': {
    zh: '数量、频次明显超过合理范围，又没有正当理由的件数。',
    en: 'Far more, or more often, than is reasonable, without a good reason.',
  },
  'describe.row.requests.rejectedReconfirmation': {
    zh: '要求确认或者重新出具已经获取的信息的件数。',
    en: 'Asks to confirm or to issue anew what the applicant already has.',
  },
  'describe.row.requests.otherHandling': {
    zh: '以上各项以外的办理结果，一行合计。',
    en: 'All results other than those above, in one row.',
  },
  'describe.row.requests.otherNotCorrected': {
    zh: '申请人无正当理由逾期不补正、视为放弃申请的件数。',
    en: 'Not clarified in time without a good reason: taken as withdrawn.',
  },
  'describe.row.requests.otherFeeUnpaid': {
    zh: '申请人逾期未缴纳信息处理费、视为放弃申请的件数。',
    en: 'Processing fee not paid in time: taken as withdrawn.',
  },
  'describe.row.requests.otherRemaining': {
    zh: '以上各项以外的其他处理，例如申请人撤回申请。',
    en: 'Anything else, such as a request withdrawn by the applicant.',
  },
  'describe.row.requests.resultsTotal': {
    zh: '（一）至（六）各项之和，即本年办结的件数；等于新收加上年结转，减去结转下年。',
    en: 'The sum of all results, which is what was answered this year: received and carried in, less what is carried over.',
  },
  'describe.row.requests.carriedOut': {
    zh: '本年末尚未办结、转到下一年的件数；下年年报的“上年结转”与此相同。',
    en: 'Still open at the end of the year: next year’s report carries the same number in.',
  },
  'describe.column.requests.naturalPerson': { zh: '以个人名义提出的申请。', en: 'Requests by individuals.' },
  'describe.column.requests.business': { zh: '企业提出的申请。', en: 'Requests by businesses.' },
  'describe.column.requests.research': { zh: '科研机构提出的申请。', en: 'Requests by research institutes.' },
  'describe.column.requests.publicWelfare': {
    zh: '社会公益组织提出的申请。',
    en: 'Requests by public welfare organisations.',
  },
  'describe.column.requests.legalService': {
    zh: '律师事务所等法律服务机构提出的申请。',
    en: 'Requests by law firms and other legal services.',
  },
  'describe.column.requests.otherOrganisation': {
    zh: '以上四类以外的法人或者其他组织提出的申请。',
    en: 'Requests by other legal persons and organisations.',
  },
  'describe.column.requests.total': {
    zh: '自然人与五类法人或其他组织之和。',
    en: 'The sum of individuals and the five kinds of organisations.',
  },
  'describe.group.results': {
    zh: '本年内办结的申请按结果分列；每件只计一种结果。',
    en: 'Requests answered this year by result; each counts once.',
  },
  'describe.group.denied': {
    zh: '不予公开的件数，按理由分列；没有小计。',
    en: 'Refusals by ground; without a sub-total.',
  },
  'describe.group.unable': {
    zh: '无法提供的件数，按原因分列；没有小计。',
    en: 'What could not be provided, by reason; without a sub-total.',
  },
  'describe.group.rejected': {
    zh: '不予处理的件数，按原因分列；没有小计。',
    en: 'Requests not handled, by reason; without a sub-total.',
  },
  'describe.group.other': {
    zh: '其他处理的件数，按情形分列；没有小计。',
    en: 'Otherwise handled, by kind; without a sub-total.',
  },
  'describe.group.suits': {
    zh: '因政府信息公开工作被提起的行政诉讼，分为未经复议和经过复议两组。',
    en: 'Suits over disclosure, with and without a review before.',
  },
  'describe.caption.requests.0': {
    zh: '每一列都要平衡：新收加上年结转，等于办理结果总计加结转下年。',
    en: 'Every column must balance: received and carried in make results and carried over.',
  },
  'describe.caption.requests.1': {
    zh: '按申请人的身份分列，最后一列是总计。',
    en: 'By who applied; the last column is the total.',
  },
  'describe.caption.requests.2': {
    zh: '单位申请人，分五类填写。',
    en: 'Applicants other than individuals, in five kinds.',
  },
} satisfies Catalogue;
