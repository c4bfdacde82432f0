/**
 * Puts right what GraphiQL tells assistive technology wrongly, now and whenever it changes: its tabs hold buttons, which a
 * tab may not, and some of its controls have no name, or one that hides what is written on them. The function returned
 * ends it.
 */
export function mendEditor(root: HTMLElement): () => void {
  const mend = (): void => {
    for (const [selector, change] of mendings) root.querySelectorAll<HTMLElement>(selector).forEach(change);
  };
  const observer = new MutationObserver(mend);
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['role', 'aria-selected', 'aria-label'],
  });
  mend();
  return () => observer.disconnect();
}

type Mending = readonly [selector: string, change: (element: HTMLElement) => void];

const mendings: readonly Mending[] = [
  ['.graphiql-sessions [role="tablist"]', (list) => list.setAttribute('role', 'group')],
  ['.graphiql-sessions [role="tabpanel"]', (panel) => panel.setAttribute('role', 'region')],
  [
    'li.graphiql-tab[aria-selected]',
    (item) => {
      const isSelected = item.getAttribute('aria-selected') === 'true';
      item.removeAttribute('aria-selected');
      item.setAttribute('role', 'presentation');
      item.querySelector('.graphiql-tab-button')?.setAttribute('aria-pressed', String(isSelected));
    },
  ],
  ['.graphiql-history-item-label[aria-label]', (button) => button.removeAttribute('aria-label')],
  ['.graphiql-explorer-actions select:not([aria-label])', named('Kind of operation')],
  ['.graphiql-explorer-root select:not([aria-label])', named('Value')],
  ['.graphiql-explorer-root input:not([aria-label])', named('Name or value')],
];

/** In English, as all of the editor is. */
function named(name: string): Mending[1] {
  return (element) => element.setAttribute('aria-label', name);
}
