import type { Report } from '../../report';
import { fold } from '../../text';
import { centralBeginnings, mightHavePower, type OrganKind, organEndings, powerless } from '../data/organs';
import type { RuleSettings } from '../settings';

const endsWithAny = (name: string, endings: readonly string[]): boolean => endings.some((each) => name.endsWith(each));

/** A note in brackets, or the office that a government is named with: 青川区人民政府及区政府办公室. */
const note = /\([^()]{1,30}\)$|(?<=政府)[及和与、].{0,20}办(?:公室|公厅)?$/;

/** An organ's name folded, without what may stand behind it: a note (`（盖章）`), a government's own office. */
export const plainName = (name: string): string => fold(name).text.replace(note, '');

/** What an organ's name tells of it. */
export const kindOf = (name: string): OrganKind => {
  const plain = plainName(name);
  return organEndings.find((each) => endsWithAny(plain, each.endings))?.kind ?? 'other';
};

const government = /人民政府$/;

/** Whether a report is a government's own, townships' included: by the settings, else by the organ's name. */
export const isGovernments = (report: Report, settings: RuleSettings): boolean =>
  settings.governmentOwn ?? (report.organ !== null && government.test(plainName(report.organ)));

const ofPlace = /[省市县区州盟旗镇乡](?!$)|街道/;

/**
 * Whether an organ surely cannot make 规章 by its name: a department, sub-district, township, county or district of a
 * place that the name says. A city's government may be one that can.
 */
export const lacksRulePower = (name: string): boolean => {
  const plain = plainName(name);
  if (centralBeginnings.some((each) => plain.startsWith(each)) || endsWithAny(plain, mightHavePower)) return false;
  return ofPlace.test(plain) && powerless.some((each) => endsWithAny(plain, each.endings));
};

/** A place's name; 州 may stand within it: 云州市. */
const placeName =
  /^(?!城市)[^省市县区州盟旗]{1,8}(?:[州盟旗](?=[市县区旗]))?(?:省|自治区|自治州|自治县|自治旗|地区|市|州|盟|县|区|旗)/;

/** An organ's name parted into its places (`云州市`, `青川区`) and the rest. */
const parted = (name: string): { readonly places: readonly string[]; readonly rest: string } => {
  const places: string[] = [];
  let rest = name;
  for (let match = placeName.exec(rest); match && match[0].length < rest.length; match = placeName.exec(rest)) {
    places.push(match[0]);
    rest = rest.slice(match[0].length);
  }
  return { places, rest };
};

/** How two organs' names differ, where both may be right; `other` where they are two organs. */
export type OrganDifference =
  | 'same'
  /** One is the office of the other. */
  | 'office'
  /** One lacks a place, or a part of it, that the other names. */
  | 'prefix'
  /** One is a short form of the other. */
  | 'short'
  /** One is only a place, or has words behind it that are no organ's: whose report it is cannot be told. */
  | 'unclear'
  | 'other';

const office = /办$/;
const ownGovernment = /([省市县区州盟旗乡镇木])政府$/;

/** One spelling for a government and the place that stands for it, for 街道 and its 办事处, for 办公室 and 办, 委员会 and 委. */
export const plainest = (name: string): string =>
  plainName(name)
    .replace('人民政府', '政府')
    .replace(/街道办(?:事处)?$/, '街道')
    // 青川区人民政府南湖街道办事处: whose outpost it is.
    .replace(/(?<=[市县区旗])政府(?=.{1,6}街道$)/, '')
    .replace(/办公[室厅]$/, '办')
    .replace(/管理委员会$/, '管委会')
    .replace(/委员会$/, '委')
    .replace(ownGovernment, '$1');

/** A name in its plainest spelling; what it is parted into is worked out once, for names that are compared with many. */
export class OrganName {
  #parts: ReturnType<typeof parted> | null = null;

  constructor(readonly text: string) {}

  get parts(): ReturnType<typeof parted> {
    this.#parts ??= parted(this.text);
    return this.#parts;
  }
}

const withoutOffice = (name: string): string => name.replace(office, '').replace(ownGovernment, '$1');
const placeMarks = /[省市县区州盟旗]/g;

/** The numbers in a name: 第一税务所 and 第十一税务所 are two. */
const numbersOf = (name: string): string => name.match(/第[一二三四五六七八九十百]+|\d+/g)?.join() ?? '';

/** How a department's name is shortened: words are left out, or cut to their first characters; null where it is not. */
const shortening = (short: string, long: string): 'cut' | 'whole' | null => {
  if (numbersOf(short) !== numbersOf(long)) return null;
  let at = 0;
  let cut = false;
  for (const word of long.slice(0, -1).match(/[和与及、]|[^和与及、]{1,2}/g) ?? []) {
    if (!short.startsWith(word.charAt(0), at)) continue;
    const whole = short.startsWith(word, at);
    at += whole ? word.length : 1;
    cut ||= !whole;
  }
  if (at !== short.length - 1 || short.at(-1) !== long.at(-1)) return null;
  return cut && short[0] === long[0] ? 'cut' : 'whole';
};

const endsPlaces = (short: readonly string[], long: readonly string[]): boolean =>
  short.every((each, at) => each === long[long.length - short.length + at]);

/** Compares two organs' names. */
export const organDifference = (one: string, other: string): OrganDifference => {
  const [a, b] = [plainest(one), plainest(other)];
  if (a === b) return 'same';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const ofLong = office.test(long) ? withoutOffice(long) : null;
  if (ofLong === short) return isNamedByPlace(one, other) ? 'unclear' : 'office';
  // `青川区数据局` within `云州市青川区数据局`, or within `中共…委员会 青川区数据局`.
  if (short.length >= 3 && long.endsWith(short)) return 'prefix';
  if (ofLong?.endsWith(short)) return 'office';
  // `青川区数据局政务公开` was read for the title's organ: words behind the name that are no organ's.
  if (long.startsWith(short) && kindOf(long.slice(short.length)) === 'other') return 'unclear';
  if (a.replace(placeMarks, '') === b.replace(placeMarks, '')) return 'prefix';
  if (isNamedByPlace(one, other) && long.startsWith(short)) return 'unclear';
  return shortened(new OrganName(a), new OrganName(b)) ? 'short' : 'other';
};

/** How one of two names is the other's short form, with the same places as far as both have them; null where it is not. */
const shortened = (one: OrganName, other: OrganName): ReturnType<typeof shortening> => {
  const [short, long] =
    one.parts.rest.length > other.parts.rest.length ? [other.parts, one.parts] : [one.parts, other.parts];
  if (!endsPlaces(short.places, long.places) && !endsPlaces(long.places, short.places)) return null;
  const kind = kindOf(long.rest);
  return kind === 'place' || kind === 'grassroots' ? null : shortening(short.rest, long.rest);
};

/** True where one is what the other, a department's name, is commonly cut to: 住建局. */
export const isCut = (one: OrganName, other: OrganName): boolean => shortened(one, other) === 'cut';

/** True where one of the names is a place's alone. */
const isNamedByPlace = (one: string, other: string): boolean => kindOf(one) === 'place' || kindOf(other) === 'place';
