import type { SourceEvent } from '../../platform/events/log-source';
import { mergeAnchorsOf } from './partner-merges';

/** A criterion by which events are found: a filter wants one of some values, an event carries some. */
export interface Anchor<Filter, Attributes> {
  readonly name: string;
  wanted(filter: Filter): readonly string[] | null | undefined;
  carried(attributes: Attributes): readonly (string | null)[];
}

export function anchor<Filter, Attributes>(
  name: string,
  wanted: Anchor<Filter, Attributes>['wanted'],
  carried: Anchor<Filter, Attributes>['carried'],
): Anchor<Filter, Attributes> {
  return { name, wanted, carried };
}

/** Those of the first criterion that a filter names; `null` where it names none. An event that passes carries one of them. */
export function anchorsOfFilter<Filter, Attributes>(
  anchors: readonly Anchor<Filter, Attributes>[],
  filter: Filter,
): readonly string[] | null {
  for (const { name, wanted } of anchors) {
    const values = wanted(filter);
    if (values) return values.map((value) => `${name}:${value}`);
  }
  return null;
}

/** Those of an event; none where `attributesOf` says that no subscription is told of it. */
export function anchorsOfEvent<Filter, Attributes>(
  anchors: readonly Anchor<Filter, Attributes>[],
  attributesOf: (event: SourceEvent) => Attributes | null,
): (event: SourceEvent) => readonly string[] {
  return (event) => {
    const merge = mergeAnchorsOf(event);
    if (merge) return merge;
    const attributes = attributesOf(event);
    if (attributes === null) return [];
    return anchors.flatMap(({ name, carried }) => carried(attributes).map((value) => `${name}:${value}`));
  };
}
