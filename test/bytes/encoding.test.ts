import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, type Encoding, encode, survives } from '../../server/src/bytes';

const sentence = '青川区数据局\u3000一、总体情况\r\n规章 | 0 | 12件 |\n';
const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

const bytesOf = (text: string, encoding: Encoding, bom: boolean): Uint8Array => {
  const bytes = encode(text, { encoding, bom });
  if (!bytes) throw new Error('not encodable');
  return bytes;
};

describe.each(encodings)('%s', (encoding) => {
  test.each([false, true])('is detected and written back, mark: %s', (mark) => {
    const bom = mark && encoding !== 'gb18030';
    const bytes = bytesOf(sentence, encoding, bom);
    expect(decode(bytes)).toEqual({ text: sentence, encoding, bom });
    expect(survives(bytes, decode(bytes))).toBe(true);
  });
});

test('the bytes of GB18030 are those of the standard', () => {
  expect([...bytesOf('年1', 'gb18030', false)]).toEqual([0xc4, 0xea, 0x31]);
  // Four bytes: a Thai letter, and a character outside the basic plane.
  expect([...bytesOf('\u0e01', 'gb18030', false)]).toEqual([0x81, 0x32, 0xce, 0x39]);
  expect([...bytesOf('𠀀', 'gb18030', false)]).toEqual([0x95, 0x32, 0x82, 0x36]);
});

test('every text that GB18030 can hold comes back', () => {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  // The private use area holds characters that several code points share.
  const unit = fc.oneof(
    fc.integer({ min: 1, max: 0xd7ff }),
    fc.integer({ min: 0xf900, max: 0xfffc }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  );
  fc.assert(
    fc.property(fc.array(unit), (codes) => {
      const text = String.fromCodePoint(...codes);
      const bytes = encode(text, { encoding: 'gb18030', bom: false });
      if (bytes) expect(decoder.decode(bytes)).toBe(text);
    }),
  );
  const every = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  expect(decoder.decode(bytesOf(every, 'gb18030', false))).toBe(every);
});

test('a UTF-8 file with a broken byte stays UTF-8 and cannot be written', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode(sentence), 0xff, 0x0a]);
  const decoded = decode(bytes);
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.text.startsWith(sentence)).toBe(true);
  expect(survives(bytes, decoded)).toBe(false);
});

test('half of a surrogate pair is not encodable in GB18030', () => {
  expect(encode('\ud800', { encoding: 'gb18030', bom: false })).toBeNull();
});

test('any bytes decode without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof decode(bytes).text).toBe('string');
    }),
  );
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false });
});
