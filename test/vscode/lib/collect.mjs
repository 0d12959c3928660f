/**
 * Runs tests one after another and keeps what came of each, as `{ name, ok, ms, error }`; `failed` hears how many came
 * before one that failed, and may look at what it left.
 */
export const collector = (failed = async () => undefined) => {
  const outcomes = [];
  const test = async (name, body) => {
    const start = Date.now();
    let error;
    try {
      await body();
    } catch (caught) {
      error = String(caught?.stack ?? caught);
      await failed(outcomes.length);
    }
    outcomes.push({ name, ok: error === undefined, ms: Date.now() - start, error });
  };
  return { outcomes, test };
};
