/** A topic that a local rule asks section one to speak of, beside the form's own. */
export interface ExtraTopic {
  /** As messages name it. */
  readonly name: string;
  /** Any of these words tells that the topic is there; the name itself unless given. */
  readonly words?: readonly string[];
}

/** Where the national rule leaves room, or a place has a stricter one: what rules ask beyond the form itself. */
export interface RuleSettings {
  /** Last day of the following year for publishing, `MM-DD`, inclusive: article 49 of the Regulations unless a place is earlier. */
  readonly deadlines: { readonly department: string; readonly government: string };
  readonly extraTopics: readonly ExtraTopic[];
  /** Length of section one in characters, blanks not counted; an end that is null is open. Null: nothing is asked. */
  readonly overviewLength: { readonly min: number | null; readonly max: number | null } | null;
  /** Present name of an organ by each former one: the two are one organ. */
  readonly formerNames: Readonly<Record<string, string>>;
  /** Whether a report is a government's own; null: told by the organ's name. */
  readonly governmentOwn: boolean | null;
}

/** The national rule. */
export const defaultRuleSettings: RuleSettings = {
  deadlines: { department: '01-31', government: '03-31' },
  extraTopics: [],
  overviewLength: null,
  formerNames: {},
  governmentOwn: null,
};

/** Settings of which only some are given, over the national rule. */
export const completeRuleSettings = (given: Partial<RuleSettings>): RuleSettings => ({
  deadlines: { ...defaultRuleSettings.deadlines, ...given.deadlines },
  extraTopics: given.extraTopics ?? defaultRuleSettings.extraTopics,
  overviewLength: given.overviewLength ?? defaultRuleSettings.overviewLength,
  formerNames: given.formerNames ?? defaultRuleSettings.formerNames,
  governmentOwn: given.governmentOwn ?? defaultRuleSettings.governmentOwn,
});
