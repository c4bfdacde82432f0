import fc from 'fast-check';
import { buildSchema, getOperationAST, Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { costOf } from '../../../gateway/limits/cost';
import { measure } from '../../../gateway/limits/measure';

const schema = buildSchema(`
  type Query { thing(first: Int = 3): Thing, things: [Thing!]! }
  type Thing { name: String, thing: Thing, some(first: Int = 4): [Thing!]!, page(first: Int = 5, last: Int): Page! }
  type Page { nodes: [Thing!]!, thing: Thing }
`);

/** Each fragment may spread those after it only, so that none spreads itself. */
const fragmentCount = 5;
const text = (level: number, below: number): fc.Arbitrary<string> => {
  const inside: fc.Arbitrary<string>[] = [fc.constant('name'), fc.constant('other: name')];
  for (let index = below; index < fragmentCount; index += 1) inside.push(fc.constant(`...F${index}`));
  if (level > 0) {
    const selections = text(level - 1, below);
    inside.push(
      selections.map((below_) => `thing { ${below_} }`),
      selections.map((below_) => `... on Thing { ${below_} }`),
      fc.tuple(fc.nat(6), selections).map(([size, below_]) => `a: some(first: ${size}) { ${below_} }`),
      fc
        .tuple(fc.nat(6), selections)
        .map(([size, below_]) => `page(last: ${size}) { nodes { ${below_} } thing { name } }`),
    );
  }
  return fc
    .array(fc.oneof(...inside), { minLength: 1, maxLength: 3 })
    .map((selections) => selections.join(' '));
};
const documents = fc
  .tuple(text(3, 0), ...Array.from({ length: fragmentCount }, (_, index) => text(1, index + 1)))
  .map(([operation, ...fragments]) =>
    [
      `{ thing { ${operation} } things { ${operation} } }`,
      ...fragments.map((fragment, index) => `fragment F${index} on Thing { ${fragment} }`),
    ].join(' '),
  );

/** With each fragment in its places. */
function expanded(document: DocumentNode): SelectionSetNode {
  const put = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return [
          { ...selection, ...(selection.selectionSet && { selectionSet: put(selection.selectionSet) }) },
        ];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return put(selection.selectionSet).selections;
      const found = document.definitions.find(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      return found?.kind === Kind.FRAGMENT_DEFINITION ? put(found.selectionSet).selections : [];
    }),
  });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return put(operation.selectionSet);
}

const sizes = { name: 0, thing: 1, things: 50, some: 4 };

function sizeOf(
  node: { arguments?: readonly { value: { kind: string } }[] | undefined },
  otherwise: number,
): number {
  const value = node.arguments?.[0]?.value as { value?: string } | undefined;
  return value?.value === undefined ? otherwise : Number(value.value);
}

function plainly(
  { selections }: SelectionSetNode,
  page = 0,
): Record<'depth' | 'fields' | 'aliases' | 'cost', number> {
  const all = { depth: 0, fields: 0, aliases: 0, cost: 0 };
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) throw new Error('expanded');
    const name = node.name.value;
    const own = name === 'page' ? sizeOf(node, 5) : 0;
    const below = node.selectionSet
      ? plainly(node.selectionSet, own)
      : { depth: 0, fields: 0, aliases: 0, cost: 0 };
    const count = name === 'nodes' ? page : name === 'some' ? sizeOf(node, 4) : (sizes[name as 'thing'] ?? 1);
    all.depth = Math.max(all.depth, below.depth + 1);
    all.fields += below.fields + 1;
    all.aliases += below.aliases + (node.alias ? 1 : 0);
    all.cost += count * (1 + below.cost);
  }
  return all;
}

it('is, without an expansion, what it would be with every fragment in its place', () => {
  fc.assert(
    fc.property(documents, (query) => {
      const document = parse(query);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('no operation');
      const { cost, ...measures } = plainly(expanded(document));
      expect(measure(document)).toEqual({ ...measures, rootFields: 2 });
      expect(costOf(schema, document, operation, {})).toBe(cost);
    }),
    { numRuns: 500 },
  );
});
