// Writes a typed module beside each .graphql file of the dashboard, from the composed schema: `Board.graphql` becomes
// `Board.generated.ts`. Fragments of src/api/fragments.graphql can be used in all of them. And writes the documents that a
// gateway trusts, by their hashes: the examples, and what the dashboard sends. With --check nothing is written, and the exit
// code is 1 where a file is not what it would be.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const require = createRequire(import.meta.url);
const { Supergraph } = require('@apollo/federation-internals');
const { codegen } = require('@graphql-codegen/core');
const typedDocuments = require('@graphql-codegen/typed-document-node');
const operations = require('@graphql-codegen/typescript-operations');
const { InMemoryCache } = require('@apollo/client/cache');
const { Kind, parse, print, printSchema, separateOperations, visit } = require('graphql');

const root = join(import.meta.dirname, '..', '..');
const source = join(root, 'dashboard', 'src');
const fragmentsFile = join(source, 'api', 'fragments.graphql');

const supergraph = Supergraph.build(readFileSync(join(root, 'schema', 'supergraph.graphql'), 'utf8'));
const schema = parse(printSchema(supergraph.apiSchema().toGraphQLJSSchema()));
const shared = new Map(definitionsOf(fragmentsFile).map((fragment) => [fragment.name.value, fragment]));

function definitionsOf(file) {
  return [...parse(readFileSync(file, 'utf8'), { noLocation: true }).definitions];
}

/** A file's definitions with those of the shared fragments that they use. */
function documentOf(file) {
  const definitions = definitionsOf(file);
  const taken = new Set(definitions.map((definition) => definition.name?.value));
  for (const definition of definitions) {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        if (taken.has(value) || !shared.has(value)) return;
        taken.add(value);
        definitions.push(shared.get(value)); // the loop comes to it as well
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions };
}

async function moduleOf(file) {
  const scalar = { input: 'string', output: 'string' };
  const text = await codegen({
    filename: `${file}.ts`,
    schema,
    documents: [{ location: file, document: documentOf(file) }],
    config: {
      useTypeImports: true,
      enumType: 'string-literal',
      immutableTypes: true,
      arrayInputCoercion: false,
      optimizeDocumentNode: true,
      strictScalars: true,
      scalars: { ID: scalar, Date: scalar, DateTime: scalar, URL: scalar },
    },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return `// Written by npm run schema.\n${text}`;
}

/** The examples, each alone and without comments, and what the modules hold, as the dashboard's client sends it. */
function trustedDocuments(modules) {
  const cache = new InMemoryCache();
  const examples = parse(readFileSync(join(root, 'schema', 'operations.graphql'), 'utf8'));
  const sent = modules.flatMap(operationsIn).map((document) => cache.transformDocument(document));
  const texts = [...Object.values(separateOperations(examples)), ...sent].map((document) => print(document));
  const byHash = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
  return `${JSON.stringify(Object.fromEntries(byHash), null, 2)}\n`;
}

/** Taken from the module itself: the order of fragments is the generator's, and another order is another text. */
function operationsIn(text) {
  const found = text.matchAll(/^export const \w+Document = (\{.*\}) as unknown as /gm);
  return [...found].map(([, document]) => JSON.parse(document));
}

const isCheck = process.argv.includes('--check');
const stale = [];

function keep(target, text) {
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  stale.push(relative(root, target));
  if (!isCheck) writeFileSync(target, text);
}

const files = readdirSync(source, { recursive: true })
  .filter((name) => name.endsWith('.graphql'))
  .toSorted((a, b) => (a < b ? -1 : 1))
  .map((name) => join(source, name))
  .filter((file) => file !== fragmentsFile);
const modules = [];
for (const file of files) {
  const text = await moduleOf(file);
  keep(file.replace(/\.graphql$/, '.generated.ts'), text);
  modules.push(text);
}
keep(join(root, 'schema', 'trusted-documents.json'), trustedDocuments(modules));
if (isCheck && stale.length > 0) {
  process.stderr.write(`Not up to date: ${stale.join(', ')}. Run npm run schema.\n`);
  process.exitCode = 1;
}
