import { Filled } from './filled';
import type { Findings } from './findings';
import type { Gate } from './gate';
import type { Persona } from './personas';
import { runEntities } from './run-entities';
import { runLive } from './run-live';
import { runPages } from './run-pages';
import { runParity } from './run-parity';
import { runReadings } from './run-readings';
import { runWrites } from './run-writes';
import { Truth } from './truth';
import { createWorkbench } from './write-case';
import { untried } from './write-rules';
import { makeWorld, type World } from './world';

/** What no row of the matrix can have: nobody may write it, or it is of whoever asks. */
const neverFilled: readonly string[] = [
  'FocalPoint.thematicNote',
  'RecommendationTransition.unmetGuards',
  'Viewer.coordinates',
  'Viewer.partner',
];

const patience = 600_000; // ten minutes for what takes one on a machine that has nothing else to do

export interface Extent {
  /** Who of all personas asks. */
  readonly isAsking: (persona: Persona) => boolean;
  /** Whether lists are read by their arguments as well. */
  readonly withArguments: boolean;
}

export const whole: Extent = { isAsking: () => true, withArguments: true };

/** The matrix, against one way to run the platform. */
export function matrix(
  mode: string,
  open: () => Promise<Gate>,
  { isAsking, withArguments }: Extent = whole,
): void {
  describe(`the matrix of access, ${mode}`, () => {
    let gate: Gate;
    let world: World;
    let truth: Truth;
    const filled = new Filled();
    const lines: string[] = [];

    beforeAll(async () => {
      const began = Date.now();
      gate = await open();
      world = await makeWorld(gate, isAsking);
      truth = await readTruth();
      note(
        'made',
        `${truth.tasks.size} tasks, ${truth.assessments.size} assessments, ${truth.news.size} news`,
        began,
      );
    }, patience);
    afterAll(async () => {
      process.stdout.write(`${[`matrix of access, ${mode}`, ...lines].join('\n')}\n`);
      await world?.database.end();
      await gate?.dispose();
    });

    async function readTruth(): Promise<Truth> {
      const read = await Truth.read(world.database, world.cast);
      read.markAll(world.marks);
      return read;
    }

    function note(what: string, found: string, began: number): void {
      lines.push(`${what.padEnd(12)}${found}, ${Math.round((Date.now() - began) / 1_000)} s`);
    }

    async function expectNothing(what: string, run: () => Promise<Findings>): Promise<void> {
      const began = Date.now();
      const findings = await run();
      note(what, findings.summary(), began);
      expect(findings.cells).toBeGreaterThan(0);
      expect(findings.report()).toBe(findings.summary());
    }

    it(
      'shows each field of each row, by every way and argument, to whom it is open and to nobody else',
      () => expectNothing('read', () => runReadings(gate, world, truth, { filled, withArguments })),
      patience,
    );
    // Some fields are filled only where a list is asked for by an argument, such as for records that were merged.
    if (withArguments) {
      it('has had something to show or to hide in every field', () => {
        expect(filled.missing()).toEqual(neverFilled);
      });
    }
    it(
      'gives full pages of what is seen',
      () => expectNothing('pages', () => runPages(gate, world, truth)),
      patience,
    );
    it(
      'answers for a hidden row as for one that is not there',
      () => expectNothing('parity', () => runParity(gate, world, truth)),
      patience,
    );
    it(
      'resolves entities for whom their rows are open',
      () => expectNothing('entities', () => runEntities(gate, world, truth)),
      patience,
    );
    it(
      'tells subscribers what they may see',
      () => expectNothing('live', () => runLive(gate, world)),
      patience,
    );
    it('tries every mutation of the API, and every id in its input that can name something hidden', () => {
      expect(untried(createWorkbench(world, truth))).toEqual([]);
    });
    it(
      'lets write who may, and refuses all others alike',
      async () => {
        truth = await readTruth();
        await expectNothing('write', () => runWrites(gate, world, truth));
      },
      patience,
    );
  });
}
