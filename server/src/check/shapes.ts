/**
 * What may stand in a settings file: one description, from which files are read and the schema, the editor's settings
 * and their words are made.
 */
export type Shape =
  | { readonly type: 'text'; readonly pattern?: string; readonly example: string }
  | { readonly type: 'count' }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly items: Shape }
  /** Named members; `needed` ones may not be left out. */
  | { readonly type: 'record'; readonly members: Readonly<Record<string, Shape>>; readonly needed?: readonly string[] }
  /** Names that a person gives, each with a text. */
  | { readonly type: 'texts' }
  /** Levels by rule or group. */
  | { readonly type: 'levels' }
  /** Nothing of its own: null, or another shape. */
  | { readonly type: 'maybe'; readonly shape: Shape };

/** A day of the year, `MM-DD`. */
const day: Shape = { type: 'text', pattern: '^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$', example: '01-31' };
const word: Shape = { type: 'text', pattern: '\\S', example: '政务新媒体' };

/** The settings by key, in the order in which they are shown. Their words are the messages `setting.KEY`. */
export const settingShapes = {
  rules: { type: 'levels' },
  deadlines: { type: 'record', members: { department: day, government: day } },
  extraTopics: {
    type: 'list',
    items: { type: 'record', members: { name: word, words: { type: 'list', items: word } }, needed: ['name'] },
  },
  overviewLength: {
    type: 'maybe',
    shape: {
      type: 'record',
      members: { min: { type: 'maybe', shape: { type: 'count' } }, max: { type: 'maybe', shape: { type: 'count' } } },
    },
  },
  formerNames: { type: 'texts' },
  governmentOwn: { type: 'maybe', shape: { type: 'boolean' } },
} as const satisfies Readonly<Record<string, Shape>>;

export type SettingKey = keyof typeof settingShapes;

/** The names of all settings. */
export const settingKeys = Object.keys(settingShapes) as readonly SettingKey[];

/** Files of a folder and the settings that hold for them alone. */
const override: Shape = {
  type: 'record',
  members: { files: { type: 'list', items: { type: 'text', pattern: '\\S', example: '街道/**' } }, ...settingShapes },
  needed: ['files'],
};

/** A whole settings file. */
export const fileShape = {
  type: 'record',
  members: {
    $schema: { type: 'text', example: './nianbao.schema.json' },
    ...settingShapes,
    overrides: { type: 'list', items: override },
  },
} as const satisfies Shape;
