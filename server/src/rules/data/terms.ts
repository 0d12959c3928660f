/** A wrong name and the right one; folded as texts are. */
export interface WrongTerm {
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
}

/** Only what is wrong wherever it stands: the longer of two that overlap comes first. */
export const wrongTerms: readonly WrongTerm[] = [
  {
    wrong: '政府信息公开处理费',
    right: '政府信息公开信息处理费',
    reason: 'The fee of 国办函〔2020〕109号 is for handling information: 信息处理费.',
  },
  { wrong: '信息公开处理费', right: '信息处理费', reason: 'The fee of 国办函〔2020〕109号 is called 信息处理费.' },
  {
    wrong: '中华人民共和国政务信息公开条例',
    right: '中华人民共和国政府信息公开条例',
    reason: "The Regulations' name.",
  },
  { wrong: '中华人民共和国政务公开条例', right: '中华人民共和国政府信息公开条例', reason: "The Regulations' name." },
  { wrong: '中华人民共和国信息公开条例', right: '中华人民共和国政府信息公开条例', reason: "The Regulations' name." },
  { wrong: '中华人民共和国政府信息条例', right: '中华人民共和国政府信息公开条例', reason: "The Regulations' name." },
  { wrong: '中华人民共和国政府信息公开法', right: '中华人民共和国政府信息公开条例', reason: 'There is no such act.' },
  {
    wrong: '中华人民共和国政府信息公开条列',
    right: '中华人民共和国政府信息公开条例',
    reason: 'A slip of the input method.',
  },
  {
    wrong: '中华人民共和国政府信息公开条理',
    right: '中华人民共和国政府信息公开条例',
    reason: 'A slip of the input method.',
  },
  { wrong: '行政复义', right: '行政复议', reason: 'A slip of the input method.' },
  { wrong: '行政复仪', right: '行政复议', reason: 'A slip of the input method.' },
  { wrong: '行政诉颂', right: '行政诉讼', reason: 'A slip of the input method.' },
  { wrong: '责任追纠', right: '责任追究', reason: 'A slip of the input method.' },
  { wrong: '保密审察', right: '保密审查', reason: 'A slip of the input method.' },
];
