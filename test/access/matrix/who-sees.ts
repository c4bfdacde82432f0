import { coordinates, isAllowed, partnerOf, type Cast, type Persona } from './personas';

/** A record with what the rules of access look at. */
export interface GuardedRecord {
  readonly sensitivity: string;
  readonly localPartnershipId: string | null;
  /** Partners that lead it, and all that take part in it. */
  readonly leads: readonly string[];
  readonly partners: readonly string[];
}

/** The rows of the domain's table of readers, each as one line. */
export function seesRecord(
  persona: Persona,
  cast: Pick<Cast, 'lead' | 'formerLead'>,
  readScope: 'coordination:read' | 'assessments:read',
  { sensitivity, localPartnershipId, leads, partners }: GuardedRecord,
): boolean {
  const own = partnerOf(persona, cast);
  const isCoordinator = coordinates(persona, localPartnershipId);
  const isLead = leads.some((id) => id === own);
  const isParticipant = partners.some((id) => id === own);
  if (isAllowed(persona, 'admin')) return true;
  switch (sensitivity) {
    case 'PUBLIC':
      return true;
    case 'INTERNAL':
      return isAllowed(persona, readScope) || isLead || isParticipant || isCoordinator;
    case 'CONFIDENTIAL':
      return isLead || isParticipant || isCoordinator;
    default:
      return isLead || isCoordinator;
  }
}

export function seesNews(persona: Persona, status: string): boolean {
  return status === 'PUBLISHED' || status === 'CORRECTED' || isAllowed(persona, 'news:write');
}

export function seesContacts(persona: Persona): boolean {
  return isAllowed(persona, 'contacts:read');
}
