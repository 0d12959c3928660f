/** How a report speaks of its own organ. */
export interface OwnNames {
  /** Full name and what is left of it without the places before it; the longest first. */
  readonly names: readonly string[];
  /** True for a report of a government itself, false for a department's; null where the organ is not known. */
  readonly government: boolean | null;
  /** True for a government whose whole area is itself: a township, a street office. */
  readonly smallest: boolean;
  readonly organ: string;
}

/** Whose numbers a sentence tells; `government`: a government by its own name, whose table may count its departments too. */
export type Whose = 'own' | 'government' | 'area' | 'other';

const places = '省市区县州盟旗镇乡';
const units =
  '街道办事处 街道 委员会 管委会 办事处 办公室 办公厅 行政机关 单位 机关 部门 中心 分局 支队 大队 公司 集团 医院 学校 政府 局 委 办 厅 部 院 会 所 站 处 队 校 馆 场 署 社 库 园 科 团 街 关 级'.split(
    ' ',
  );
const areas = '省市区县州盟旗'.split('');
const small = '镇乡村'.split('');
/** Before the name by which an organ calls itself: 中华人民共和国云州海关, 青川区人民政府南湖街道办事处. */
const superior = /^(?:中华人民共和国|国家税务总局|.{2,12}人民政府)(?=.{4})/;
const ofSystem = /^全[省市区县州][^,。;:、()\d系]{2,5}系统/;
const wholeOrgan = '局委厅校镇乡街'.split('');

/** The names by which prose may call the organ. */
export const ownNames = (organ: string | null): OwnNames => {
  if (!organ) return { names: [], government: null, smallest: false, organ: '' };
  const names = [organ, organ.replace(superior, '')];
  for (let at = 0; at < organ.length - 2; at++) {
    if (!places.includes(organ.charAt(at))) continue;
    const rest = organ.slice(at + 1);
    if (rest.length >= 3 && !rest.startsWith('人民')) names.push(rest);
    // 区数据局 for 青川区数据局.
    if (rest.length >= 2) names.push(organ.slice(at));
  }
  // 怀川县2024年…: the place stands for its government.
  const government = /(?:政府|管委会|管理委员会|街道办事处|街道|^.{1,12}[省市州盟县区旗镇乡])$/.test(organ);
  const smallest = /(?:[镇乡](?:人民政府|政府)?|街道(?:办事处)?)$/.test(organ);
  return { names: [...new Set(names)].sort((a, b) => b.length - a.length), government, smallest, organ };
};

export type OwnWord = 'own' | 'area' | null;

/** The length of a word for the organ itself at a place, and whether it means the organ or the area it is in. */
export const ownAt = (own: OwnNames, text: string, at: number): { length: number; word: OwnWord } => {
  for (const name of own.names) if (text.startsWith(name, at)) return { length: name.length, word: 'own' };
  const first = text.charAt(at);
  if (first !== '我' && first !== '本' && first !== '全') return { length: 0, word: null };
  const next = text.charAt(at + 1);
  if (first === '全') {
    // 全市税务系统: with the offices below.
    const system = own.government === false ? ofSystem.exec(text.slice(at, at + 10)) : null;
    if (system) return { length: system[0].length, word: 'area' };
    return wholeOrgan.includes(next) ? { length: 2, word: 'own' } : { length: 0, word: null };
  }
  const unit = units.find((each) => text.startsWith(each, at + 1));
  if (unit === '级') return { length: 2, word: own.government && !own.smallest ? 'area' : 'own' };
  if (unit) return { length: 1 + unit.length, word: 'own' };
  if (small.includes(next)) return { length: 2, word: 'own' };
  if (areas.includes(next)) {
    const whole = text.startsWith('政府', at + 2) ? 4 : 2;
    return { length: whole, word: own.government === false ? 'area' : 'own' };
  }
  return { length: 0, word: null };
};

const organEnd =
  /(?:[局委办厅院镇乡区县市省州旗盟处科室站所队校社馆部会组]|街道|中心|单位|部门|政府|机关|公司|集团|系统|企业|法院|学校|医院)$/;

/** Words that end as an organ's name does, if only in one character: 12个镇. */
export const endsAsOrgan = (words: string): boolean => organEnd.test(words);

/** Words that end as an organ's name does, and are long enough for one. */
export const looksLikeOrgan = (words: string): boolean => words.length >= 2 && endsAsOrgan(words);

/** `市招商局` for 云州市招商投资促进局: begins at a place, ends alike, its characters in the name's order. */
export const isShortName = (own: OwnNames, words: string): boolean => {
  // 中心, 支队, 街道办事处: the last word of the organ's name.
  if (words.length > 1 && (own.government === false || own.smallest) && own.organ.endsWith(words)) return true;
  // 市局 beside 分局 is a part of the whole: too short to be sure.
  if (own.organ === '' || words.length < 3 || !places.includes(words.charAt(0))) return false;
  // 市国资委: 委 is short for 委员会.
  const last = own.organ.endsWith('委员会') && words.endsWith('委') ? '委' : own.organ.charAt(own.organ.length - 1);
  if (words.charAt(words.length - 1) !== last) {
    return own.government === false && words.endsWith('办公室') && words.length <= 4;
  }
  let at = 0;
  for (const char of words) {
    at = own.organ.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** `市政府`, `云州市人民政府` in a report of that government: its table may count what its departments received too. */
export const isGovernmentName = ({ government, smallest }: OwnNames, words: string): boolean =>
  government === true && !smallest && words.endsWith('政府');
