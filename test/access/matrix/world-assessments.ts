import { make, versionOf } from './desk';
import type { Gate } from './gate';
import type { Owner } from './marks';
import { sensitivities, type EachSensitivity, type Ground, type Sensitivity } from './ground';

export interface MadeAssessment {
  readonly id: string;
  readonly sourceId: string;
  readonly findingId: string;
  readonly recommendationId: string;
}

const march = { text: 'March 2024', start: '2024-03-01', end: '2024-03-31', precision: 'MONTH' };

export function slugOf(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

/** One of each sensitivity at the first partnership, with everything below it; and one of each elsewhere, bare. */
export async function makeAssessments(gate: Gate, ground: Ground): Promise<EachSensitivity<MadeAssessment>> {
  const made: Partial<Record<Sensitivity, MadeAssessment>> = {};
  for (const sensitivity of sensitivities) {
    made[sensitivity] = await new AssessmentMaker(gate, ground, sensitivity).makeWhole();
    await new AssessmentMaker(gate, ground, sensitivity).makeElsewhere();
  }
  return made as EachSensitivity<MadeAssessment>;
}

class AssessmentMaker {
  private readonly owner: Owner;

  constructor(
    private readonly gate: Gate,
    private readonly ground: Ground,
    private readonly sensitivity: Sensitivity,
  ) {
    this.owner = ground.marks.owner('assessment');
  }

  async makeElsewhere(): Promise<void> {
    const { cast, otherPlaceId: placeId } = this.ground;
    const at = { placeId, localPartnershipId: cast.elsewhere, leadPartnerId: cast.outsider };
    await this.create({ slug: `matrix-elsewhere-${slugOf(this.sensitivity)}`, ...at });
    await this.change('transitionAssessment', { to: 'SUSPENDED', reason: this.word('Suspended') });
  }

  async makeWhole(): Promise<MadeAssessment> {
    const { cast, placeId } = this.ground;
    const at = { placeId, localPartnershipId: cast.here, leadPartnerId: cast.lead };
    await this.create({ slug: `matrix-${slugOf(this.sensitivity)}`, ...at });
    await this.describe();
    const sourceId = await this.gatherSources();
    const findingId = await this.find(sourceId);
    const recommendationId = await this.recommend(findingId);
    await this.move();
    return { id: this.owner.id, sourceId, findingId, recommendationId };
  }

  private async create(input: Record<string, unknown>): Promise<void> {
    const all = {
      title: this.word('Assessment'),
      method: 'USGA',
      countryIso3: 'UZB',
      expectedResults: march,
      thematicAreas: ['YOUTH_AT_RISK'],
      illicitFlows: ['DRUGS'],
      sdgTargets: ['16.4'],
      sensitivity: this.sensitivity,
      ...input,
    };
    this.owner.id = (await make(this.gate, 'createAssessment', all, 'assessment { id }')).assessment.id;
  }

  private async describe(): Promise<void> {
    const { cast } = this.ground;
    await this.change('updateAssessment', {
      titles: [{ language: 'RU', text: this.word('Оценка') }],
      reportedConcerns: [this.word('Concern')],
      provenance: [{ url: 'https://example.org/', retrievedOn: '2024-01-01', quote: this.word('Quote') }],
    });
    await this.change('addAssessmentPartner', { partnerId: cast.support, role: 'SUPPORT' });
    await this.change('addAssessmentPartner', { partnerId: cast.oversight, role: 'FUNDING' });
    await this.change('addAssessmentPartner', {
      organisationName: this.word('Office'),
      role: 'LOCAL_COUNTERPART',
    });
    const plan = { plannedStart: '2024-02-01', plannedEnd: '2024-02-28', completeness: 0.5 };
    await this.change('setAssessmentPhase', { code: 'PLANNING', ...plan });
    await this.add('attachDocument', 'assessment { id }', {
      kind: 'REPORT',
      title: this.word('Report'),
      url: 'https://example.org/report',
      language: 'EN',
      accessibility: 'AVAILABLE_ON_REQUEST',
      howToRequest: this.word('Ask'),
      publishedOn: march,
    });
  }

  private async gatherSources(): Promise<string> {
    const { cast, placeId } = this.ground;
    const { dataSource } = await this.add('addDataSource', 'dataSource { id }', {
      kind: 'FOCUS_GROUP',
      title: this.word('Focus group'),
      providerId: cast.support,
      group: 'YOUTH_COMMUNITIES',
      periodCovered: march,
      sampleSize: 12,
      limitations: this.word('Limits'),
    });
    for (const state of ['COLLECTING', 'COLLECTED']) {
      const input = { dataSourceId: dataSource.id, state };
      await make(this.gate, 'updateDataSource', input, 'dataSource { id }');
    }
    const observation = {
      indicatorCode: 'robbery-rate',
      placeId,
      // Other values of the same month, so that each of them contests the others.
      value: 10 + sensitivities.indexOf(this.sensitivity),
      period: march,
      dataSourceId: dataSource.id,
    };
    await make(this.gate, 'recordObservations', { observations: [observation] }, 'recorded');
    return dataSource.id;
  }

  private async find(sourceId: string): Promise<string> {
    const factors = await this.add('addFactor', 'assessment { factors { id } }', {
      kind: 'RISK',
      level: 'COMMUNITY',
      title: this.word('Factor'),
      areas: ['YOUTH_AT_RISK'],
      evidenceIds: [sourceId],
      confidence: 'LOW',
    });
    const findings = await this.add('addFinding', 'assessment { findings { id } }', {
      title: this.word('Finding'),
      summary: this.word('Summary'),
      areas: ['YOUTH_AT_RISK'],
      offenceCodes: ['0601'],
      flows: ['DRUGS'],
      factorIds: [factors.assessment.factors[0].id],
      evidenceIds: [sourceId],
      confidence: 'HIGH',
      sdgTargets: ['16.4'],
    });
    return findings.assessment.findings[0].id;
  }

  private async recommend(findingId: string): Promise<string> {
    const { cast } = this.ground;
    const areas = await this.add('setPriorityArea', 'assessment { priorityAreas { id } }', {
      rank: 1,
      title: this.word('Area'),
      rationale: this.word('Rationale'),
      findingIds: [findingId],
      agreedBy: ['YOUTH_COMMUNITIES'],
    });
    const { recommendation } = await this.add('addRecommendation', 'recommendation { id version }', {
      priorityAreaId: areas.assessment.priorityAreas[0].id,
      text: this.word('Recommendation'),
      findingIds: [findingId],
      addressedTo: ['ANTI_CORRUPTION_BODIES'],
      responsiblePartnerIds: [cast.lead, cast.support],
      targetDate: march,
      sdgTargets: ['16.4'],
    });
    const agreed = {
      recommendationId: recommendation.id,
      expectedVersion: recommendation.version,
      to: 'AGREED',
    };
    await make(this.gate, 'transitionRecommendation', agreed, 'recommendation { id }');
    return recommendation.id;
  }

  private async move(): Promise<void> {
    await this.change('transitionAssessment', { to: 'DATA_COLLECTION', reason: this.word('Because') });
    await this.change('transitionAssessment', { to: 'ANALYSIS' });
  }

  private add(name: string, selection: string, input: Record<string, unknown>): Promise<any> {
    return make(this.gate, name, { assessmentId: this.owner.id, ...input }, selection);
  }

  private async change(name: string, input: Record<string, unknown>): Promise<void> {
    const expectedVersion = await versionOf(this.gate, 'assessment', this.owner.id);
    await this.add(name, 'assessment { id }', { expectedVersion, ...input });
  }

  private word(about: string): string {
    return this.ground.marks.word(this.owner, `${about} ${this.sensitivity}`);
  }
}
