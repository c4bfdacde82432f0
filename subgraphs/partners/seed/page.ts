import { json, sql } from '../../../platform/database/sql';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { writeProvenance } from '../../common/provenance';
import { announcement } from '../../common/announcement';
import { initiativePage } from '../../common/initiative-page';
import { seedActor } from '../../common/seed-actor';
import { partnersLog } from '../partner-log';
import { announced, writePartners, type SeededPartner } from './write-partners';

const iatiOrganisations = 'https://codelists.codeforiati.org/CRSChannelCode/';

/**
 * The partners of the page, each under its official name; a spelling of the page that differs is kept as a name of
 * kind AS_IN_SOURCE. The page runs the first names together without a separator: they are split by hand here.
 */
const partners: readonly SeededPartner[] = [
  {
    slug: 'unodc',
    name: 'United Nations Office on Drugs and Crime',
    acronym: 'UNODC',
    kind: 'UN_ENTITY',
    iati: '40',
    ocha: '447',
    identifier: 'XM-DAC-41128',
    city: 'Vienna',
    country: 'AUT',
  },
  {
    slug: 'un-habitat',
    name: 'United Nations Human Settlements Programme',
    acronym: 'UN-Habitat',
    kind: 'UN_ENTITY',
    iati: '40',
    ocha: '447',
    identifier: 'XM-DAC-41120',
    city: 'Nairobi',
    country: 'KEN',
    asInSource: 'UN-Habitat',
  },
  {
    slug: 'un-women',
    name: 'United Nations Entity for Gender Equality and the Empowerment of Women',
    acronym: 'UN Women',
    kind: 'UN_ENTITY',
    iati: '40',
    ocha: '447',
    identifier: 'XM-DAC-41146',
    asInSource: 'UN Women',
  },
  {
    slug: 'unep',
    name: 'United Nations Environment Programme',
    acronym: 'UNEP',
    kind: 'UN_ENTITY',
    iati: '40',
    ocha: '447',
    identifier: 'XM-DAC-41116',
    asInSource: 'UNEP',
  },
  {
    slug: 'undp',
    name: 'United Nations Development Programme',
    acronym: 'UNDP',
    kind: 'UN_ENTITY',
    iati: '40',
    ocha: '447',
    identifier: 'XM-DAC-41114',
  },
  {
    slug: 'uclg',
    name: 'United Cities and Local Governments',
    acronym: 'UCLG',
    kind: 'CITY_NETWORK',
    ocha: '438',
  },
  {
    slug: 'efus',
    name: 'European Forum for Urban Security',
    acronym: 'Efus',
    kind: 'CITY_NETWORK',
    iati: '21',
    ocha: '437',
    city: 'Paris',
    country: 'FRA',
    asInSource: 'European Forum on Urban Security',
  },
  {
    slug: 'ngo-alliance-cpcj',
    name: 'NGO Alliance on Crime Prevention and Criminal Justice',
    kind: 'NGO_NETWORK',
    iati: '21',
    ocha: '437',
  },
  { slug: 'peace-in-our-cities', name: 'Peace in Our Cities', kind: 'MULTI_STAKEHOLDER_INITIATIVE' },
  {
    slug: 'uncac-coalition',
    name: 'UNCAC Coalition',
    kind: 'CIVIL_SOCIETY_COALITION',
    iati: '21',
    ocha: '437',
  },
  {
    slug: 'vngoc',
    name: 'Vienna NGO Committee on Drugs',
    acronym: 'VNGOC',
    kind: 'NGO_NETWORK',
    iati: '21',
    ocha: '437',
  },
];

const statement = `Cities answer their challenges best with strategies that look at the whole: that make institutions \
resilient and meet the needs of the people most at risk. Together with other UN bodies, civil society, academia and \
the private sector, UNODC helps Member States to find out which concerns come first and to build responses on \
evidence, so that cities become healthy, safe, inclusive and resilient. Local stakeholders, beside national ones, are \
part of this work and are given the tools and services for it.`;

/** The initiative and its partners, as its page names them. */
export const pageSeed: Seed = {
  name: 'page',
  demo: false,
  async apply(tx) {
    await writePartners(tx, partners);
    await writeProvenance(
      tx,
      partners.map(({ slug, name, acronym, asInSource }) => ({
        ...initiativePage,
        owner: `partner:${slug}`,
        quote: asInSource ?? (slug === 'unodc' ? acronym : name),
      })),
    );
    await tx.rows(
      sql`update partner_identifier set verified = true, source = ${iatiOrganisations} where scheme = 'IATI_ORG_ID'`,
    );
    await tx.rows(
      sql`insert into initiative (id, title, statement, partner_list_complete, owner_id)
        select id, title, statement, false, 'partner:unodc'
        from jsonb_to_record(${json({
          id: 'initiative:urban-safety-governance',
          title: 'UNODCity Urban Safety Governance Initiative',
          statement,
        })}) as r(id text, title text, statement text)`,
    );
    await writeProvenance(tx, [
      { ...initiativePage, owner: 'initiative:urban-safety-governance', quote: 'and others, etc.' },
    ]);
    await partnersLog.record(tx, [announcement('page-partners', announced(partners), seedActor)]);
  },
};
