/** Reports made for tests: figures that keep the form's equations, written in every layout. */
import fc from 'fast-check';
import { type FormId, form as formById, tableKeys } from '../../server/src/forms';
import { type RenderOptions, renderReport, type TestLayout, testLayouts } from './report';
import { seededValues, valuesArbitrary } from './values';

export { writeAligned, writeRaw } from './aligned';
export { parted, rowBreaks, writeHtml } from './html';
export { fromTape, type Pick, seeded } from './random';
export { caseSentences, type RenderOptions, renderReport, type TestLayout, testLayouts, toHalfWidth } from './report';
export {
  allCells,
  cellTextArbitrary,
  consistentValues,
  formArbitrary,
  type ReportValues,
  seededValues,
  uniformValues,
  valuesArbitrary,
  withValues,
} from './values';

export const testOrgan = '云州市青川区数据局';

/** The year that test reports of a form are of. */
export const yearOf = (form: FormId): number => (form === '2019' ? 2020 : 2024);

/** A consistent report from a seed: `generateReport(7, { layout: 'tsv' })`. */
export const generateReport = (seed: number, options: Partial<RenderOptions> & { formId?: FormId } = {}): string => {
  const form = options.form ?? formById(options.formId ?? '2021');
  return renderReport({
    form,
    year: yearOf(form.id),
    organ: testOrgan,
    values: seededValues(form, seed),
    layout: 'pipeRow',
    ...options,
  });
};

const describeOptions = ({ form, values, layout, widths, wideDigits, lineBreak }: RenderOptions): string => {
  const figures = tableKeys.flatMap((table) =>
    [...values[table]].filter(([, value]) => value !== '0').map(([cell, value]) => `${table}.${cell}=${value}`),
  );
  return JSON.stringify({ form: form.id, layout, widths, wideDigits, lineBreak, figures });
};

/** Options of consistent reports in any of the layouts given. */
export const reportArbitrary = (layouts: readonly TestLayout[] = testLayouts): fc.Arbitrary<RenderOptions> =>
  fc
    .constantFrom<FormId>('2019', '2021')
    .chain((id) => {
      const form = formById(id);
      return fc.record({
        form: fc.constant(form),
        year: fc.constant(yearOf(id)),
        organ: fc.constant(testOrgan),
        values: valuesArbitrary(form),
        layout: fc.constantFrom(...layouts),
        widths: fc.constantFrom<'full' | 'half'>('full', 'half'),
        wideDigits: fc.boolean(),
        lineBreak: fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
      });
    })
    .map((options) => ({
      ...options,
      // A failing property shows the figures that are not zero, not the whole form.
      [fc.toStringMethod]: () => describeOptions(options),
    }));
