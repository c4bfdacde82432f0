import type { StakeholderGroupCode } from '../../common/vocabulary';
import type { TextsOfField } from '../../common/texts';

interface SeededGroup {
  readonly code: StakeholderGroupCode;
  readonly names: TextsOfField['texts'] & { readonly en: string };
  /** All that the initiative's page says of the group, in our words. */
  readonly description: string;
  readonly examples: readonly string[];
}

/** The seven local stakeholder groups, i to vii, in the page's order. The names in six languages are our own. */
export const groups: readonly SeededGroup[] = [
  {
    code: 'LOCAL_GOVERNMENT',
    names: {
      en: 'Local government',
      fr: 'Collectivités locales',
      es: 'Gobierno local',
      ru: 'Местные органы власти',
      zh: '地方政府',
      ar: 'الحكومة المحلية',
    },
    description: 'The local authorities of the cities that benefit, and officials at the level of the city.',
    examples: ['Local government authorities', 'City-level officials'],
  },
  {
    code: 'SECURITY_SECTOR',
    names: {
      en: 'Security sector',
      fr: 'Secteur de la sécurité',
      es: 'Sector de la seguridad',
      ru: 'Сектор безопасности',
      zh: '安全部门',
      ar: 'القطاع الأمني',
    },
    description:
      'The bodies that provide security: as the place requires, police at national and city level, gender focal points, and the ministries and services for justice, customs, foreign affairs and the interior.',
    examples: [
      'National police service',
      'City police service',
      'Gender focal points',
      'Ministry of Justice',
      'Customs',
      'Ministry of Foreign Affairs',
      'Ministry of Interior',
    ],
  },
  {
    code: 'YOUTH_COMMUNITIES',
    names: {
      en: 'Communities of youth',
      fr: 'Communautés de jeunes',
      es: 'Comunidades de jóvenes',
      ru: 'Молодёжные сообщества',
      zh: '青年群体',
      ar: 'مجتمعات الشباب',
    },
    description:
      'Young people and their communities, a key focus of the project: both to address risk factors and to strengthen what protects the young, so that youth crime and drug abuse are prevented.',
    examples: [],
  },
  {
    code: 'CIVIL_SOCIETY',
    names: {
      en: 'Civil society',
      fr: 'Société civile',
      es: 'Sociedad civil',
      ru: 'Гражданское общество',
      zh: '民间社会',
      ar: 'المجتمع المدني',
    },
    description:
      'Non-government and civil society organisations that know from experience which problems affect communities, and which matters come first locally.',
    examples: ['Non-government organisations', 'Civil society organisations'],
  },
  {
    code: 'ANTI_CORRUPTION_BODIES',
    names: {
      en: 'Anti-corruption bodies',
      fr: 'Organes de lutte contre la corruption',
      es: 'Organismos anticorrupción',
      ru: 'Антикоррупционные органы',
      zh: '反腐败机构',
      ar: 'هيئات مكافحة الفساد',
    },
    description:
      'Bodies that promote integrity and fight corruption at the national level: by investigating and prosecuting it, by preventing it, and by education.',
    examples: [],
  },
  {
    code: 'DRUG_CONTROL_AUTHORITIES',
    names: {
      en: 'Drug control authorities',
      fr: 'Autorités de contrôle des drogues',
      es: 'Autoridades de fiscalización de drogas',
      ru: 'Органы по контролю над наркотиками',
      zh: '药物管制机关',
      ar: 'سلطات مراقبة المخدرات',
    },
    description:
      'Authorities in charge of drug control, national and local, whose work is regulation, preventing drug use, treatment and care, and better public health.',
    examples: [],
  },
  {
    code: 'NATIONAL_STATISTICAL_OFFICES',
    names: {
      en: 'National statistical offices',
      fr: 'Instituts nationaux de statistique',
      es: 'Oficinas nacionales de estadística',
      ru: 'Национальные статистические службы',
      zh: '国家统计局',
      ar: 'المكاتب الإحصائية الوطنية',
    },
    description:
      'Offices that generate, collect and analyse data and engage over it, and so are able to show trends and patterns over time.',
    examples: [],
  },
];
