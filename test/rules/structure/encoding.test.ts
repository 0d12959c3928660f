import { describe, expect, test } from 'vitest';
import { findingsOf, good, rulesTold } from './structure';

/** What Windows-1252 has for the bytes 0x80–0x9f; bytes without a character stay control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 bytes of the text, decoded as something else. */
const misread = (text: string, encoding: string): string => {
  const bytes = new TextEncoder().encode(text);
  if (encoding === 'gb18030') return new TextDecoder(encoding).decode(bytes);
  const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return encoding === 'latin1'
    ? latin
    : latin.replace(/[\u0080-\u009f]/g, (char) => windows.charAt(char.charCodeAt(0) - 0x80));
};

describe('NB903 wrong-encoding', () => {
  test.each([
    ['gb18030', 'NB903.utf8AsGb18030'],
    ['windows-1252', 'NB903.utf8AsLatin1'],
    ['latin1', 'NB903.utf8AsLatin1'],
  ])('UTF-8 read as %s: this finding alone, on the first line', (encoding, message) => {
    const text = misread(good, encoding);
    const findings = findingsOf(text);
    expect(findings.map((each) => [each.rule, each.message, each.severity])).toEqual([['NB903', message, 'error']]);
    expect(findings[0]?.span.start).toBe(0);
    expect(text.slice(0, findings[0]?.span.end)).not.toMatch(/[\r\n]/);
  });

  test('GB18030 read as UTF-8 is a text of replacement characters', () => {
    const text = good.replace(/[\u3000-\uffee]/g, (_, at: number) => (at % 3 === 0 ? '\ufffd\ufffd' : '\ufffd'));
    expect(rulesTold(text)).toEqual(['NB903']);
  });

  test('a good text, and one with a single damaged character, is not garbled', () => {
    expect(rulesTold(good)).toEqual([]);
    expect(rulesTold(good.replace('拓展', '\ufffd展'))).toEqual([]);
  });
});
