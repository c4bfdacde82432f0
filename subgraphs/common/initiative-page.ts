/**
 * The page that the seed is taken from, as a source. It was read as text without a date, and stands at its address in a
 * later version by now: no day of retrieval is claimed.
 */
export const initiativePage = {
  title: 'UNODCity Urban Safety Governance Initiative: Partners (page of the initiative)',
  url: 'https://www.unodc.org/unodc/en/urban-safety/unodcity-partnerships.html',
};
