import type { Catalogue } from './types';

/** Words of the rules on years, names, terms and remains: NB601–NB612 and NB904. */
export const wording = {
  NB601: {
    zh: '标题是 {year} 年度，统计期限却是 {other} 年，请核对并改为一致。',
    en: 'The title is of {year} and the statistics period of {other}: make them agree.',
  },
  'NB601.period': {
    zh: '标题是 {year} 年度，统计期限却写作“{period}”，不是这一年的全年，请核对并改为一致。',
    en: 'The title is of {year} and the statistics period is “{period}”, which is not that year: make them agree.',
  },
  'NB601.prose': {
    zh: '这里写的是 {other} 年，报告年度是 {year} 年；如系沿用上年文字，请改正。',
    en: 'This speaks of {other} and the report is of {year}: correct it where it is left over from another year.',
  },
  'NB601.title': { zh: '年度前后不一致', en: 'The years do not agree' },
  'NB601.related': { zh: '标题的年度 {year}', en: "The title's year, {year}" },
  'NB601.fix': { zh: '改为 {year} 年', en: 'Change to {year}' },
  'NB601.fixTitle': { zh: '标题改为 {year} 年', en: "Change the title's year to {year}" },

  NB602: {
    zh: '落款日期 {year} 年 {month} 月 {day} 日早于 {reportYear} 年度结束，请核对年份。',
    en: 'The signature is dated {year}-{month}-{day}, before the year {reportYear} was over: check the year.',
  },
  'NB602.title': { zh: '落款日期早于年度结束', en: 'Signed before the year was over' },

  NB603: {
    zh: '落款日期 {year} 年 {month} 月 {day} 日，晚于部门公布年度报告的期限 {lastYear} 年 {lastMonth} 月 {lastDay} 日；请核对日期。',
    en: "The signature is dated {year}-{month}-{day}, after {lastYear}-{lastMonth}-{lastDay}, by which a department's report is published: check the date.",
  },
  'NB603.government': {
    zh: '落款日期 {year} 年 {month} 月 {day} 日，晚于政府公布本级年度报告的期限 {lastYear} 年 {lastMonth} 月 {lastDay} 日；请核对日期。',
    en: "The signature is dated {year}-{month}-{day}, after {lastYear}-{lastMonth}-{lastDay}, by which a government's report is published: check the date.",
  },
  'NB603.title': { zh: '落款日期晚于公布期限', en: 'Signed after the deadline' },

  NB604: {
    zh: '落款“{signature}”与标题“{title}”不是同一机关，请核对。',
    en: '“{signature}” signs, and the title names “{title}”: check which organ it is.',
  },
  'NB604.office': {
    zh: '标题是“{title}”，落款是“{signature}”，一方是另一方的办公厅（室）；如无特别考虑，建议一致。',
    en: 'The title names “{title}” and “{signature}” signs, one the office of the other: let them agree unless it is meant so.',
  },
  'NB604.prefix': {
    zh: '标题是“{title}”，落款是“{signature}”，地名写法不一致；建议都用全称。',
    en: 'The title names “{title}” and “{signature}” signs, with a place left out: better the full name in both.',
  },
  'NB604.short': {
    zh: '标题是“{title}”，落款是“{signature}”，一处是简称；建议都用全称。',
    en: 'The title names “{title}” and “{signature}” signs, one a short form: better the full name in both.',
  },
  'NB604.title': { zh: '落款与标题的机关不一致', en: 'Signature and title name different organs' },
  'NB604.related': { zh: '标题里的机关“{title}”', en: 'The organ of the title, “{title}”' },
  'NB604.fixSignature': { zh: '落款改为“{name}”', en: 'Change the signature to “{name}”' },
  'NB604.fixTitle': { zh: '标题改为“{name}”', en: 'Change the title to “{name}”' },

  NB605: {
    zh: '现行《政府信息公开条例》是国务院令第 {right} 号公布的，第 492 号已被修订，请改正。',
    en: 'The Regulations in force are those of Order {right}; Order 492 was revised.',
  },
  'NB605.date': {
    zh: '现行《政府信息公开条例》自 {right}起施行，2008 年施行的是修订前的条例，请改正。',
    en: 'The Regulations in force have been so since {right}; those of 2008 were revised.',
  },
  'NB605.form': {
    zh: '2021 年度起的格式依据是 {right}，2019 年的试行格式已不适用，请改正。',
    en: 'From 2021 on the form is that of {right}; the one of 2019 no longer applies.',
  },
  'NB605.number': {
    zh: '文号有误：这份文件的文号是 {right}，不是 {number}，请改正。',
    en: 'The number of this document is {right}, not {number}.',
  },
  'NB605.article': {
    zh: '“{article}”是修订前《条例》的条文序号，现行《条例》应为{right}，请核对。',
    en: '{article} is the number of the Regulations before they were revised; today it is {right}.',
  },
  'NB605.noArticle': {
    zh: '现行《条例》共五十六条，没有“{article}”，请核对。',
    en: 'The Regulations in force have 56 articles: there is no {article}.',
  },
  'NB605.title': { zh: '引用的依据失效或文号有误', en: 'Refers to what is no longer in force, or by a wrong number' },
  'NB605.fix': { zh: '改为“{right}”', en: 'Change to “{right}”' },

  NB606: {
    zh: '发文字号的年份应写作“{right}”，不是“{was}”，请改用六角括号。',
    en: "The year in a document's number stands in 〔〕: “{right}”, not “{was}”.",
  },
  'NB606.title': { zh: '发文字号的括号不规范', en: "Brackets of a document's number" },
  'NB606.fix': { zh: '改为“{right}”', en: 'Change to “{right}”' },

  NB607: { zh: '“{wrong}”应为“{right}”，请改正。', en: '“{wrong}” should be “{right}”.' },
  'NB607.title': { zh: '名称有误', en: 'Not what it is called' },
  'NB607.fix': { zh: '改为“{right}”', en: 'Change to “{right}”' },

  NB608: { zh: '这里有个人信息，报告要公开，请删去。', en: 'Personal data in a text to be published: remove it.' },
  'NB608.id': {
    zh: '这里是一个有效的身份证号码，报告要公开，请删去。',
    en: 'This is a valid ID number, and the report is to be published: remove it.',
  },
  'NB608.mobile': {
    zh: '这里是一个手机号码，建议改用办公电话。',
    en: 'This is a mobile number: better give the office telephone.',
  },
  'NB608.name': {
    zh: '联系人写了姓名，建议只写工作机构和办公电话。',
    en: 'This names the contact: the office and its telephone are enough.',
  },
  'NB608.title': { zh: '含有个人信息', en: 'Personal data' },
  'NB608.fix.id': { zh: '删去身份证号码', en: 'Remove the ID number' },
  'NB608.fix.mobile': { zh: '删去手机号码', en: 'Remove the mobile number' },
  'NB608.fix.name': { zh: '删去联系人姓名', en: "Remove the contact's name" },

  NB609: {
    zh: '“{words}”像是没有填写的空位，请填写。',
    en: '“{words}” looks like a place that was left to be filled in.',
  },
  'NB609.number': { zh: '“{words}”缺少数字，请填写。', en: 'A number is missing in “{words}”.' },
  'NB609.title': { zh: '有空位没有填写', en: 'A place was not filled in' },

  NB610: {
    zh: '“{words}”是文字处理软件留下的标记，请删去。',
    en: '“{words}” was left by a word processor: remove it.',
  },
  'NB610.web': {
    zh: '“{words}”是网页上的栏目文字，不是报告内容，请删去。',
    en: '“{words}” belongs to a web page, not to the report: remove it.',
  },
  'NB610.webAll': {
    zh: '“{words}”等 {count} 行是网页上的栏目文字，不是报告内容，请删去。',
    en: 'Lines such as “{words}” belong to a web page, not to the report ({count} in all): remove them.',
  },
  'NB610.page': { zh: '“{words}”是页码，请删去。', en: '“{words}” is a page number: remove it.' },
  'NB610.pageAll': {
    zh: '正文里夹着 {count} 处页码（如“{words}”），请删去。',
    en: 'Page numbers such as “{words}” stand in the text ({count} in all): remove them.',
  },
  'NB610.title': { zh: '残留软件标记、网页文字或页码', en: 'Left by software, a web page or a printer' },
  'NB610.related': { zh: '还有一处在这里', en: 'Another one is here' },
  'NB610.fix': { zh: '删去', en: 'Remove it' },
  'NB610.fixAll': { zh: '全部删去（{count} 处）', en: 'Remove them all ({count})' },

  NB611: { zh: '“{word}”重复，请核对后删去一个。', en: '“{word}” stands twice: remove one where it is a slip.' },
  'NB611.title': { zh: '词语重复', en: 'A word stands twice' },
  'NB611.fix': { zh: '删去重复的“{word}”', en: 'Remove the second “{word}”' },

  NB612: {
    zh: '“{row}”填了 {value}，但从名称看，{organ}没有规章制定权；若指行政规范性文件，请填在下一行。',
    en: '“{row}” is {value}, but by its name {organ} cannot make 规章: normative documents belong in the next row.',
  },
  'NB612.title': { zh: '没有规章制定权而填了规章', en: '规章 of an organ that cannot make them' },
  'NB612.related': { zh: '“{row}”的另一个数字 {value}', en: 'Another figure of “{row}”, {value}' },

  NB904: {
    zh: '报告使用繁体字，按简体的同一字读取和检查。',
    en: 'The report is in Traditional characters; it is read and checked all the same.',
  },
  'NB904.title': { zh: '使用繁体字', en: 'Traditional characters' },

  'skip.noPeriod': { zh: '标题没有年度或没有写明统计期限', en: 'no year in the title, or no statistics period' },
  'skip.noDate': { zh: '落款没有日期', en: 'the signature has no date' },
  'skip.noDeadline': { zh: '没有为这类机关规定期限', en: 'no date is named for an organ of this kind' },
  'skip.noTitleOrgan': { zh: '标题没有机关名称', en: 'the title names no organ' },
  'skip.noSigner': { zh: '落款没有机关名称', en: 'the signature names no organ' },
} satisfies Catalogue;
