/** Whether a name fits a pattern of `*` (any characters) and `?` (one): at most a step for each pair of their characters. */
const nameFits = (pattern: string, name: string): boolean => {
  let at = 0;
  let next = 0;
  let star = -1;
  let from = 0;
  while (at < name.length) {
    if (pattern[next] === '*') {
      star = next++;
      from = at;
    } else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === name[at])) {
      next++;
      at++;
    } else if (star >= 0) {
      // The last star takes one character more; earlier ones need not be tried again.
      next = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
};

/**
 * Whether a file fits a pattern. Both have `/` between the folders and start at the folder of the settings file; `*` and
 * `?` stay within a name, `**` is any number of folders, a pattern without `/` fits files of that name in any folder,
 * one that ends in `/` all below that folder.
 */
export const globFits = (pattern: string, file: string): boolean => {
  const cut = pattern.startsWith('./') ? pattern.slice(2) : pattern;
  const whole = cut.endsWith('/') ? `${cut}**` : cut;
  const wanted = whole.includes('/') ? whole.split('/') : ['**', whole];
  const names = file.split('/');
  // fits[i]: the patterns so far fit the first i names.
  let fits = [true, ...names.map(() => false)];
  for (const part of wanted) {
    if (part === '**') {
      const first = fits.indexOf(true);
      fits = fits.map((_, at) => first >= 0 && at >= first);
    } else {
      fits = fits.map((_, at) => at > 0 && fits[at - 1] === true && nameFits(part, names[at - 1] as string));
    }
  }
  return fits[names.length] === true;
};
