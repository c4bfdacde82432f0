import { agencyA, agencyB, chilanzar, plainTask, Stage } from '../../writing/local-partnerships/support';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.dispose());

const announcements = () =>
  stage.sql(`select id from local_partnerships.event_log where id like 'event:announced-task-access%'`);

it('announces nothing on a new database', async () => {
  expect(await announcements()).toEqual([]);
});

it('tells the other rooms, once, for whom tasks are that were written before events said it', async () => {
  const { task } = await stage.change('createTask', { ...plainTask, sensitivity: 'CONFIDENTIAL' });
  const participant = { taskId: task.id, expectedVersion: 1, partnerId: agencyB, role: 'SUPPORT' };
  await stage.change('changeTaskParticipant', participant);
  await stage.settled();
  const known = `select sensitivity, parent_id, local_partnership_id, lead_partner_ids, partner_ids
    from news.foreign_record where id = $1`;
  const before = await stage.sql(known, [task.id]);
  await stage.sql(
    `update news.foreign_record set local_partnership_id = null, lead_partner_ids = '{}', partner_ids = '{}'
      where id = $1`,
    [task.id],
  );
  await stage.sql(`delete from local_partnerships.seed where name = 'announced-access'`);
  for (let start = 0; start < 2; start += 1) {
    await stage.restart();
    await stage.settled();
    expect(await announcements()).toHaveLength(1);
  }
  expect(await stage.sql(known, [task.id])).toEqual(before);
  expect(before).toEqual([
    {
      sensitivity: 'CONFIDENTIAL',
      parent_id: chilanzar,
      local_partnership_id: chilanzar,
      lead_partner_ids: [agencyA],
      partner_ids: [agencyB],
    },
  ]);
});
