import fc from 'fast-check';
import { Remembered } from '../../platform/remembered';

const key = fc.integer({ min: 0, max: 30 }).map(String);
const step = fc.record({ key, isSet: fc.boolean() });
const sizeOf = (name: string): number => 5 + (Number(name) % 7);
const budget = 100;

it('keeps what was asked for last, as much as its budget allows, and nothing twice', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const remembered = new Remembered<string>(budget, sizeOf);
      let order: string[] = [];
      for (const { key: name, isSet } of steps) {
        const isKnown = order.includes(name);
        if (isSet) {
          remembered.set(name, `value ${name}`);
          if (!isKnown && sizeOf(name) * 10 <= budget) order.push(name);
          const used = () => order.reduce((sum, each) => sum + sizeOf(each), 0);
          while (used() > budget) order.shift();
        } else {
          expect(remembered.get(name)).toBe(isKnown ? `value ${name}` : undefined);
          if (isKnown) order = [...order.filter((each) => each !== name), name];
        }
      }
      for (const name of order) expect(remembered.get(name)).toBe(`value ${name}`);
    }),
  );
});

it('remembers nothing of what throws', () => {
  const remembered = new Remembered<string>(budget, () => 1);
  const fail = () => {
    throw new Error('not now');
  };
  expect(() => remembered.getOrMake('a', fail)).toThrow('not now');
  expect(remembered.getOrMake('a', () => 'made')).toBe('made');
  expect(remembered.getOrMake('a', fail)).toBe('made');
});
