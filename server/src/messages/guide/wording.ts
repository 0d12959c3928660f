import type { Guide } from './types';

const organ = '云州市青川区数据局';
const date = '2025年1月15日';
const leadIn = '（国务院令第711号）';
const contact = `请与${organ}政府信息公开工作机构联系。`;
const fee = `按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，${organ}2024年没有收取信息处理费。`;

/** NB601–NB612 and NB904: years, names, terms, remains. */
export const wordingGuide: Guide = {
  NB601: {
    zh: {
      what: '标题的年度与统计期限的年度不同；或者正文把另一年当作报告年度，如第一部分开头写“2023年，我局……”，或者写“2023年共收到申请43件”而 43 正是本年表中的数，报告却是 2024 年度的。',
      why: '一份报告只写一个年度。年度不一致多半是沿用上年文字没有改全，读者无法判断数据是哪一年的。',
      fix: '核对后改为一致；快速修复可以改正文，也可以改标题。谈计划、作比较时提到其他年份不会提示。',
    },
    en: {
      what: 'The title’s year is not that of the statistics period; or the prose takes another year for the report’s, as where section one begins with the year before, or where this year’s own count of requests is told of that year.',
      why: 'A report is of one year. Different years are mostly left over from last year’s text, and a reader cannot tell which year the figures are of.',
      fix: 'Make them agree; the quick fixes change the one or the other. Plans and comparisons with other years are not told.',
    },
    examples: [
      {
        bad: '统计期限自2023年1月1日起至2023年12月31日止',
        good: '统计期限自2024年1月1日起至2024年12月31日止',
      },
      { bad: `2023年，${organ}认真贯彻`, good: `2024年，${organ}认真贯彻` },
    ],
  },
  NB602: {
    zh: {
      what: '落款日期在报告年度之内或更早。',
      why: '数据统计到 12 月 31 日，报告只能在次年作出；多半是年初写日期时写成了上一年。',
      fix: '核对落款的年份。',
    },
    en: {
      what: 'The signature’s date lies in the year reported, or before it.',
      why: 'The figures run to 31 December, so the report is made in the following year; in January the old year is easily written.',
      fix: 'Check the year of the signature.',
    },
    examples: [{ bad: '2024年1月15日', good: date }],
  },
  NB603: {
    zh: {
      what: '落款日期晚于《条例》规定的公布期限：部门为次年 1 月 31 日，人民政府本级为次年 3 月 31 日（当日不算晚）。乡镇、街道没有规定日期，不提示。当地期限更早的，可在设置中调整。',
      why: '《条例》第四十九条规定了公布年度报告的日期。',
      fix: '核对日期是否写错；确实晚了的，这条提示可以忽略。',
    },
    en: {
      what: 'The signature’s date lies after the day by which the report is published: 31 January of the following year for a department, 31 March for a government’s own report, the day itself still in time. Townships and sub-districts have none. Earlier local dates are settings.',
      why: 'Article 49 of the Regulations names the dates.',
      fix: 'Check the date. Where the report was late indeed, ignore the finding.',
    },
    examples: [
      { bad: '2025年2月8日', good: date },
      { base: { organ: '青川区人民政府' }, bad: '2025年4月2日', good: date },
    ],
  },
  NB604: {
    zh: {
      what: '落款的机关与标题的机关不同。一方是另一方的办公厅（室）、省略了地名或用了简称的，只作提示。改过名的机关可在设置里登记。',
      why: '报告由标题所列的机关负责；落款不同，多半是沿用其他单位的模板没有改。',
      fix: '核对后改落款或标题；快速修复两种都提供。',
    },
    en: {
      what: 'The organ that signs is not the one of the title. The office of the other, a place left out and a short form are information only. Renamed organs can be told in the settings.',
      why: 'The organ of the title answers for the report; another signature is mostly left over from another organ’s text.',
      fix: 'Correct the one or the other; the quick fixes offer both.',
    },
    examples: [
      { bad: `云州市青川区财政局\n${date}`, good: `${organ}\n${date}` },
      { bad: `青川区数据局\n${date}`, good: `${organ}\n${date}` },
    ],
  },
  NB605: {
    zh: {
      what: '把已经失效的文件当作现行依据：国务院令第492号；2021 年度及以后仍以 2019 年的试行格式为依据；用修订前《条例》的条文序号（如以第三十一条、第三十二条作为年度报告的依据，以第二十四条作为答复期限的依据）或现行《条例》没有的条文序号；在《条例》名称后注明 2008 年 5 月 1 日起施行。《条例》、年度报告格式、信息处理费管理办法之后括号里的文号写错的，也提示。讲沿革的不提示。',
      why: '现行《条例》由国务院令第711号公布，自 2019 年 5 月 15 日起施行，年度报告见第四十九条、第五十条；2021 年起的格式是国办公开办函〔2021〕30号。',
      fix: '改为现行依据；连同文件名称一起核对。',
    },
    en: {
      what: 'A text no longer in force is given as the basis: Order 492; the form of 2019 in a report for 2021 or later; an article number of the old Regulations (31 and 32 for the yearly report, 24 for the time of answers), or one that those in force do not have; 1 May 2008 as the day since when they are in force. A wrong number in brackets behind the name of the Regulations, of the form or of the rules on the fee is told too. History is not told.',
      why: 'The Regulations in force are those of Order 711, since 15 May 2019, with the yearly report in articles 49 and 50; since 2021 the form is that of 国办公开办函〔2021〕30号.',
      fix: 'Refer to what is in force, and check the document’s name beside its number.',
    },
    examples: [
      { bad: '（国务院令第492号）', good: leadIn },
      { bad: '（国办公开办函〔2019〕60号）', good: '（国办公开办函〔2021〕30号）' },
    ],
  },
  NB606: {
    zh: {
      what: '发文字号的年份用了方括号、圆括号等，如“国办函[2020]109号”“国办函（2020）109号”。法院的案号本来就用圆括号，不提示。',
      why: '公文格式规定，发文字号的年份用六角括号“〔〕”括起。',
      fix: '改为六角括号；只改两个括号，可以自动进行。',
    },
    en: {
      what: 'The year in a document’s number stands in other brackets than 〔〕. A court’s case number has round ones rightly and is not told.',
      why: 'The standard of official documents puts the year of a number into 〔〕.',
      fix: 'Change the two brackets; the fix is safe.',
    },
    examples: [
      { bad: '（国办函[2020]109号）', good: '（国办函〔2020〕109号）' },
      { bad: '（国办函（2020）109号）', good: '（国办函〔2020〕109号）' },
    ],
  },
  NB607: {
    zh: {
      what: '名称写错，如把“信息处理费”写成“信息公开处理费”，把条例的名称写错或漏字。',
      why: '费用、法规各有规定的名称，写错了检索不到，也不严谨。',
      fix: '改为规定的名称；只收录无论出现在哪里都不对的写法，可以自动改。',
    },
    en: {
      what: 'A thing is not called what it is: 信息公开处理费 for 信息处理费, a wrong name of the Regulations, a slip of the input method in a term.',
      why: 'Fees and statutes have their names; under another they are not found.',
      fix: 'Use the right name. Only what is wrong wherever it stands is told, so the fix is safe.',
    },
    examples: [
      { bad: '没有收取信息公开处理费', good: '没有收取信息处理费' },
      { bad: '《中华人民共和国政务公开条例》（国务院令', good: '《中华人民共和国政府信息公开条例》（国务院令' },
    ],
  },
  NB608: {
    zh: {
      what: '报告里有个人信息：身份证号码（校验码成立的）、手机号码、“联系人：”后的姓名。对外公布的办公电话不提示。',
      why: '年度报告要公开；公开涉及个人隐私的信息受《条例》第十五条限制。',
      fix: '删去，改写工作机构和办公电话。',
    },
    en: {
      what: 'The report holds personal data: an ID number whose check digit holds, a mobile number, the name behind 联系人：. An office’s landline is for the public and not told.',
      why: 'The report is published; article 15 of the Regulations limits the disclosure of what concerns a person’s privacy.',
      fix: 'Remove it, and name the office and its telephone instead.',
    },
    examples: [
      { bad: `${contact}联系电话：13800000000。`, good: contact },
      { bad: `${contact}（联系人：张三，电话：0599-2345678）`, good: contact },
      { bad: `${contact}身份证号：11010519491231002X。`, good: contact },
    ],
  },
  NB609: {
    zh: {
      what: '还有空位没有填写：“XX”“××”“____”，或者缺了数字的“共主动公开条。”。',
      why: '留着空位的报告是没有写完的报告。',
      fix: '填写实际的内容。',
    },
    en: {
      what: 'A place that was to be filled in: XX, ××, ____, or a counter without its number.',
      why: 'A report with such places is not finished.',
      fix: 'Fill it in.',
    },
    examples: [
      { bad: '2024年，XX局认真贯彻', good: `2024年，${organ}认真贯彻` },
      { bad: '全年共主动公开政府信息条。在政府网站及时公开', good: '在政府网站及时公开' },
      { bad: '更新及时____次、检索方便', good: '更新及时、检索方便' },
    ],
  },
  NB610: {
    zh: {
      what: '文字处理软件的标记（如“[bookmark: _GoBack]”“错误!未定义书签”）、网页上的栏目文字（如“责任编辑：”“浏览次数：”）、正文里夹着的页码。页码不论多少处只提示一次。',
      why: '复制、转换时带进来的文字不是报告的内容。',
      fix: '删去。书签标记可以自动删去，其余由人确认。',
    },
    en: {
      what: 'Marks of a word processor, words of the web page around the report, page numbers within the text (all of them one finding).',
      why: 'They came along when the text was copied or converted and are no part of the report.',
      fix: 'Remove them. A bookmark’s mark is removed by the safe fix; the rest a person confirms.',
    },
    examples: [
      { bad: '[bookmark: _GoBack]本报告由', good: '本报告由' },
      { bad: `${fee}\n责任编辑：信息科`, good: fee },
    ],
  },
  NB611: {
    zh: {
      what: '同一个词连着出现两次，如“信息信息平台”“过程性性信息”。后一个词与下文另成一词的（如“政府信息信息化”）不提示。',
      why: '多半是输入或粘贴时多了一次。',
      fix: '核对后删去一个。',
    },
    en: {
      what: 'A word stands twice in a row. Where the second belongs to the word that follows, it is not told.',
      why: 'It is mostly typed or pasted once too often.',
      fix: 'Remove one where it is a slip.',
    },
    examples: [
      { bad: '定期清理已经公开的信息信息。', good: '定期清理已经公开的政府信息。' },
      { bad: '进一步进一步拓展公开的内容', good: '进一步拓展公开的内容' },
    ],
  },
  NB612: {
    zh: {
      what: '表二“规章”填了大于 0 的数，而从名称看本机关没有规章制定权：局、委、办、厅、中心，街道办事处，乡镇人民政府，县、区人民政府。市人民政府、自治州人民政府和国务院部门不提示。',
      why: '《立法法》第九十一条、第九十三条：规章由国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府制定。',
      fix: '核对是否应填在“行政规范性文件”一行。数字由人判断，没有自动修复。',
    },
    en: {
      what: 'Table two counts 规章 above 0, and by its name the organ cannot make them: a department below the State Council, a sub-district, a township, a county or a district. Governments of cities and prefectures are not told.',
      why: 'Articles 91 and 93 of the Legislation Law give the power to departments of the State Council and to the governments of provinces, of cities with districts and of autonomous prefectures.',
      fix: 'Check whether the figure belongs in the row of normative documents. There is no fix.',
    },
    examples: [{ bad: '规章 | 0 | 0 | 2 |', good: '规章 | 0 | 0 | 0 |' }],
  },
  NB904: {
    zh: {
      what: '报告使用繁体字。',
      why: '只是说明：繁体字按简体的同一字读取，其余检查照常进行。',
      fix: '无需修改；不想看到可在设置中关闭。',
    },
    en: {
      what: 'The report is in Traditional characters.',
      why: 'For information: they are read as their Simplified twins, and all other rules run.',
      fix: 'Nothing has to be done; the rule can be switched off.',
    },
    examples: [
      {
        bad: '2024年，雲州市青川區數據局認真貫徹執行《中華人民共和國政府信息公開條例》，依法做好各項公開工作，發佈機構職能、辦事指南、工作動態、規劃計劃、統計數據、財政預決算、行政許可、行政處罰等信息，辦理機關運轉、業務協調、檔案管理、網站維護、輿情應對、電話諮詢、來訪接待、會議組織等項工作，總結經驗，認識問題，糾正錯誤，圓滿實現預期目標，贏得廣大羣衆歡迎與讚譽，繼續為實現現代化貢獻力量。',
        good: `2024年，${organ}认真贯彻执行《中华人民共和国政府信息公开条例》，依法做好各项公开工作。`,
      },
    ],
  },
};
