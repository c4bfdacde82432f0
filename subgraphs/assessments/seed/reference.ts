import { json, sql } from '../../../platform/database/sql';
import type { Seed } from '../../../platform/subgraph/define-subgraph';
import { writeTranslations } from '../../common/texts';
import offenceCategories from '../reference/offence-categories.json';
import safetyIndicators from '../reference/safety-indicators.json';

/** Offence categories of the ICCS and the indicators that places are followed by; the sources are in ../reference. */
export const referenceSeed: Seed = {
  name: 'reference',
  demo: false,
  async apply(tx) {
    await tx.rows(
      sql`insert into offence_category (code, level, parent_code, title)
        select code, level, parent, title ->> 'en'
        from jsonb_to_recordset(${json(offenceCategories)})
          as r(code text, level smallint, parent text, title jsonb)`,
    );
    await tx.rows(
      sql`insert into safety_indicator (code, title, unit, lower_is_better, offence_code, sdg_indicator_code)
        select code, title ->> 'en', unit, "lowerIsBetter", offence, "sdgIndicator"
        from jsonb_to_recordset(${json(safetyIndicators)}) as r(
          code text, title jsonb, unit text, "lowerIsBetter" boolean, offence text, "sdgIndicator" text
        )`,
    );
    await writeTranslations(tx, [
      ...offenceCategories.map(({ code, title }) => ({
        owner: `offence:${code}`,
        field: 'title',
        texts: title,
      })),
      ...safetyIndicators.map(({ code, title }) => ({
        owner: `safety-indicator:${code}`,
        field: 'title',
        texts: title,
      })),
    ]);
  },
};
