import { Noted } from '../report/notes';
import type { Finding, Params, Severity } from '../rules/types';

/** A finding that carries what its fixes are made from; see `fixes.ts`. */
export class ToldFinding extends Noted implements Finding {
  constructor(
    readonly rule: string,
    readonly message: string,
    readonly params: Params,
    readonly severity: Severity,
    readonly span: Finding['span'],
    readonly cells: Finding['cells'],
    readonly culprit: Finding['culprit'],
    readonly related: Finding['related'],
    readonly data: unknown,
  ) {
    super();
  }
}
