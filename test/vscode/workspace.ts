/** The files of the folder that the editor tests open. */
import { form } from '../../server/src/forms';
import { docx, docxOf, paragraph } from '../support/docx';
import { page } from '../support/page';
import { pdfOf } from '../support/pdf';
import { type RenderOptions, renderReport } from '../support/report';
import { uniformValues, withValues } from '../support/values';

const form2021 = form('2021');

const values = withValues(uniformValues(form2021, '0'), {
  'disclosure.normativeDocuments.issued': '2',
  'disclosure.normativeDocuments.repealed': '1',
  'disclosure.normativeDocuments.inForce': '15',
  'disclosure.permits.decisions': '128',
  'disclosure.penalties.decisions': '3',
  'requests.received.naturalPerson': '10',
  'requests.received.business': '2',
  'requests.received.total': '12',
  'requests.carriedIn.naturalPerson': '1',
  'requests.carriedIn.total': '1',
  'requests.granted.naturalPerson': '7',
  'requests.granted.business': '2',
  'requests.granted.total': '9',
  'requests.unableNotHeld.naturalPerson': '3',
  'requests.unableNotHeld.total': '3',
  'requests.resultsTotal.naturalPerson': '10',
  'requests.resultsTotal.business': '2',
  'requests.resultsTotal.total': '12',
  'requests.carriedOut.naturalPerson': '1',
  'requests.carriedOut.total': '1',
});

const base: RenderOptions = {
  form: form2021,
  year: 2024,
  organ: '云州市青川区数据局',
  values,
  layout: 'pipeRow',
};
/** The same report with one figure that breaks its row and its column: 8 for 7. */
const wrong = withValues(values, { 'requests.granted.naturalPerson': '8' });

const form2019 = form('2019');

const render = (options: Partial<RenderOptions> = {}): string => renderReport({ ...base, ...options });

/** Texts, and Word documents, by file name. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  // Known by its name; one wrong figure, a heading reworded, no section six.
  '云州市青川区数据局2024年政府信息公开工作年度报告.txt': render({ values: wrong, without: ['otherMatters'] }).replace(
    '五、存在的主要问题及改进情况',
    '五、存在问题及改进情况',
  ),
  // Known by what they hold.
  '报送稿.txt': render(),
  '退回稿.txt': render(),
  '值班记录.txt': '值班记录\n一、上午接待来访3人。\n二、下午无事。\n',
  'report.md': render({ values: wrong, layout: 'markdown' }),
  '网页.html': page(render({ values: wrong, layout: 'html' })),
  '通知.html': '<!DOCTYPE html>\n<html><body><h1>通知公告</h1><p>今天开会。</p></body></html>\n',
  'notes.md': '# 说明\n\n| 项目 | 数量 |\n|---|---|\n| 纸张 | 3 |\n',
  '送审稿.docx': docxOf(render({ values: wrong, layout: 'html' })),
  '送审稿.pdf': pdfOf(render({ values: wrong, layout: 'html' })),
  '通知.docx': docx(paragraph('今天开会。')),
  // Two years of another organ, one of them with a wrong sum.
  '水务局2023.txt': render({ organ: '云州市青川区水务局', year: 2023 }),
  '水务局2024.txt': render({ organ: '云州市青川区水务局', values: wrong }),
  // Tables of the form of 2019 in a report of 2022.
  '旧格式.txt': renderReport({
    ...base,
    form: form2019,
    year: 2022,
    organ: '云州市青川区林业局',
    values: uniformValues(form2019, '0'),
  }),
};
