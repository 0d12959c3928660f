import type { Guide } from './types';

const organ = '云州市青川区数据局';
const onRequest =
  '（二）依申请公开。接收申请的渠道畅通，登记、审核、答复等环节有章可循。2024年未收到政府信息公开申请。2024年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。\n';
const platform = '（四）平台建设。做好政府网站公开专栏的日常维护，保证内容准确、更新及时、检索方便。\n';
const problems = '存在的主要问题：公开的内容还不够丰富，文件解读的形式比较单一。';
const measures = '改进措施：进一步拓展公开的内容，多用图表、问答等形式解读文件，方便公众查询和理解。';
const fee = `按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，${organ}2024年没有收取信息处理费。`;

/** NB111–NB114: what sections one, five and six have to speak of. */
export const topicsGuide: Guide = {
  NB111: {
    zh: {
      what: '2021 年度及以后的报告，总体情况没有写到主动公开、依申请公开、政府信息管理、平台建设、监督保障中的某些方面。用近义词写到的（如“资源管理”“网站建设”“考核培训”）也算写到。各级人民政府本级的报告还要写到工作考核、社会评议、责任追究。缺几方面都只提示一次。设置里可以增加当地要求的内容和字数。',
      why: '2021 年格式（国办公开办函〔2021〕30号）规定总体情况主要包括这五个方面；政府本级的三项内容是《条例》第五十条第（四）项的要求。',
      fix: '补写缺少的方面，没有发生的也写明。快速修复插入段落模板，内容请按实际修改。',
    },
    en: {
      what: 'In a report for 2021 or later, section one does not speak of some of the five topics: publishing, requests, managing information, platforms, supervision and support. Other words for them count. A government’s own report also speaks of assessment, public appraisal and accountability. One finding names all that lack. The settings may add local topics and a length.',
      why: 'The form of 2021 (国办公开办函〔2021〕30号) lists the five; the three for governments are asked for by article 50(4) of the Regulations.',
      fix: 'Write about what lacks, and say so where nothing happened. The quick fix inserts template paragraphs to be adapted.',
    },
    examples: [
      { bad: '（三）政府信息管理。', good: `${onRequest}（三）政府信息管理。` },
      { bad: '（五）监督保障。', good: `${platform}（五）监督保障。` },
      {
        base: { organ: '青川区人民政府' },
        bad: '把公开工作纳入年度考核。',
        good: '把公开工作纳入年度考核，主动接受社会评议。没有发生需要责任追究的情形。',
      },
    ],
  },
  NB112: {
    zh: {
      what: '第五部分只写了存在的问题、没有写改进措施，或者只写了措施、没有写问题。不足 10 字的由 NB104 提示。',
      why: '《条例》第五十条第（四）项要求报告“存在的主要问题及改进情况”，两者缺一不可。',
      fix: '补写缺少的一半。快速修复插入可以修改的模板。',
    },
    en: {
      what: 'Section five tells problems and nothing that is done about them, or measures without a problem. A section of fewer than ten characters is left to NB104.',
      why: 'Article 50(4) of the Regulations asks for the main problems and for the improvements.',
      fix: 'Write the other half. The quick fix inserts a template to be adapted.',
    },
    examples: [
      { bad: problems, good: `${problems}\n${measures}` },
      { bad: measures, good: `${problems}\n${measures}` },
    ],
  },
  NB113: {
    zh: {
      what: '2021 年度及以后的报告，第六部分（以及全文）没有提到信息处理费。',
      why: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）自 2021 年起施行，各地报告通常在第六部分写明收取情况。没有见到写明这一要求的条文，依据是常见做法。',
      fix: '写明收取的金额；没有收取的写明没有。快速修复插入没有收取的写法。',
    },
    en: {
      what: 'In a report for 2021 or later, section six (and the whole report) has no word on the fee for handling requests, 信息处理费.',
      why: 'The rules on the fee (国办函〔2020〕109号) are in force since 2021, and reports commonly tell in section six what was charged. No text was seen that asks for it: this is practice.',
      fix: 'State the amount, or that none was charged. The quick fix inserts the latter.',
    },
    examples: [{ bad: '2024年没有其他需要报告的事项。', good: fee }],
  },
  NB114: {
    zh: {
      what: '格式或模板里写给填报人看的话留在了报告里，如“此处填写……”“（如无则填0）”“这一项报告……”。',
      why: '这些话不是报告的内容，公开后容易让人以为没有写完。',
      fix: '删去。整句或整个括号都是说明的，可以自动删去；与正文混在一句里的由人修改。',
    },
    en: {
      what: 'What the form or a template tells the one who fills it in was left in the report: where to write what, what to put where there is nothing, how long it should be.',
      why: 'It is no part of the report, and makes it look unfinished.',
      fix: 'Remove it. A whole sentence or bracket is removed by the safe fix; where it is mixed with text of the report a person decides.',
    },
    examples: [
      { bad: `${fee}（此处填写其他事项，如无则填无）`, good: fee },
      { bad: `此处填写存在的主要问题。${problems}`, good: problems },
    ],
  },
};
