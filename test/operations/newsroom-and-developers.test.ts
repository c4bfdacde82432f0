import { groups } from '../../subgraphs/local-partnerships/seed/groups';
import countries from '../../subgraphs/partners/reference/countries.json';
import goals from '../../subgraphs/partners/reference/sdg-goals.json';
import { inBothModes } from './modes';

const page = 'https://www.unodc.org/unodc/en/urban-safety/unodcity-partnerships.html';

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
type Texts = Record<(typeof languages)[number], string>;

/** A field in all six languages, each under its code. */
function inAllLanguages(field: string): string {
  return languages.map((code) => `${code}: ${field}(lang: ${code.toUpperCase()})`).join(' ');
}

/** The six texts alone, of what may hold more. */
function texts(of: Texts): Texts {
  const { ar, zh, en, fr, ru, es } = of;
  return { ar, zh, en, fr, ru, es };
}

inBothModes(({ query, run }) => {
  describe('the newsroom', () => {
    it('gets what a city page needs', async () => {
      const { news } = await run('NewsForCity');
      const [opened, announced, assessment] = news.nodes;
      expect(news.nodes).toHaveLength(3);
      expect(opened).toMatchObject({
        headline: '[Demo] Данные о числе происшествий в Чиланзаре открыты для всех партнёров',
        isStale: false,
        supersededBy: null,
        assessments: [{ id: 'assessment:demo-uz-chilanzar', publicStatus: 'COMPLETED' }],
        partners: [{ acronym: 'DEMO-A', website: null }],
      });
      // Not translated: the English text. Another item took its place.
      expect(announced).toMatchObject({
        headline: '[Demo] Incident counts for Chilanzar will be opened to all partners',
        isStale: true,
        supersededBy: {
          id: 'news:demo-uz-chilanzar-2',
          headline: '[Demo] Incident counts for Chilanzar are open to all partners',
        },
      });
      expect(assessment).toEqual({
        headline: 'Urban Safety Governance Assessments in Chilanzar',
        summary:
          "Work on UNODC's Urban Safety Governance Assessment is going on at present; what it finds should be known in the third quarter of 2020.",
        publishedOn: null,
        sourceUrl: page,
        isStale: true,
        supersededBy: null,
        assessments: [{ id: 'assessment:uz-chilanzar-usga', publicStatus: 'UNDERWAY' }],
        partners: [{ acronym: 'UNODC', website: null }],
        provenance: [{ quote: 'third quarter of 2020', url: page }],
      });
    });

    it('shows no draft to the public, in no list and under no id', async () => {
      const { news, newsItem, drafts } = await query(`{
        news { totalCount nodes { id status } }
        drafts: news(filter: { status: [DRAFT] }) { totalCount nodes { id } }
        newsItem(id: "news:demo-uz-chilanzar-3") { id } }`);
      expect(news.totalCount).toBe(5);
      expect(new Set(news.nodes.map(({ status }: any) => status))).toEqual(new Set(['PUBLISHED']));
      expect(drafts).toEqual({ totalCount: 0, nodes: [] });
      expect(newsItem).toBeNull();
    });
  });

  describe('a data engineer', () => {
    it('finds a partner by its IATI organisation identifier', async () => {
      const { partner } = await run('PartnerByIatiId');
      expect(partner).toEqual({
        id: 'partner:unodc',
        slug: 'unodc',
        name: 'United Nations Office on Drugs and Crime',
        names: [
          { value: 'United Nations Office on Drugs and Crime', kind: 'OFFICIAL' },
          { value: 'UNODC', kind: 'ACRONYM' },
        ],
        mergedInto: null,
        formerIds: [],
        provenance: [{ url: page, retrievedOn: null, quote: 'UNODC' }],
      });
    });

    it('is told that a name is already there, in the spelling of the page', async () => {
      const { partnerMatches } = await run('DuplicateCheck');
      expect(partnerMatches).toEqual([
        {
          id: 'partner:efus',
          name: 'European Forum for Urban Security',
          names: [
            { value: 'European Forum for Urban Security', kind: 'OFFICIAL' },
            { value: 'Efus', kind: 'ACRONYM' },
            { value: 'European Forum on Urban Security', kind: 'AS_IN_SOURCE' },
          ],
        },
      ]);
    });

    it('finds likely duplicates by an acronym, an identifier, a slip of the pen', async () => {
      const matches = `query ($name: String!) { partnerMatches(name: $name) { id } }`;
      const first = async (name: string) => (await query(matches, { name })).partnerMatches[0]?.id;
      expect(await first('unodc')).toBe('partner:unodc');
      expect(await first('XM-DAC-41120')).toBe('partner:un-habitat');
      expect(await first('Viena NGO comittee on drugs')).toBe('partner:vngoc');
      expect(await first('Zzyzx')).toBeUndefined();
    });
  });

  describe('a developer', () => {
    it('gets the closed lists with their texts', async () => {
      const { stakeholderGroups, sdgGoals, offenceCategories } = await run('ClosedLists');
      expect(stakeholderGroups).toEqual(
        groups.map(({ code, names, description, examples }, index) => ({
          ordinal: index + 1,
          code,
          name: names.ar,
          description,
          examples,
        })),
      );
      // The page names seven bodies of the security sector.
      expect(stakeholderGroups[1].examples).toHaveLength(7);
      expect(sdgGoals.map(({ code }: any) => code)).toEqual(['3', '5', '10', '11', '16', '17']);
      expect(sdgGoals[4].shortTitle).toBe('和平、正义且强大的机构');
      const codes: string[] = offenceCategories.map(({ code }: any) => code);
      expect(codes).toEqual(codes.toSorted());
      expect(codes.filter((code) => code.length === 2)).toEqual([
        '01',
        '02',
        '03',
        '04',
        '05',
        '06',
        '07',
        '08',
        '09',
        '10',
        '11',
      ]);
      expect(offenceCategories).toContainEqual({ code: '07031', title: 'Bribery' });
    });
  });

  describe('a reader in any of the six languages', () => {
    it('gets the names of countries', async () => {
      const { countries: all } = await query(`{ countries { iso3 ${inAllLanguages('name')} } }`);
      expect(all).toHaveLength(countries.length);
      expect(Object.fromEntries(all.map((country: any) => [country.iso3, texts(country)]))).toEqual(
        Object.fromEntries(countries.map(({ iso3, names }) => [iso3, texts(names)])),
      );
      expect(all.find(({ iso3 }: any) => iso3 === 'UZB')).toEqual({
        iso3: 'UZB',
        ar: 'أوزبكستان',
        zh: '乌兹别克斯坦',
        en: 'Uzbekistan',
        fr: 'Ouzbékistan',
        ru: 'Узбекистан',
        es: 'Uzbekistán',
      });
    });

    it('gets the names of goals and groups', async () => {
      const { sdgGoals, stakeholderGroups } = await query(`{
        sdgGoals { code ${inAllLanguages('shortTitle')} }
        stakeholderGroups { code ${inAllLanguages('name')} } }`);
      expect(sdgGoals).toEqual(goals.map(({ code, shortTitle }) => ({ code, ...texts(shortTitle) })));
      expect(stakeholderGroups).toEqual(groups.map(({ code, names }) => ({ code, ...names })));
      for (const row of [...sdgGoals, ...stakeholderGroups]) {
        // Each really is a text of its own.
        expect(new Set(Object.values(row)).size).toBe(languages.length + 1);
      }
    });

    it('gets English where there is no translation, and where the language is null', async () => {
      const { place, partner, newsItem } = await query(`{
        place(id: "place:uz-tashkent-chilanzar") { ${inAllLanguages('name')} none: name(lang: null) }
        partner(slug: "efus") { ${inAllLanguages('name')} }
        newsItem(id: "news:demo-uz-chilanzar-2") { languages ${inAllLanguages('headline')} } }`);
      expect(new Set(Object.values(place))).toEqual(new Set(['Chilanzar']));
      expect(new Set(Object.values(partner))).toEqual(new Set(['European Forum for Urban Security']));
      expect(newsItem.languages).toEqual(['EN', 'ES', 'RU']);
      const { ar, zh, en, fr, ru, es } = newsItem;
      expect([ar, zh, fr]).toEqual([en, en, en]);
      expect(new Set([en, ru, es]).size).toBe(3);
    });
  });
});
