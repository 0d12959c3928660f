import type { Catalogue } from './types';

/** What belongs in each section and in the places of tables two and four, and who fills them in: for hovers. */
export const describe = {
  'describe.section.overview': {
    zh: '全年政府信息公开工作的总体情况：主动公开、依申请公开、政府信息管理、平台建设、监督保障；文字叙述，数字与后面的表格一致。',
    en: 'The year as a whole: proactive disclosure, requests, management of information, platforms, supervision; prose, its figures in agreement with the tables.',
  },
  'describe.section.overview.who': {
    zh: '政府信息公开工作机构，汇总各科室材料后撰写。',
    en: 'The office in charge of disclosure, from what the departments report.',
  },
  'describe.section.disclosure': {
    zh: '主动公开情况表：规章、规范性文件、许可、处罚、强制、收费等的全年数字。',
    en: 'The disclosure table: figures of the year for rules, documents, permits, penalties, compulsion and fees.',
  },
  'describe.section.disclosure.who': {
    zh: '制发文件、办理许可处罚收费的科室提供数字，政府信息公开工作机构汇总。',
    en: 'Departments that issue documents or handle permits, penalties and fees give the figures; the disclosure office collects them.',
  },
  'describe.section.requests': {
    zh: '依申请公开情况表：新收、上年结转、各种办理结果和结转下年，按申请人分列。',
    en: 'The requests table: received, carried in, each kind of result, carried over, by kind of applicant.',
  },
  'describe.section.requests.who': {
    zh: '政府信息公开工作机构，依据申请登记台账填写。',
    en: 'The disclosure office, from its register of requests.',
  },
  'describe.section.reviews': {
    zh: '因政府信息公开工作被申请行政复议、提起行政诉讼的件数，按结果分列。',
    en: 'Reviews and suits over disclosure, by outcome.',
  },
  'describe.section.reviews.who': {
    zh: '负责复议应诉的法制机构提供，政府信息公开工作机构填写。',
    en: 'The legal department gives the figures, the disclosure office fills them in.',
  },
  'describe.section.problems': {
    zh: '存在的主要问题和改进情况两方面都要写；各级政府的报告还要写工作考核、社会评议和责任追究结果。',
    en: 'Both the main problems and what is done about them; a government’s own report also tells assessment, public review and accountability.',
  },
  'describe.section.problems.who': {
    zh: '政府信息公开工作机构撰写，经分管负责人审定。',
    en: 'The disclosure office, approved by the official in charge.',
  },
  'describe.section.otherMatters': {
    zh: '其他需要报告的事项；2021 年度起一般写明收取信息处理费的情况，没有也要写明。',
    en: 'Anything else; from report year 2021 on usually whether information processing fees were charged, also where none were.',
  },
  'describe.section.otherMatters.who': {
    zh: '政府信息公开工作机构；收费情况由财务部门核对。',
    en: 'The disclosure office; fees as checked by the finance department.',
  },
  'describe.table.disclosure.who': {
    zh: '承办相应业务的科室提供，政府信息公开工作机构汇总。',
    en: 'The department that handles the matter; the disclosure office collects.',
  },
  'describe.table.requests.who': {
    zh: '政府信息公开工作机构，依据申请登记台账填写。',
    en: 'The disclosure office, from its register of requests.',
  },
  'describe.table.reviews.who': {
    zh: '负责复议应诉的法制机构提供，政府信息公开工作机构填写。',
    en: 'The legal department gives the figures, the disclosure office fills them in.',
  },
  'describe.block': { zh: '{rows}的全年数量。', en: 'Figures of the year for {rows}.' },
  'describe.row.disclosure.rules': { zh: '本机关制定的规章。', en: 'Rules that the organ itself made.' },
  'describe.row.disclosure.rules.who': {
    zh: '有规章制定权的机关；没有规章制定权的填 0。',
    en: 'Organs with the power to make rules; all others write 0.',
  },
  'describe.row.disclosure.normativeDocuments': {
    zh: '本机关制发的行政规范性文件。',
    en: 'Normative documents that the organ issued.',
  },
  'describe.row.disclosure.permits': { zh: '本机关办理的行政许可。', en: 'Permits that the organ handled.' },
  'describe.row.disclosure.otherServices': {
    zh: '行政许可以外的对外管理服务事项。',
    en: 'Services to the public other than permits.',
  },
  'describe.row.disclosure.penalties': { zh: '本机关作出的行政处罚。', en: 'Penalties that the organ imposed.' },
  'describe.row.disclosure.compulsion': {
    zh: '本机关实施的行政强制。',
    en: 'Compulsory measures that the organ took.',
  },
  'describe.row.disclosure.fees': {
    zh: '本机关收取的行政事业性收费。',
    en: 'Administrative fees that the organ charged.',
  },
  'describe.row.disclosure.procurement': { zh: '本机关的政府集中采购。', en: 'Centralised procurement by the organ.' },
  'describe.column.disclosure.issued': { zh: '本年内制定印发的件数。', en: 'Issued within the year.' },
  'describe.column.disclosure.repealed': {
    zh: '本年内废止、宣布失效的件数。',
    en: 'Repealed or declared void within the year.',
  },
  'describe.column.disclosure.inForce': {
    zh: '截至本年末仍然有效的累计件数，不少于本年制发减去本年废止。',
    en: 'All still in force at the end of the year, no fewer than issued minus repealed.',
  },
  'describe.column.disclosure.newlyMade': { zh: '本年内新制作的数量。', en: 'Newly made within the year.' },
  'describe.column.disclosure.newlyPublished': {
    zh: '本年内新公开的数量，不超过对外公开总数量。',
    en: 'Newly published within the year, no more than all that is public.',
  },
  'describe.column.disclosure.totalPublished': {
    zh: '截至本年末对外公开的总数量。',
    en: 'All that is public at the end of the year.',
  },
  'describe.column.disclosure.previousItems': {
    zh: '上一年末的事项数量，与上年年报衔接。',
    en: 'Items at the end of the year before, as last year’s report leaves them.',
  },
  'describe.column.disclosure.change': {
    zh: '本年比上年增加或减少的事项数，减少的填负数。',
    en: 'Items more than the year before; below zero where there are fewer.',
  },
  'describe.column.disclosure.decisions': {
    zh: '本年内作出的处理决定件数，不是事项数量。',
    en: 'Decisions made within the year, not kinds of items.',
  },
  'describe.column.disclosure.projects': { zh: '本年内的采购项目数量。', en: 'Procurement projects of the year.' },
  'describe.column.disclosure.amount': {
    zh: '全年金额，单位依表头，可以有小数。',
    en: 'The year’s amount in the head’s unit; decimals are allowed.',
  },
  'describe.caption.disclosure.0': {
    zh: '这一栏是各项信息的名称，右边各栏填数字。',
    en: 'Names of the items; the figures stand in the columns beside.',
  },
  'describe.row.reviews.review': {
    zh: '因政府信息公开工作被申请的行政复议件数。',
    en: 'Administrative reviews over disclosure.',
  },
  'describe.row.reviews.directSuit': {
    zh: '未经行政复议、直接提起的行政诉讼件数。',
    en: 'Suits brought without a review before.',
  },
  'describe.row.reviews.suitAfterReview': {
    zh: '经过行政复议后再提起的行政诉讼件数。',
    en: 'Suits brought after a review.',
  },
  'describe.column.reviews.upheld': {
    zh: '维持本机关原行为的件数。',
    en: 'The organ’s act is upheld.',
  },
  'describe.column.reviews.corrected': {
    zh: '撤销、变更、确认违法或者责令履行等，纠正本机关行为的件数。',
    en: 'Annulled, changed, found unlawful, or the organ ordered to act.',
  },
  'describe.column.reviews.other': { zh: '撤回、终止等其他结果的件数。', en: 'Withdrawn, ended, and other outcomes.' },
  'describe.column.reviews.pending': { zh: '本年末尚未审结的件数。', en: 'Still pending at the end of the year.' },
  'describe.column.reviews.total': { zh: '四种结果之和。', en: 'The sum of the four outcomes.' },
} satisfies Catalogue;
