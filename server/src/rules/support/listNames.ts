import type { Mention } from '../../report';

/** The end of a class's name, of what is done in it too: 公告公示类, 政策解读. */
const ofClass = /类$|(?:解读|回应|公示)(?:信息)?$/;
/** A word that adds up, right before a number. */
const addsUp = /(?:共|合|总)计$/;
/** Words before a number that a name takes, in characters. */
const longest = 30;
/** What names something, and says nothing that was done. */
const plainName = /^[^\d,;:。发布公开推送开展办理收到受理答复累全本]{3,}$/;
const ofSeveral = /^(?:以上|上述|[两二三四五六])/;

/** Whether what ends at a number (`at` in `text`) is a class's name. */
export const namesClass = (text: string, at: number): boolean =>
  ofClass.test(text.slice(Math.max(0, at - longest), at).replace(addsUp, ''));

/**
 * `解读信息共计110条`: whether the word for a sum at `total` says no more than how many there are of what it stands behind:
 * right before the number (`at`), and the number adds up none of the parts before.
 */
export const countsItsName = (
  text: string,
  total: number,
  at: number,
  value: number,
  parts: readonly Mention[],
): boolean => {
  const name =
    text
      .slice(Math.max(0, total - longest), total)
      .split(/[,、;:。)]/)
      .pop() ?? '';
  if (!addsUp.test(text.slice(total, at)) || !plainName.test(name) || ofSeveral.test(name)) return false;
  let sum = 0;
  return [...parts].reverse().every((part, index) => {
    sum += part.value;
    return index === 0 || sum !== value;
  });
};
