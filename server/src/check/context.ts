import { type Garbled, graphOf, type Neighbours, type Part, type Report, type ReportGraph } from '../report';
import type { RuleSettings } from '../rules/settings';
import { wordsOf } from '../rules/support/words';
import type { RuleContext, Words } from '../rules/types';

/** What a rule sees of a part; what takes work is made when a rule first asks for it. */
export class PartContext implements RuleContext {
  readonly report: Report;
  readonly text: string;
  readonly neighbours?: Neighbours;

  constructor(
    readonly part: Part,
    readonly garbled: Garbled,
    readonly settings: RuleSettings,
    neighbours: Neighbours | undefined,
    /** As many of the words as a rule is to look at; all of them where it is not given. */
    readonly some: Words | null = null,
  ) {
    this.report = part.report;
    this.text = part.text;
    if (neighbours) this.neighbours = neighbours;
  }

  /** The same with some of the words alone. */
  of(words: Words): PartContext {
    return new PartContext(this.part, this.garbled, this.settings, this.neighbours, words);
  }

  get graph(): ReportGraph {
    return graphOf(this.report);
  }

  get words(): Words {
    return this.some ?? wordsOf(this.text, this.report);
  }
}
