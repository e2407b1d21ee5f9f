// Runs in the page of a report. Everything it does is a comfort: the page reads and prints whole without it.
(() => {
  const steps = () => [...document.querySelectorAll('article.step')].filter((step) => step.offsetParent !== null);

  /** The step that is being read: the last one whose top has come into the upper part of the window. */
  const current = () => {
    const shown = steps();
    return shown.findLastIndex((step) => step.getBoundingClientRect().top < window.innerHeight * 0.3);
  };
  const goTo = (step) => {
    if (!step) return;
    history.replaceState(null, '', `#${step.id}`);
    step.scrollIntoView({ block: 'start' });
    step.focus({ preventScroll: true });
  };
  const move = (by) => {
    const shown = steps();
    const focused = shown.indexOf(document.activeElement);
    goTo(shown[Math.max(0, (focused >= 0 ? focused : current()) + by)]);
  };

  const dialog = document.getElementById('zoom');
  const zoom = (picture) => {
    dialog.replaceChildren(picture.cloneNode(true));
    dialog.showModal();
  };

  const show = (button) => {
    document.body.dataset.show = button.dataset.show;
    for (const other of document.querySelectorAll('[data-show][aria-pressed]')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.key === 'j') move(1);
    if (event.key === 'k') move(-1);
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    if (dialog.open) return dialog.close();
    const picture = event.target.closest('.zoom')?.querySelector('svg');
    if (picture) zoom(picture);
    const filter = event.target.closest('button[data-show]');
    if (filter) show(filter);
  });

  // What is folded away is printed as well.
  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')].filter((part) => part.closest('.calls') === null);
    for (const part of folded) part.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
  });
})();
