import type { Report } from '../../report';
import { fold } from '../../text';
import { centralBeginnings, mightHavePower, type OrganKind, organEndings, powerless } from '../data/organs';
import type { RuleSettings } from '../settings';

const endsWithAny = (name: string, endings: readonly string[]): boolean => endings.some((each) => name.endsWith(each));

const note = /\([^()]{1,30}\)$/;

/** An organ's name folded, without a note in brackets (`（盖章）`) behind it. */
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
  /^[^省市县区州盟旗]{1,8}(?:[州盟旗](?=[市县区旗]))?(?:省|自治区|自治州|自治县|自治旗|地区|市|州|盟|县|区|旗)/;

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

const office = /(?:办公室|办公厅)$/;
const ownGovernment = /([省市县区州盟旗乡镇木])政府$/;

/** One spelling for a government and the place that stands for it, for 街道 and its 办事处. */
const plainest = (name: string): string =>
  plainName(name)
    .replace('人民政府', '政府')
    .replace(/街道办(?:事处)?$/, '街道')
    .replace(ownGovernment, '$1');
const withoutOffice = (name: string): string => name.replace(office, '').replace(ownGovernment, '$1');
const placeMarks = /[省市县区州盟旗]/g;

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0;
  for (const char of long) if (at < short.length && char === short[at]) at++;
  return at === short.length;
};

const endsPlaces = (short: readonly string[], long: readonly string[]): boolean =>
  short.every((each, at) => each === long[long.length - short.length + at]);

const sameKind = (one: string, other: string): boolean => one.at(-1) === other.at(-1);

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
  const [shorts, longs] = [parted(short), parted(long)];
  if (!endsPlaces(shorts.places, longs.places)) return 'other';
  return shorts.rest.length >= 2 && sameKind(shorts.rest, longs.rest) && isSubsequence(shorts.rest, longs.rest)
    ? 'short'
    : 'other';
};

/** True where one of the names is a place's alone. */
const isNamedByPlace = (one: string, other: string): boolean => kindOf(one) === 'place' || kindOf(other) === 'place';
