/** What a form or a template says to the one who fills it in. Folded as texts are. */
export interface Instruction {
  readonly words: string;
  /** How much goes with the words: the bracket around them, or the sentence; `bracket` counts only inside one. */
  readonly extent: 'bracket' | 'sentence';
  readonly reason: string;
}

const sentence = (words: string, reason: string): Instruction => ({ words, extent: 'sentence', reason });
const bracket = (words: string, reason: string): Instruction => ({ words, extent: 'bracket', reason });

/** Sentences of the form's own instructions. */
export const instructions: readonly Instruction[] = [
  sentence('这一项报告', "The form's explanation of a section begins so."),
  sentence('不能遗漏,也不宜泛化', "The form's advice on the contents."),
  sentence('此处填写', 'Names the place for what was not written.'),
  sentence('请在此处', 'Names the place for what was not written.'),
  sentence('填写说明:', "A template's notes."),
  sentence('填报说明:', "A template's notes."),
  sentence('填表说明:', "A template's notes."),
  sentence('填报要求:', "A template's notes."),
  sentence('请根据实际情况填写', 'Asks for what was not written.'),
  sentence('请各单位根据实际', "A superior's advice to those who fill in."),
  bracket('请删除', 'Asks to be deleted.'),
  bracket('填报时删', 'Asks to be deleted.'),
  bracket('填写后删', 'Asks to be deleted.'),
  bracket('根据实际情况填', 'Asks for what was not written.'),
  bracket('结合实际填', 'Asks for what was not written.'),
  bracket('按实际情况填', 'Asks for what was not written.'),
  bracket('自行填', 'Tells who fills in.'),
  bracket('请修改', 'Asks to be changed.'),
  bracket('示例)', 'Calls itself an example.'),
  bracket('可自行增', 'Allows the one who fills in to add.'),
  bracket('没有的填', 'Tells what to write where there is nothing.'),
  bracket('没有则填', 'Tells what to write where there is nothing.'),
  bracket('如无则', 'Tells what to write where there is nothing.'),
  bracket('字数不', 'Asks for a length.'),
  bracket('字以内', 'Asks for a length.'),
  bracket('00字', 'Asks for a length: 不少于500字.'),
  bracket('参考模板', 'Calls itself a template.'),
  bracket('模板)', 'Calls itself a template.'),
  bracket('范本)', 'Calls itself a template.'),
  bracket('参考格式)', 'Calls itself a template.'),
];
