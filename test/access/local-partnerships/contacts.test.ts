import { admin, localGovernment, person, Stage } from '../../writing/local-partnerships/support';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.dispose());

const reader = person('Rea', ['contacts:read']);
const steward = person('Stu', ['partnerships:write', 'coordination:read', 'coordination:write'], {
  coordinates: ['local-partnership:uz-chilanzar'],
});
const readingSteward = person('Sue', ['partnerships:write', 'contacts:read']);

const contacts = async (who: Stage['who']) => {
  const { localPartnership } = await stage.as(who).read(
    `{ localPartnership(id: "local-partnership:uz-chilanzar") {
      stakeholders { id contact { name email phone languages } }
      bodies { chair { contact { email } } members { contact { email } } }
    } }`,
  );
  return JSON.stringify(localPartnership);
};

const update = (who: Stage['who'], contact: object | null) =>
  stage
    .as(who)
    .change(
      'updateStakeholder',
      { stakeholderId: localGovernment, contact },
      'stakeholder { contact { name email } } localPartnership { version }',
    );

describe('the contact of a stakeholder', () => {
  it('is shown with contacts:read, and to administrators', async () => {
    for (const who of [reader, readingSteward, admin]) {
      expect(await contacts(who)).toContain('contact@example.org');
    }
    for (const who of [null, steward, person('All but', ['coordination:read', 'assessments:write'])]) {
      expect(await contacts(who)).not.toContain('example.org');
    }
  });

  it('is written without being shown by partnerships:write alone', async () => {
    const contact = { name: 'Nor', email: 'nor@example.org' };
    expect((await update(steward, contact)).stakeholder).toEqual({ contact: null });
    expect((await update(readingSteward, contact)).stakeholder).toEqual({ contact });
    const added = await stage.as(steward).change(
      'addStakeholder',
      {
        localPartnershipId: 'local-partnership:uz-chilanzar',
        group: 'CIVIL_SOCIETY',
        organisationName: 'Neighbours',
        roles: ['MEMBER'],
        contact,
      },
      'stakeholder { contact { name } }',
    );
    expect(added.stakeholder).toEqual({ contact: null });
  });

  it('is not confirmed to whoever guesses it: what they write is a change in any case', async () => {
    const versionAfter = async (who: Stage['who'], contact: object | null): Promise<number> =>
      (await update(who, contact)).localPartnership.version;
    const guessed = { name: 'Nor', email: 'nor@example.org' };
    const start = await versionAfter(readingSteward, guessed);
    expect(await versionAfter(readingSteward, guessed)).toBe(start);
    expect(await versionAfter(steward, guessed)).toBe(start + 1);
    expect(await versionAfter(steward, { ...guessed, name: 'Nora' })).toBe(start + 2);
  });
});
