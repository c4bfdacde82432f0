/** Finds those that may want an event by its anchors, among any number that want others. */
export class AnchorIndex<Member> {
  private readonly byAnchor = new Map<string, Set<Member>>();
  private readonly unanchored = new Set<Member>();

  /** `null`: found for every event. */
  add(member: Member, anchors: readonly string[] | null): void {
    if (anchors === null) this.unanchored.add(member);
    for (const anchor of anchors ?? []) {
      const members = this.byAnchor.get(anchor);
      if (members) members.add(member);
      else this.byAnchor.set(anchor, new Set([member]));
    }
  }

  /** `anchors` are those that it was added with. */
  remove(member: Member, anchors: readonly string[] | null): void {
    if (anchors === null) this.unanchored.delete(member);
    for (const anchor of anchors ?? []) {
      const members = this.byAnchor.get(anchor);
      members?.delete(member);
      if (members?.size === 0) this.byAnchor.delete(anchor);
    }
  }

  /** Calls back for each member that shares an anchor; more than once for one that shares several. */
  visit(anchors: readonly string[], callback: (member: Member) => void): void {
    this.unanchored.forEach(callback);
    for (const anchor of anchors) this.byAnchor.get(anchor)?.forEach(callback);
  }
}
