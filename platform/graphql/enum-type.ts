import { registerEnumType } from 'type-graphql';

/** Declares a GraphQL enum whose values are their own names; use it as the type and as the list of values. */
export function enumType<const Name extends string>(
  name: string,
  values: readonly Name[],
  description?: string,
): { readonly [Value in Name]: Value } {
  const type = Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [Value in Name]: Value;
  };
  registerEnumType(type, description === undefined ? { name } : { name, description });
  return type;
}

export type EnumOf<Type> = Type[keyof Type];
