// The preview's page: shows what the extension sends, and tells it what was chosen. All words come with what is sent.

(() => {
  const vscode = acquireVsCodeApi();
  const report = document.getElementById('report');
  /** What outlives the panel while it is hidden, and VS Code while it is closed. */
  let state = { uri: '', html: '', version: 0, scroll: 0, key: '', ...vscode.getState() };
  const keep = (more) => {
    state = { ...state, ...more };
    vscode.setState(state);
  };

  /** Makes one element like another, touching only what differs: focus, selection and open lists stay. */
  const liken = (is, be) => {
    for (const { name } of [...is.attributes]) {
      if (!be.hasAttribute(name) && name !== 'open' && name !== 'tabindex') is.removeAttribute(name);
    }
    for (const { name, value } of be.attributes) {
      if (name !== 'tabindex' && is.getAttribute(name) !== value) is.setAttribute(name, value);
    }
    const wanted = [...be.childNodes];
    while (is.childNodes.length > wanted.length) is.lastChild.remove();
    wanted.forEach((node, at) => {
      const old = is.childNodes[at];
      if (!old) is.append(node);
      else if (old.nodeName !== node.nodeName) old.replaceWith(node);
      else if (node.nodeType === Node.TEXT_NODE) {
        if (old.data !== node.data) old.data = node.data;
      } else liken(old, node);
    });
  };

  /** One cell of each table is reached by Tab, the others by arrows. */
  const setStops = () => {
    for (const heading of report.querySelectorAll('h1, h2')) heading.tabIndex = 0;
    for (const table of report.querySelectorAll('table')) {
      const cells = [...table.querySelectorAll('td[tabindex]')];
      const stop = cells.find(({ tabIndex }) => tabIndex === 0) ?? cells[0];
      for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1;
    }
  };

  const render = (html) => {
    const { body } = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
    const be = body.firstElementChild;
    for (const { name, value } of report.attributes) if (name !== 'aria-busy') be.setAttribute(name, value);
    liken(report, be);
    setStops();
  };

  const spanOf = (element) => ({ start: Number(element.dataset.start), end: Number(element.dataset.end) });

  /** The smallest part that holds an offset, its edges included; of equal ones the inner. */
  const partAt = (offset) => {
    let best;
    let size = Number.POSITIVE_INFINITY;
    for (const part of report.querySelectorAll('article [data-start]')) {
      if (part.closest('details')) continue;
      const { start, end } = spanOf(part);
      if (start > offset || offset > end || end - start > size) continue;
      // A cell that begins at the cursor goes before one that ends there.
      if (end - start === size && best && !best.contains(part) && end === offset && start < offset) continue;
      best = part;
      size = end - start;
    }
    return best;
  };

  const setCurrent = (part, scroll) => {
    for (const old of report.querySelectorAll('[aria-current]')) {
      if (old !== part) old.removeAttribute('aria-current');
    }
    if (!part) return;
    part.setAttribute('aria-current', 'location');
    if (!scroll) return;
    const { top, bottom } = part.getBoundingClientRect();
    if (top < 40 || bottom > window.innerHeight) part.scrollIntoView({ block: 'center' });
  };

  const go = (part, stay) => {
    setCurrent(part, false);
    if (part.dataset.key) keep({ key: part.dataset.key });
    vscode.postMessage({ type: 'go', ...spanOf(part), version: state.version, stay });
  };

  /** The cell that lies in a direction of another, merged cells taken into account. */
  const nextCell = (cell, key) => {
    const from = cell.getBoundingClientRect();
    const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    const here = middle(from);
    let best;
    let least = Number.POSITIVE_INFINITY;
    for (const other of cell.closest('table').querySelectorAll('td[tabindex]')) {
      const box = other.getBoundingClientRect();
      const there = middle(box);
      const across = there.x - here.x;
      const down = there.y - here.y;
      const sameRow = box.top < here.y && here.y < box.bottom;
      const sameColumn = box.left < here.x && here.x < box.right;
      const ahead = {
        ArrowRight: sameRow && across > 1,
        ArrowLeft: sameRow && across < -1,
        ArrowDown: sameColumn && down > 1,
        ArrowUp: sameColumn && down < -1,
      }[key];
      const distance = Math.abs(across) + Math.abs(down);
      if (ahead && distance < least) {
        best = other;
        least = distance;
      }
    }
    return best;
  };

  const moveTo = (cell) => {
    for (const other of cell.closest('table').querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
    if (cell.dataset.start) go(cell, true);
  };

  report.addEventListener('click', ({ target }) => {
    // What was marked by the mouse is to be copied.
    if (!getSelection().isCollapsed) return;
    const part = target.closest('[data-start]');
    if (!part) return;
    const cell = part.closest('td[tabindex]');
    if (cell) {
      for (const other of cell.closest('table').querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
      cell.tabIndex = 0;
    }
    go(part, false);
  });

  report.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    const part = target.closest('[data-start]');
    if (key === 'Enter' && part && target.tagName !== 'BUTTON') {
      event.preventDefault();
      go(part, false);
      return;
    }
    const cell = target.closest('td[tabindex]');
    if (!cell || !key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = nextCell(cell, key);
    if (next) moveTo(next);
  });

  // The clipboard. The extension answers with the report as it is printed; a browser that takes no promise gets it after.
  let answer;
  const paper = () =>
    new Promise((resolve) => {
      answer = resolve;
      vscode.postMessage({ type: 'paper' });
    });
  const plain = (html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const cell of body.querySelectorAll('td, th')) cell.append('\t');
    for (const line of body.querySelectorAll('tr, p, h1, h2, h3')) line.append('\n');
    return body.textContent;
  };
  const asBlob = (text, type) => new Blob([text], { type });
  const copyByEvent = (html) => {
    const put = (event) => {
      event.preventDefault();
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', plain(html));
    };
    document.addEventListener('copy', put, { once: true, capture: true });
    const done = document.execCommand('copy');
    document.removeEventListener('copy', put, { capture: true });
    return done;
  };
  const copy = async () => {
    const html = paper();
    let done = true;
    try {
      const item = {
        'text/html': html.then((text) => asBlob(text, 'text/html')),
        'text/plain': html.then((text) => asBlob(plain(text), 'text/plain')),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch {
      done = copyByEvent(await html);
    }
    vscode.postMessage({ type: 'copied', done });
  };

  document.addEventListener('copy', (event) => {
    if (!getSelection().isCollapsed) return;
    event.preventDefault();
    copy();
  });
  document.getElementById('copy').addEventListener('click', copy);
  for (const type of ['print', 'export']) {
    document.getElementById(type).addEventListener('click', () => vscode.postMessage({ type }));
  }

  let scrolling;
  window.addEventListener('scroll', () => {
    clearTimeout(scrolling);
    scrolling = setTimeout(() => keep({ scroll: window.scrollY }), 200);
  });

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'show') {
      const another = data.uri !== state.uri;
      keep({ uri: data.uri, version: data.version, html: data.html, ...(another ? { scroll: 0, key: '' } : {}) });
      render(data.html);
      report.removeAttribute('aria-busy');
      if (another) window.scrollTo(0, 0);
    } else if (data.type === 'cursor') setCurrent(partAt(data.offset), data.scroll);
    else if (data.type === 'paper') answer?.(data.html);
  });

  if (state.html) {
    render(state.html);
    window.scrollTo(0, state.scroll);
    setCurrent(report.querySelector(`[data-key="${CSS.escape(state.key)}"]`), false);
  }
  vscode.postMessage({ type: 'ready' });
})();
