import { type Block, form, formOfYear, type Row, type SectionKey, type TableForm } from '../forms';
import { format, type Locale } from '../messages';
import { readChineseNumeral, writeChineseNumeral } from '../text';

/** Articles of the Regulations in words. */

/** Articles whose parts are numbered items; the parts of the others are paragraphs. */
const itemised: ReadonlySet<string> = new Set(['20', '36', '50']);

/** `《条例》第三十六条第（一）项、第（二）项` of `36(1)(2)`. */
export const articleName = (article: string, locale: Locale): string => {
  const [number = '', ...parts] = article.split(/[()]+/).filter((part) => part !== '');
  if (locale === 'en') return format('hover.article', { article }, locale);
  const named = parts.map((part) => {
    const key = itemised.has(number) ? 'hover.article.item' : 'hover.article.paragraph';
    return format(key, { number: writeChineseNumeral(Number(part)) }, locale);
  });
  return format('hover.article', { article: writeChineseNumeral(Number(number)) }, locale) + named.join('、');
};

const caption = /^第(.{1,4})条第（(.{1,3})）项$/;

/** The article behind a row: its own, or that of its block's caption (`第二十条第（一）项`); null where neither is known. */
export const articleOf = (row: Row | null, block: Block, locale: Locale): string | null => {
  if (row?.article) return articleName(row.article, locale);
  const [, article, item] = caption.exec(block.caption) ?? [];
  const numbers = [article, item].map((each) => readChineseNumeral(each ?? ''));
  return numbers.includes(null) ? null : articleName(`${numbers[0]}(${numbers[1]})`, locale);
};

/** Parts of article 50, which lists what a report holds; section one is asked for by the form alone. */
const contents: readonly SectionKey[] = ['disclosure', 'requests', 'reviews', 'problems', 'otherMatters'];

/** What asks for a section: article 50 and the form's instrument for the year. */
export const sectionBasis = (key: SectionKey, year: number | null, locale: Locale): string[] => {
  const item = contents.indexOf(key) + 1;
  const { instrument } = formOfYear(year);
  return [...(item > 0 ? [articleName(`50(${item})`, locale)] : []), instrument];
};

/** The instrument that prescribes a table. */
export const tableBasis = (table: TableForm): string => form(table.form).instrument;
