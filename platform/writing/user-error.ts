import { Directive, Field, ObjectType } from 'type-graphql';
import { enumType, type EnumOf } from '../graphql/enum-type';

export const UserErrorCode = enumType('UserErrorCode', [
  'NOT_FOUND',
  'INVALID',
  'FORBIDDEN',
  'CONFLICT',
  'ILLEGAL_TRANSITION',
  'GUARD_FAILED',
  'DUPLICATE',
]);
export type UserErrorCode = EnumOf<typeof UserErrorCode>;

@ObjectType({ simpleResolvers: true })
@Directive('@shareable')
export class UserError {
  @Field(() => UserErrorCode)
  code: UserErrorCode;

  @Field(() => [String], {
    nullable: true,
    description: 'Path to the field of the input that a form can mark, for example input, dueOn.',
  })
  field: string[] | null;

  @Field()
  message: string;
}

/** A change that a rule of the domain refuses: nothing of it is written, and the caller is told in `userErrors`. */
export class Refusal extends Error {
  readonly errors: readonly UserError[];

  constructor(...errors: readonly UserError[]) {
    super(errors.map((error) => error.message).join(' '));
    this.name = 'Refusal';
    this.errors = errors;
  }
}

/** `field` is the path below the input, `dueOn` or `period.start`; `null` where no single field is at fault. */
export function refuse(code: UserErrorCode, field: string | null, message: string): Refusal {
  return new Refusal(userError(code, field, message));
}

export function userError(code: UserErrorCode, field: string | null, message: string): UserError {
  return { code, field: field === null ? null : ['input', ...field.split('.')], message };
}
