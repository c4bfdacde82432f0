import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** As in tokens.css: the editor wants its colours as they are. */
const shades = {
  light: { mark: '#0b4a6f', ground: '#ffffff', soft: '#0b4a6f1a', number: '#4a5c64', comment: '#3d6b2f' },
  dark: { mark: '#8cc8ee', ground: '#1a2930', soft: '#8cc8ee1f', number: '#a3b5bc', comment: '#9cc48b' },
} as const;

/** Gives the editor's themes the colours of the page; in GraphiQL's own, comments in the dark are hard to read. */
export function EditorColours(): null {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    for (const [name, { mark, ground, soft, number, comment }] of Object.entries(shades)) {
      const isDark = name === 'dark';
      monaco.editor.defineTheme(isDark ? 'graphiql-DARK' : 'graphiql-LIGHT', {
        base: isDark ? 'vs-dark' : 'vs',
        inherit: true,
        rules: [
          { token: 'comment', foreground: comment },
          { token: 'argument.identifier.gql', foreground: isDark ? '#b3afff' : '#5350b8' },
        ],
        colors: {
          'editor.background': '#ffffff00',
          'editorLineNumber.foreground': number,
          'editorLineNumber.activeForeground': mark,
          'editorLineNumber.dimmedForeground': number,
          'scrollbar.shadow': '#ffffff00',
          'textLink.foreground': mark,
          'textLink.activeForeground': mark,
          'editorLink.activeForeground': mark,
          'editorHoverWidget.background': ground,
          'editorSuggestWidget.background': ground,
          'editorSuggestWidget.selectedBackground': soft,
          'editorSuggestWidget.selectedForeground': mark,
          'editorWidget.background': ground,
          'list.hoverBackground': soft,
          'list.highlightForeground': mark,
          'list.focusHighlightForeground': mark,
          'menu.background': ground,
          'quickInput.background': ground,
          'toolbar.hoverBackground': soft,
          focusBorder: mark,
        },
      });
    }
  }, [monaco]);
  return null;
}
