// oxlint-disable-next-line import/default -- Vite makes a class of it
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
// oxlint-disable-next-line import/default -- Vite makes a class of it
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
// oxlint-disable-next-line import/default -- Vite makes a class of it
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

/** Where the editor finds its workers; to be imported before it. GraphiQL's own module for this writes to the console. */
window.MonacoEnvironment = {
  getWorker(_id: string, label: string) {
    if (label === 'json') return new JsonWorker();
    return label === 'graphql' ? new GraphQLWorker() : new EditorWorker();
  },
};
