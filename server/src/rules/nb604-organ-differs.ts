import type { Title } from '../report';
import { fold } from '../text';
import { crossesLines, onOneLine } from './support/lines';
import { type OrganDifference, organDifference, plainName } from './support/organs';
import { defineRule, type FindingSeed, type Fix, type RuleContext } from './types';

/** True where the settings say that one name is the other's former one. */
const isRenamed = (names: Readonly<Record<string, string>>, one: string, other: string): boolean =>
  Object.entries(names).some(([former, present]) => {
    const pair = [plainName(former), plainName(present)];
    return pair.includes(plainName(one)) && pair.includes(plainName(other));
  });

/** True for a name that the title gives in brackets: 住房和城乡建设局（人民防空办公室） is one organ with two names. */
const isSecondName = ({ text }: Title, name: string): boolean => fold(text).text.includes(`(${plainName(name)})`);

const messages: Readonly<Partial<Record<OrganDifference, string>>> = {
  office: 'NB604.office',
  prefix: 'NB604.prefix',
  short: 'NB604.short',
};

/** The organ that signs is not the one that the title names. */
export const organDiffers = defineRule({
  id: 'NB604',
  name: 'organ-differs',
  severity: 'warning',
  basis: 'convention',
  fixable: 'suggest',
  reads: ['facts'],
  check({ text, report: { title, signature }, settings }, found) {
    const named = title?.organ;
    if (!named) return { reason: 'skip.noTitleOrgan' };
    const signed = signature?.organ;
    if (!signed) return { reason: 'skip.noSigner' };
    const difference = organDifference(named.text, signed.text);
    if (difference === 'same' || difference === 'unclear') return undefined;
    if (isSecondName(title, signed.text)) return undefined;
    if (isRenamed(settings.formerNames, named.text, signed.text)) return undefined;
    const params = { title: named.text, signature: signed.text };
    const message = messages[difference];
    const seed: FindingSeed = {
      params,
      span: onOneLine(text, signed.span),
      related: [{ span: onOneLine(text, named.span), message: 'NB604.related', params }],
    };
    found(message ? { ...seed, message, severity: 'information' } : seed);
    return undefined;
  },
  fix({ text, report: { title, signature } }: RuleContext, { message }) {
    const [named, signed] = [title?.organ, signature?.organ];
    if (!named || !signed) return [];
    const fixes: Fix[] = [];
    const write = (span: typeof named.span, name: string, title: string, preferred: boolean): void => {
      if (crossesLines(text, span)) return;
      fixes.push({ title, params: { name }, kind: 'suggest', preferred, edits: [{ span, newText: name }] });
    };
    // Where one lacks the other's place, the full name is what both should have.
    const prefersSigned = message === messages.prefix && signed.text.length > named.text.length;
    write(signed.span, named.text, 'NB604.fixSignature', !prefersSigned);
    write(named.span, signed.text, 'NB604.fixTitle', prefersSigned);
    return prefersSigned ? fixes.reverse() : fixes;
  },
});
