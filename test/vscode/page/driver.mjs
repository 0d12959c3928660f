// What a person does in the window, by keyboard and mouse.

/** The page as a person uses it. */
export const driver = (page) => {
  const input = page.locator('.quick-input-widget input.input');
  const rows = page.locator('.quick-input-list .monaco-list-row');

  /**
   * Types into the palette: `>` for commands, `:` for lines, else the name of a file. While the window is still settling, the palette
   * may close again under the hand: then it is opened anew, as a person would.
   */
  const palette = async (text) => {
    for (let left = 4; ; left--) {
      try {
        await page.keyboard.press('F1');
        await input.waitFor({ timeout: 5000 });
        await input.fill(text, { timeout: 5000 });
        return;
      } catch (error) {
        if (left === 0) throw error;
        await page.keyboard.press('Escape');
      }
    }
  };

  /** Takes the row of the palette whose label begins with the text. */
  const take = async (label) => {
    await rows
      .and(page.locator(`[aria-label^="${label}"]`))
      .first()
      .click();
  };

  const self = {
    palette,
    take,
    rows,

    command: async (title) => {
      await palette(`>${title}`);
      await take(title);
    },

    openFile: async (name) => {
      await palette(name);
      await take(name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    },

    /** Puts the cursor somewhere; line and column count from 1. */
    goTo: async (line, column) => {
      await palette(`:${line}:${column}`);
      // Enter counts once the palette has read what was typed.
      await rows.filter({ hasText: new RegExp(`\\b${line}\\b.*\\b${column}\\b`) }).waitFor();
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
    },

    /** The line of the editor that holds the text, as it is drawn. */
    line: (text) => page.locator('.monaco-editor .view-line').filter({ hasText: asDrawn(text) }),

    /** Places of the squiggles of a kind on the line of the text; none while the line is not drawn. */
    squiggles: (kind, text) =>
      page
        .locator('.monaco-editor')
        .first()
        .evaluate(
          (editor, [kind, text]) => {
            const lines = [...editor.querySelectorAll('.view-line')];
            const line = lines.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(text));
            if (!line) return [];
            const { top, bottom } = line.getBoundingClientRect();
            return [...editor.querySelectorAll(`.squiggly-${kind}`)]
              .map((mark) => mark.getBoundingClientRect())
              .filter(({ y }) => y >= top - 2 && y < bottom)
              .map(({ x, y, width, height }) => ({ x, y, width, height }));
          },
          [kind, text],
        ),

    /** Puts the mouse where it shows nothing. */
    rest: () => page.mouse.move(500, 750),

    /** Gives the outline the lower two thirds of the side bar, by the sash above it. */
    enlargeOutline: async () => {
      const header = page.locator('.pane-header').filter({ hasText: 'Outline' }).first();
      // The pane opens with a movement.
      const { sash, y } = await eventually('the sash above the outline', async () => {
        const { y } = await header.boundingBox();
        const sashes = await page.locator('.part.sidebar .monaco-sash.horizontal').all();
        const boxes = await Promise.all(sashes.map((sash) => sash.boundingBox()));
        const sash = boxes.find((box) => box && Math.abs(box.y + box.height / 2 - y) < 4);
        return sash && { sash, y };
      });
      const x = sash.x + sash.width / 2;
      await page.mouse.move(x, sash.y + sash.height / 2);
      await page.mouse.down();
      await page.mouse.move(x, y - 100, { steps: 5 });
      await page.mouse.move(x, 240, { steps: 5 });
      await page.mouse.up();
    },

    panelRows: page.locator('.markers-panel .monaco-list-row'),
    outlineRows: page.locator('.outline-tree .monaco-list-row'),
    actionRows: page.locator('.action-widget .monaco-list-row'),
  };
  return self;
};

/** The editor draws blanks as no-break spaces. */
const asDrawn = (text) => new RegExp(text.replace(/[|()[\]\\^$.*+?]/g, '\\$&').replaceAll(' ', '[ \\u00a0]'));

/** Asks until the answer is truthy; the last answer goes into the error. */
export const eventually = async (what, probe, timeout = 20_000) => {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
