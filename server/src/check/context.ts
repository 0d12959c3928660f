import { type Garbled, type Graph, graphOf, type Neighbours, type Part, type Report } from '../report';
import type { RuleSettings } from '../rules/settings';
import type { RuleContext } from '../rules/types';

/** What a rule sees of a part; what takes work is made when a rule first asks for it. */
export class PartContext implements RuleContext {
  readonly report: Report;
  readonly text: string;
  readonly neighbours?: Neighbours;

  constructor(
    part: Part,
    readonly garbled: Garbled,
    readonly settings: RuleSettings,
    neighbours: Neighbours | undefined,
  ) {
    this.report = part.report;
    this.text = part.text;
    if (neighbours) this.neighbours = neighbours;
  }

  get graph(): Graph {
    return graphOf(this.report);
  }
}
