import { apiSchema, fieldsOf, objectTypes, rowsOf, ruleOf, words, type Field } from './api';
import { liveRules } from './live-rules';
import { typeRules } from './rules';

const operations = ['Mutation', 'Subscription'];
const types = objectTypes.filter(({ name }) => !operations.includes(name));

/** The fields that a rule names, by the list that it names them in. */
function named(type: (typeof types)[number]): { seen: string[]; judged: string[]; derived: string[] } {
  const { seen, judged, derived = {} } = ruleOf(type);
  return { seen: words(seen), judged: words(judged), derived: Object.keys(derived) };
}

describe('the rules of access', () => {
  it('name every type of the API and no other', () => {
    expect(Object.keys(typeRules).toSorted()).toEqual(types.map(({ name }) => name).toSorted());
  });

  it.each(types)('name every field of $name once', (type) => {
    const { seen, judged, derived } = named(type);
    const fields = fieldsOf(type).map(({ name }) => name);
    expect([...seen, ...judged, ...derived].toSorted()).toEqual(fields.toSorted());
  });

  it.each(types)('send what is in $name to the rule of its own type, where that is not open', (type) => {
    const isGuarded = (field: Field): boolean => {
      const rows = rowsOf(field);
      return rows !== undefined && !['open', 'part'].includes(ruleOf(rows).guard);
    };
    const guarded = fieldsOf(type).filter(isGuarded);
    const { judged, derived } = named(type);
    expect(
      guarded
        .map(({ name }) => name)
        .filter((name) => !derived.includes(name))
        .toSorted(),
    ).toEqual(judged.toSorted());
  });

  it('listen to every subscription', () => {
    const subscriptions = Object.keys(apiSchema.getSubscriptionType()?.getFields() ?? {});
    expect(liveRules.map(({ subscription }) => subscription).toSorted()).toEqual(subscriptions.toSorted());
  });
});
