/** Runs tests one after another and keeps what came of each, as `{ name, ok, ms, error }`. */
export const collector = () => {
  const outcomes = [];
  const test = async (name, body) => {
    const start = Date.now();
    let error;
    try {
      await body();
    } catch (caught) {
      error = String(caught?.stack ?? caught);
    }
    outcomes.push({ name, ok: error === undefined, ms: Date.now() - start, error });
  };
  return { outcomes, test };
};
