import { describe, expect, test } from 'vitest';
import { prepareRename, rename } from '../../server/src/features';
import { generateReport, testOrgan } from '../support/generate';
import { layouts, readMarked } from './marks';
import { applied } from './support';

const newName = '云州市青川区政务服务和数据管理局';

describe.each(layouts)('rename in %s', (layout) => {
  const source = generateReport(3, { layout });
  const cursorIn = (nth: number) => {
    let at = -1;
    for (let count = 0; count <= nth; count++) at = source.indexOf(testOrgan, at + 1);
    return readMarked(`${source.slice(0, at + 3)}‸${source.slice(at + 3)}`);
  };

  test('title, signature and prose, from any of them', () => {
    const count = source.split(testOrgan).length - 1;
    expect(count).toBeGreaterThan(4);
    for (let nth = 0; nth < count; nth++) {
      const document = cursorIn(nth);
      const prepared = prepareRename(document.reading, document.cursor());
      expect(prepared?.placeholder).toBe(testOrgan);
      expect(prepared && document.words(prepared.span)).toBe(testOrgan);
      const edits = rename(document.reading, document.cursor(), ` ${newName} `);
      expect(edits && applied(document.text, edits)).toBe(source.replaceAll(testOrgan, newName));
    }
  });

  test('a signature with blanks between its letters is the same organ', () => {
    const spaced = [...testOrgan].join(' ');
    const at = source.lastIndexOf(testOrgan);
    const text = source.slice(0, at) + spaced + source.slice(at + testOrgan.length);
    const document = readMarked(`‸${text}`);
    const edits = rename(document.reading, document.cursor(), newName);
    expect(edits && applied(document.text, edits)).toBe(source.replaceAll(testOrgan, newName));
  });

  test('no other organ, and no other report of a compilation', () => {
    const other = generateReport(4, { layout, organ: '云州市青川区司法局' });
    const mentioned = source.replace('认真贯彻', '会同青川区数据局认真贯彻');
    const document = readMarked(`‸${mentioned}\n${other}`);
    const edits = rename(document.reading, document.cursor(), newName);
    expect(edits && applied(document.text, edits)).toBe(`${mentioned.replaceAll(testOrgan, newName)}\n${other}`);
  });

  test('no name without words, nor of two lines', () => {
    const document = cursorIn(0);
    expect(rename(document.reading, document.cursor(), '  ')).toBeNull();
    expect(rename(document.reading, document.cursor(), '青川区\n数据局')).toBeNull();
  });

  test('nothing elsewhere', () => {
    const document = readMarked(source.replace('认真贯彻', '认‸真贯彻'));
    expect(prepareRename(document.reading, document.cursor())).toBeNull();
    expect(rename(document.reading, document.cursor(), newName)).toBeNull();
  });
});

test('nothing in other texts', () => {
  const document = readMarked('随便‸写写\n');
  expect(prepareRename(document.reading, document.cursor())).toBeNull();
});

test('a name over two lines is renamed from its other places, and not typed over itself', () => {
  const source = generateReport(3, { layout: 'pipeRow' });
  const broken = source.replace(testOrgan, `${testOrgan.slice(0, 7)}\n${testOrgan.slice(7)}`);
  const inTitle = readMarked(`${broken.slice(0, 3)}‸${broken.slice(3)}`);
  expect(prepareRename(inTitle.reading, inTitle.cursor())).toBeNull();
  const at = broken.lastIndexOf(testOrgan) + 2;
  const below = readMarked(`${broken.slice(0, at)}‸${broken.slice(at)}`);
  expect(prepareRename(below.reading, below.cursor())?.placeholder).toBe(testOrgan);
  const edits = rename(below.reading, below.cursor(), newName);
  expect(edits && applied(broken, edits)).toBe(source.replaceAll(testOrgan, newName));
});
