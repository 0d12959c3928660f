import type { Guide } from './types';

const organ = '云州市青川区数据局';
const title = `${organ}2024年政府信息公开工作年度报告`;
const leadIn = `本报告由${organ}根据`;
const signature = `${organ}\n2025年1月15日`;
const problems = '存在的主要问题：公开的内容还不够丰富，文件解读的形式比较单一。';
const measures = '改进措施：进一步拓展公开的内容，多用图表、问答等形式解读文件，方便公众查询和理解。';
const five = '五、存在的主要问题及改进情况';
const six = '六、其他需要报告的事项';
const fee = `按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，${organ}2024年没有收取信息处理费。`;
const noReview = '本年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';

const tableFour = `行政复议 | 行政诉讼 | |||||||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||
0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`;

const tableTwo2021 = `第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 0 | 0 | 0 |
第二十条第（五）项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 0 | ||
第二十条第（六）项 | |||
信息内容 | 本年处理决定数量 | ||
行政处罚 | 0 | ||
行政强制 | 0 | ||
第二十条第（八）项 | |||
信息内容 | 本年收费金额（单位：万元） | ||
行政事业性收费 | 0 | ||`;

const tableTwo2019 = `第二十条第（一）项 | |||
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
规章 | 0 | 0 | 0 |
规范性文件 | 0 | 0 | 0 |
第二十条第（五）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 0 | 0 | 0 |
其他对外管理服务事项 | 0 | 0 | 0 |
第二十条第（六）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政处罚 | 0 | 0 | 0 |
行政强制 | 0 | 0 | 0 |
第二十条第（八）项 | |||
信息内容 | 上一年项目数量 | 本年增/减 | |
行政事业性收费 | 0 | 0 | |
第二十条第（九）项 | |||
信息内容 | 采购项目数量 | 采购总金额 | |
政府集中采购 | 0 | 0 | |`;

/** The structure rules NB101–NB110 and NB903. */
export const structureGuide: Guide = {
  NB101: {
    zh: {
      what: '六个部分中缺了一个。如果它的表格还在、只是标题丢了，会另外说明；标题写在段落中间的，只作提示。六个部分一个也没有时，只提示一次。',
      why: '格式规定报告由六个部分组成，其中五项内容还是《条例》第五十条的要求；没有发生的事项也要保留该部分并写明没有。',
      fix: '在应在的位置补上标题和正文；第六部分放在落款之前。快速修复会插入标题和正文模板，标题丢失的只补标题。',
    },
    en: {
      what: 'One of the six sections is not there. Where its table is, and only the heading was lost, the message says so; a heading within a paragraph is only mentioned. A text with none of the six gets one finding.',
      why: 'The form prescribes six sections, and article 50 of the Regulations asks for the contents of five of them; a section with nothing to report stays and says so.',
      fix: 'Put heading and body in their place; section six goes before the signature. The quick fix inserts a template, or the heading alone above a table that is there.',
    },
    examples: [
      { bad: signature, good: `${six}\n${fee}\n\n${signature}` },
      {
        bad: '（本列数据的勾稽关系为：',
        good: '三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关系为：',
      },
    ],
  },
  NB102: {
    zh: {
      what: '各部分没有按一至六的顺序排列。整段移位的几个部分只提示一次。',
      why: '格式规定了各部分的先后；顺序一致，读者和汇总的人才能按部分查找、比对。',
      fix: '把错位的部分连同正文移到应在的位置；快速修复整段移动，文字不改。',
    },
    en: {
      what: 'The sections do not stand in the order one to six. Neighbours that were moved as a whole are one finding.',
      why: 'The form has an order, and those who read or collect many reports look sections up by it.',
      fix: 'Move the section with its body to its place; the quick fix moves the lines and changes no words.',
    },
    examples: [
      {
        bad: `${six}\n${fee}\n\n${five}\n${problems}\n${measures}`,
        good: `${five}\n${problems}\n${measures}\n\n${six}\n${fee}`,
      },
    ],
  },
  NB103: {
    zh: {
      what: '标题的用语与格式不一致，如“其它需要报告事项”。标点和全角、半角的差别不算。',
      why: '标题是格式的一部分，用语一致便于检索和汇总。',
      fix: '改为格式的用语；这一修复只改标题的字，可以自动进行。',
    },
    en: {
      what: "A heading's words are not the form's, as in 其它需要报告事项. Punctuation and width make no difference.",
      why: 'Headings are part of the form; the same words everywhere can be found and collected.',
      fix: "Use the form's words. The fix touches the heading's words only and is safe.",
    },
    examples: [{ bad: '六、其它需要报告事项', good: six }],
  },
  NB104: {
    zh: {
      what: '总体情况、存在的主要问题及改进情况、其他需要报告的事项的标题下没有内容；第五部分只写“无”或不足 10 字的也算。第六部分写“无”不算空。',
      why: '《条例》第五十条要求报告写明存在的主要问题和改进情况；其余部分没有内容时，读者无从知道是没有发生还是漏写。',
      fix: '补写内容；确实没有的，写明没有。快速修复填入可以修改的正文模板。',
    },
    en: {
      what: 'Nothing stands under the heading of a prose section (one, five, six); for section five 无 or fewer than ten characters count as nothing. 无 under section six is an answer.',
      why: 'Article 50 of the Regulations asks for problems and improvements; and a reader cannot tell an empty section from a forgotten one.',
      fix: 'Write it, or say that there is nothing. The quick fix puts a template of the body in.',
    },
    examples: [
      { bad: `${six}\n\n${signature}`, good: `${six}\n${fee}\n\n${signature}` },
      { bad: `${five}\n无`, good: `${five}\n${problems}\n${measures}` },
    ],
  },
  NB105: {
    zh: {
      what: '第二、第三或第四部分只有标题，没有表格，也没有说明表格是图片或附件。',
      why: '这三个部分的内容就是格式规定的表格；没有发生的也要列表并填 0。',
      fix: '补上表格；快速修复插入该年度格式的表格，各格为 0，再按实际填写。',
    },
    en: {
      what: 'Section two, three or four has a heading and no table, and nothing tells of a picture or an attachment.',
      why: "These sections are the form's tables; where nothing happened the table stands with zeros.",
      fix: "Put the table in. The quick fix inserts the form's table of that year with zeros, to be filled in.",
    },
    examples: [
      {
        bad: `四、政府信息公开行政复议、行政诉讼情况\n${noReview}`,
        good: `四、政府信息公开行政复议、行政诉讼情况\n${tableFour}`,
      },
    ],
  },
  NB106: {
    zh: {
      what: '2021 年度及以后的报告用了 2019 年格式的表格，或者 2019、2020 年度的报告用了 2021 年格式的表格；每张表提示一次。行政复议、行政诉讼的表两个格式相同，不提示。',
      why: '2021 年格式（国办公开办函〔2021〕30号）自 2021 年度起使用，表二、表三的项目与 2019 年格式（国办公开办函〔2019〕60号）不同，混用后无法汇总。',
      fix: '改用该年度的格式。快速修复重写这张表：含义相同的数字照搬，新格式独有的格以“/”占位待填，没有位置的数字在修复的名称里列出。',
    },
    en: {
      what: 'A report for 2021 or later has a table of the 2019 form, or one for 2019 or 2020 a table of the 2021 form; one finding a table. Table four is the same in both.',
      why: 'The form of 2021 (国办公开办函〔2021〕30号) is in force from the report year 2021; tables two and three differ from the form of 2019 (国办公开办函〔2019〕60号) and cannot be added up with it.',
      fix: 'Use the form of the year. The quick fix writes the table anew: figures of the same meaning are kept, what only the new form has gets a / to be filled in, and figures without a place are named in its title.',
    },
    examples: [{ bad: tableTwo2019, good: tableTwo2021 }],
  },
  NB107: {
    zh: {
      what: '同一部分的标题在一份报告里出现了两次。',
      why: '多半是拼接或粘贴时留下的，读者不知道以哪一处为准。',
      fix: '把两处内容合并，或删去多余的一处。内容要由人判断，没有自动修复。',
    },
    en: {
      what: 'The heading of one section stands twice in one report.',
      why: 'It is mostly left over from joining or pasting, and a reader cannot know which one counts.',
      fix: 'Join the two, or delete one. What stays is for a person to decide: there is no fix.',
    },
    examples: [{ bad: `${five}\n${problems}\n\n${five}\n${measures}`, good: `${five}\n${problems}\n${measures}` }],
  },
  NB108: {
    zh: {
      what: '没有标题，或者标题缺机关名称、年度或“政府信息公开工作年度报告”这一法定名称。',
      why: '报告公开后单独流传，标题要让人看出是哪个机关、哪一年的报告；名称见《条例》第四十九条、第五十条。',
      fix: '写全标题。正文或落款里有机关名称、年度时，快速修复用它们补全。',
    },
    en: {
      what: 'There is no title, or it lacks the organ, the year or the statutory name 政府信息公开工作年度报告.',
      why: 'A published report travels alone: its title has to tell whose it is and of which year. The name is that of articles 49 and 50 of the Regulations.',
      fix: 'Write the title in full. The quick fix takes organ and year from the body or the signature where they are told there.',
    },
    examples: [
      { bad: leadIn, good: `${title}\n\n${leadIn}` },
      { bad: `${organ}2024年政府信息公开年报`, good: title },
      { bad: `${organ}政府信息公开工作年度报告`, good: title },
    ],
  },
  NB109: {
    zh: {
      what: '文末没有机关名称和日期，或缺其中一项；落款日期是日历上没有的一天（如 2 月 30 日）。',
      why: '落款是常见的做法，没有见到条文要求，所以只作提示；有日期才看得出是否按期公布。',
      fix: '在文末写上机关名称和日期。快速修复插入的日期请核对。',
    },
    en: {
      what: 'The name of the organ and the date, or one of the two, are not at the end; or the date is a day that does not exist (30 February).',
      why: 'Reports mostly have them; no text was seen that requires it, so this is information only. The date shows whether the report came out in time.',
      fix: 'Put organ and date at the end; check the date that the quick fix inserts.',
    },
    examples: [{ bad: fee, good: `${fee}\n\n${signature}` }],
  },
  NB110: {
    zh: {
      what: '标题的序号不对、没有序号，或写法与格式不一致，如把“二、”写成“2、”。连续三个以上标题有同样的问题时只提示一次。',
      why: '多半是文字处理软件的自动编号造成的，粘贴到网页后序号会错位或变样。',
      fix: '改为格式的序号；这一修复只改序号，可以自动进行。',
    },
    en: {
      what: "A heading's ordinal is wrong, absent, or not printed as in the form, as 2、 for 二、. Three or more headings in a row with the same fault are one finding.",
      why: "It mostly comes from a word processor's automatic numbers, which shift or change when the text is pasted into a page.",
      fix: "Use the form's ordinal. The fix touches the ordinal only and is safe.",
    },
    examples: [
      { bad: '2、主动公开政府信息情况', good: '二、主动公开政府信息情况' },
      { bad: '七、其他需要报告的事项', good: six },
    ],
  },
  NB903: {
    zh: {
      what: '文字是乱码：像是 GB18030 编码的文件按 UTF-8 读取，或者相反。这时其余规则都不运行。',
      why: '编码不对时每个字都不可信，其他提示只会误导。',
      fix: '用正确的编码重新打开文件；在 VS Code 里有相应的操作，命令行会自动识别编码。',
    },
    en: {
      what: 'The text is garbled: it looks like GB18030 read as UTF-8, or the reverse. No other rule runs then.',
      why: 'With the wrong encoding no character can be trusted, and other findings would mislead.',
      fix: 'Reopen the file with the right encoding: VS Code has an action for it, the command line detects encodings by itself.',
    },
    examples: [{ bad: '浜戝窞甯傞潚宸濆尯鏁版嵁灞€2024骞存斂搴滀俊鎭叕寮€宸ヤ綔骞村害鎶ュ憡', good: title }],
  },
};
