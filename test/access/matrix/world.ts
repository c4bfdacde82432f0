import { Client } from 'pg';
import { untilInboxesAreEmpty } from '../../support/inboxes';
import type { Gate } from './gate';
import { makeGround, type EachSensitivity, type Ground } from './ground';
import { personasOf, type Persona } from './personas';
import { makeAssessments, type MadeAssessment } from './world-assessments';
import { makeNews } from './world-news';
import { commentOnAll, makeTasks, type MadeTasks } from './world-tasks';

/** The rows that the matrix is about, all made through the API. */
export interface World extends Ground {
  readonly personas: readonly Persona[];
  readonly assessments: EachSensitivity<MadeAssessment>;
  readonly tasks: MadeTasks;
  /** By the status that they have. */
  readonly news: Readonly<Record<string, string>>;
  /** Cursors of before the first change, by the field that reads them. */
  readonly begins: Readonly<Record<string, string>>;
  /** The owner of the database, who sees all. */
  readonly database: Client;
  /** Settles when every room has followed the others. */
  settled(): Promise<void>;
}

export async function makeWorld(gate: Gate, isAsking: (persona: Persona) => boolean): Promise<World> {
  const database = new Client({ connectionString: gate.databaseUrl });
  await database.connect();
  // By which triggers find the tables of their room.
  await database.query('set search_path = local_partnerships, assessments, news, partners, public');
  const settled = (): Promise<void> => untilInboxesAreEmpty(database);
  await settled();
  const { data: begins } = await gate.ask(null, '{ taskLogHead assessmentLogHead newsLogHead }');
  const ground = await makeGround(gate, settled);
  await settled();
  const assessments = await makeAssessments(gate, ground);
  await settled();
  const tasks = await makeTasks(gate, ground, assessments);
  const { data: recent } = await gate.ask(null, '{ recentTasks: taskLogHead }');
  await commentOnAll(gate, ground, tasks);
  await settled();
  const news = await makeNews(gate, ground, assessments, tasks);
  await settled();
  return {
    ...ground,
    personas: personasOf(ground.cast).filter(isAsking),
    assessments,
    tasks,
    news,
    begins: { ...begins, ...recent },
    database,
    settled,
  };
}
