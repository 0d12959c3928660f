/** What the end of an organ's name tells; the longest that fits holds. */
export type OrganKind =
  /** A government itself, of any level but the lowest. */
  | 'government'
  /** Township, town or sub-district: article 49 names no date for them. */
  | 'grassroots'
  /** A government's department. */
  | 'department'
  /** A place's name alone. */
  | 'place'
  | 'other';

/** What the names of organs of a kind end in. */
export interface OrganEnding {
  readonly endings: readonly string[];
  readonly kind: OrganKind;
  readonly reason: string;
}

/** In the order in which they are tried. */
export const organEndings: readonly OrganEnding[] = [
  {
    endings: [
      '镇人民政府',
      '乡人民政府',
      '苏木人民政府',
      '镇政府',
      '乡政府',
      '街道办事处',
      '街道办',
      '街道',
      '镇',
      '乡',
      '苏木',
    ],
    kind: 'grassroots',
    reason: 'The lowest level, by its full and its short names.',
  },
  {
    endings: ['人民政府', '省政府', '市政府', '县政府', '区政府', '州政府', '旗政府'],
    kind: 'government',
    reason: 'A government by its full and its short name; its office is a department.',
  },
  {
    endings: [
      '管理委员会',
      '管委会',
      '居民委员会',
      '村民委员会',
      '居委会',
      '村委会',
      '分局',
      '党委',
      '市委',
      '县委',
      '区委',
      '省委',
    ],
    kind: 'other',
    reason: 'Ends like a department and is none, or need not be one.',
  },
  {
    endings: ['局', '委员会', '委', '厅', '办公室', '办', '总署', '审计署'],
    kind: 'department',
    reason: 'How departments are named at every level.',
  },
  {
    endings: ['省', '自治区', '特别行政区', '市', '自治州', '州', '盟', '地区', '县', '区', '旗'],
    kind: 'place',
    reason: "A title may give the place for the government's name.",
  },
];

/** Beginnings of organs of the centre: what they may do is not told by their names' ends. */
export const centralBeginnings: readonly string[] = [
  '国家',
  '国务院',
  '中国',
  '中华人民共和国',
  '中央',
  '中共中央',
  '全国',
];

/** Endings of organs that cannot make 规章 (立法法 91, 93), where the name also says of which place they are. */
export const powerless: readonly { readonly endings: readonly string[]; readonly reason: string }[] = [
  {
    endings: ['局', '委员会', '委', '厅', '办公室', '办公厅', '办', '中心'],
    reason:
      "Below the State Council no department makes 规章: its government does, where it is a city's or a province's.",
  },
  { endings: ['街道办事处', '街道'], reason: 'A sub-district is no government at all.' },
  { endings: ['镇人民政府', '乡人民政府', '镇政府', '乡政府'], reason: 'The lowest governments make no 规章.' },
  { endings: ['县人民政府', '县政府', '区人民政府', '区政府'], reason: 'Counties and districts make no 规章.' },
];

/** Endings that look like the above and are not. */
export const mightHavePower: readonly string[] = [
  '自治区人民政府',
  '自治区政府',
  '特区人民政府',
  '新区人民政府',
  '行政区政府',
];
