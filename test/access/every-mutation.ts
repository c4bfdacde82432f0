import { admin, type House } from './house';

type Input = Record<string, unknown>;

/** In every text that a client writes here: whoever finds it in an audit trail has found the contents of an input. */
export const secret = 'Inkwell';

let made = 0;
const unique = () => `${++made}`;
const text = () => `${secret} ${unique()}`;

const partnership = 'local-partnership:uz-chilanzar';
const placeId = 'place:uz-tashkent-chilanzar';
const year = { text: '2024', start: '2024-01-01', end: '2024-12-31', precision: 'YEAR' };

/** An input that an administrator's mutation succeeds with, once; by the name of the mutation. */
export const inputs: Readonly<Record<string, (house: House) => Promise<Input> | Input>> = {
  upsertPartner: () => ({ slug: `audited-${unique()}`, name: text(), kind: 'NGO_NETWORK' }),
  mergePartners: async (house) => {
    const [kept, merged] = [await newPartner(house), await newPartner(house)];
    return { keepId: kept.partnerId, mergeId: merged.partnerId, reason: text() };
  },
  addPartnerIdentifier: async (house) => ({ ...(await newPartner(house)), scheme: 'OTHER', value: text() }),
  addPartnerName: async (house) => ({ ...(await newPartner(house)), value: text(), kind: 'ALIAS' }),
  addFocalPoint: async (house) => newFocalPoint((await newPartner(house)).partnerId),
  removeFocalPoint: async (house) => {
    const input = newFocalPoint((await newPartner(house)).partnerId);
    const { partner } = await house.does(admin, 'addFocalPoint', input, 'partner { focalPoints { id } }');
    return { focalPointId: partner.focalPoints[0].id };
  },

  createLocalPartnership: async (house) => ({
    placeId: await newPlace(house),
    title: text(),
    taskPrefix: `AU-${unique()}`,
  }),
  changeLocalPartnershipStatus: async (house) => {
    const input = await inputOf(house, 'createLocalPartnership');
    const { localPartnership } = await house.does(
      admin,
      'createLocalPartnership',
      input,
      'localPartnership { id version }',
    );
    const { id, version } = localPartnership;
    return { localPartnershipId: id, expectedVersion: version, to: 'CLOSED', reason: text() };
  },
  addStakeholder: () => ({
    localPartnershipId: partnership,
    group: 'CIVIL_SOCIETY',
    organisationName: text(),
    roles: ['COORDINATOR'],
    contact: { name: text(), email: `${secret}@example.org`, languages: [] },
  }),
  updateStakeholder: async (house) => {
    const input = await inputOf(house, 'addStakeholder');
    const { stakeholder } = await house.does(admin, 'addStakeholder', input, 'stakeholder { id }');
    return { stakeholderId: stakeholder.id, contact: { name: text() } };
  },
  createCoordinationBody: () => ({
    localPartnershipId: partnership,
    kind: 'STEERING_COMMITTEE',
    name: text(),
  }),
  createPlace: () => ({
    slug: `audited-${unique()}`,
    name: text(),
    level: 'CITY',
    parentId: 'place:uz',
    countryIso3: 'UZB',
  }),
  updatePlace: async (house) => ({ placeId: await newPlace(house), alternateNames: [text()] }),
  createTask: () => ({ localPartnershipId: partnership, title: text(), kind: 'OTHER' }),
  transitionTask: async (house) => ({ ...(await newTask(house)), to: 'CANCELLED', reason: text() }),
  assignTaskLead: async (house) => ({ ...(await newTask(house)), leadPartnerId: 'partner:demo-agency-a' }),
  updateTask: async (house) => ({ ...(await newTask(house)), description: text() }),
  changeTaskParticipant: async (house) => ({
    ...(await newTask(house)),
    partnerId: 'partner:demo-agency-b',
    role: 'SUPPORT',
  }),
  commentOnTask: async (house) => ({ taskId: (await newTask(house)).taskId, comment: text() }),

  createAssessment: () => ({
    slug: `audited-${unique()}`,
    title: text(),
    method: 'USGA',
    placeId,
    countryIso3: 'UZB',
    localPartnershipId: partnership,
    leadPartnerId: 'partner:demo-agency-a',
  }),
  updateAssessment: async (house) => ({ ...(await newAssessment(house)), reportedConcerns: [text()] }),
  transitionAssessment: async (house) => ({
    ...(await newAssessment(house)),
    to: 'CANCELLED',
    reason: text(),
  }),
  setAssessmentPhase: async (house) => ({
    ...(await newAssessment(house)),
    code: 'PLANNING',
    plannedStart: '2030-01-01',
  }),
  addAssessmentPartner: async (house) => ({
    ...(await newAssessment(house)),
    partnerId: 'partner:demo-agency-b',
    role: 'SUPPORT',
  }),
  attachDocument: async (house) => ({
    assessmentId: (await newAssessment(house)).assessmentId,
    kind: 'REPORT',
    title: text(),
    accessibility: 'PUBLICLY_AVAILABLE',
  }),
  addDataSource: async (house) => newDataSource((await newAssessment(house)).assessmentId),
  updateDataSource: async (house) => {
    const input = await inputOf(house, 'addDataSource');
    const { dataSource } = await house.does(admin, 'addDataSource', input, 'dataSource { id }');
    return { dataSourceId: dataSource.id, limitations: text() };
  },
  addFactor: async (house) => ({
    assessmentId: (await newAssessment(house)).assessmentId,
    kind: 'RISK',
    title: text(),
  }),
  addFinding: async (house) => ({ assessmentId: (await newAssessment(house)).assessmentId, title: text() }),
  recordObservations: async (house) => {
    const { safetyIndicators } = await house.data(admin, '{ safetyIndicators { code } }');
    const [{ code }] = safetyIndicators;
    const sourceUrl = `https://example.org/${unique()}`;
    return { observations: [{ indicatorCode: code, placeId, value: 1, period: year, sourceUrl }] };
  },
  setPriorityArea: async (house) => {
    const { assessmentId, findingIds } = await withFinding(house);
    return { assessmentId, rank: 1, title: text(), findingIds };
  },
  addRecommendation: async (house) => ({ ...(await withFinding(house)), text: text() }),
  updateRecommendation: async (house) => ({ ...(await newRecommendation(house)), targetDate: year }),
  transitionRecommendation: async (house) => ({
    ...(await newRecommendation(house)),
    to: 'REJECTED',
    reason: text(),
  }),

  publishNews: () => ({ headline: text(), summary: text() }),
  saveNewsDraft: () => ({ headline: text(), summary: text(), format: 'ANALYSIS' }),
  translateNews: async (house) => ({
    newsItemId: (await newNews(house)).newsItemId,
    language: 'FR',
    headline: text(),
    summary: text(),
  }),
  correctNews: async (house) => ({ ...(await newNews(house)), headline: text(), correction: text() }),
  withdrawNews: async (house) => ({ ...(await newNews(house)), reason: text() }),
};

export async function inputOf(house: House, name: string): Promise<Input> {
  const create = inputs[name];
  if (!create) throw new Error(`every-mutation.ts has no input for ${name}`);
  return create(house);
}

async function newPartner(house: House): Promise<{ partnerId: string; expectedVersion: number }> {
  const input = await inputOf(house, 'upsertPartner');
  const { partner } = await house.does(admin, 'upsertPartner', input, 'partner { id version }');
  return { partnerId: partner.id, expectedVersion: partner.version };
}

export function newFocalPoint(partnerId: string): Input {
  return { partnerId, name: text(), email: `${secret}@example.org`, phone: '+998 71 000 00 00' };
}

async function newPlace(house: House): Promise<string> {
  const { place } = await house.does(
    admin,
    'createPlace',
    await inputOf(house, 'createPlace'),
    'place { id }',
  );
  return place.id;
}

async function newTask(house: House): Promise<{ taskId: string; expectedVersion: number }> {
  const input = await inputOf(house, 'createTask');
  const { task } = await house.does(admin, 'createTask', input, 'task { id version }');
  return { taskId: task.id, expectedVersion: task.version };
}

async function newAssessment(house: House): Promise<{ assessmentId: string; expectedVersion: number }> {
  const input = await inputOf(house, 'createAssessment');
  const { assessment } = await house.does(admin, 'createAssessment', input, 'assessment { id version }');
  return { assessmentId: assessment.id, expectedVersion: assessment.version };
}

function newDataSource(assessmentId: string): Input {
  return { assessmentId, kind: 'FOCUS_GROUP', title: text() };
}

async function withFinding(house: House): Promise<{ assessmentId: string; findingIds: string[] }> {
  const input = await inputOf(house, 'addFinding');
  const { assessment } = await house.does(admin, 'addFinding', input, 'assessment { findings { id } }');
  return { assessmentId: String(input['assessmentId']), findingIds: [assessment.findings[0].id] };
}

async function newRecommendation(
  house: House,
): Promise<{ recommendationId: string; expectedVersion: number }> {
  const input = await inputOf(house, 'addRecommendation');
  const { recommendation } = await house.does(
    admin,
    'addRecommendation',
    input,
    'recommendation { id version }',
  );
  return { recommendationId: recommendation.id, expectedVersion: recommendation.version };
}

async function newNews(house: House): Promise<{ newsItemId: string; expectedVersion: number }> {
  const input = await inputOf(house, 'publishNews');
  const { newsItem } = await house.does(admin, 'publishNews', input, 'newsItem { id version }');
  return { newsItemId: newsItem.id, expectedVersion: newsItem.version };
}
