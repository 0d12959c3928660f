/**
 * The standard prose of a report, as templates hold it. `{organ}`, `{year}`, `{nextYear}`, `{instrument}` and
 * `{parts}` are filled in; what stands in `[…]` is a default that is true as it stands and that a person goes to and
 * replaces. Square brackets occur nowhere else: a document's number has 〔〕.
 */

/** A topic that the form wants section one to speak of. */
export interface Topic {
  readonly key: 'proactive' | 'onRequest' | 'management' | 'platform' | 'supervision';
  /** The topic as the form names it. */
  readonly name: string;
  readonly text: string;
}

/** The statutory name, last part of every title. */
export const reportName = '政府信息公开工作年度报告';

export const title = `{organ}{year}年${reportName}`;

/** What stands between the title and section one. */
export const leadIn: readonly string[] = [
  '本报告由{organ}根据《中华人民共和国政府信息公开条例》（国务院令第711号）和政府信息公开工作年度报告格式（{instrument}）的要求编制。',
  '全文包括{parts}六个部分。',
  '报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
  '如对本报告有疑问，请与[{organ}政府信息公开工作机构]联系。',
];

/** First sentence of section one. */
export const overview = '{year}年，{organ}认真贯彻执行《中华人民共和国政府信息公开条例》，[依法做好各项公开工作]。';

/** Told where no request came in. */
export const noRequest = '{year}年未收到政府信息公开申请。';

/** Told where there was neither review nor suit. */
export const noReview = '{year}年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';

/** In the place of `noRequest` where there were requests, and of `noReview` where there were reviews or suits; figures by their names. */
export const someRequests =
  '{year}年新收政府信息公开申请{received}件，上年结转{carriedIn}件，办结{answered}件，结转下年度{carriedOut}件。';
export const someReviews = '{year}年因政府信息公开工作被申请行政复议{reviews}件，被提起行政诉讼{suits}件。';

/** Section one's topics: art. 50 (4) and the form's explanation. */
export const topics: readonly Topic[] = [
  {
    key: 'proactive',
    name: '主动公开',
    text: '[在政府网站及时公开机构职能、办事指南和工作动态]，重要文件公开时同步解读。',
  },
  {
    key: 'onRequest',
    name: '依申请公开',
    text: `接收申请的渠道畅通，登记、审核、答复等环节有章可循。[${noRequest}${noReview}]`,
  },
  {
    key: 'management',
    name: '政府信息管理',
    text: '严格执行发布审核和保密审查制度，[定期清理已经公开的政府信息]。',
  },
  {
    key: 'platform',
    name: '平台建设',
    text: '[做好政府网站公开专栏的日常维护]，保证内容准确、更新及时、检索方便。',
  },
  {
    key: 'supervision',
    name: '监督保障',
    text: '明确分管负责人和工作人员，[组织开展业务培训]，把公开工作纳入年度考核，主动接受社会评议。[没有发生需要责任追究的情形]。',
  },
];

/** Section five needs both. */
export const problems = '存在的主要问题：[公开的内容还不够丰富，文件解读的形式比较单一]。';
export const measures = '改进措施：[进一步拓展公开的内容，多用图表、问答等形式解读文件，方便公众查询和理解]。';

/** Section six from report year 2021 on. */
export const fee =
  '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，{organ}{year}年[没有收取信息处理费]。';

/** Section six where there is nothing to tell. */
export const nothingElse = '[{year}年没有其他需要报告的事项]。';

/** The lines at the end; the date lies before the earliest deadline. */
export const signature: readonly string[] = ['{organ}', '[{nextYear}年1月15日]'];

/** Stands for the organ, or with 年 for the year, where a text does not tell them. */
export const unknownOrgan = '本机关';
export const unknownYear = '本';
export const unknownNextYear = '次';
