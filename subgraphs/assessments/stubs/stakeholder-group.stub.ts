import { Directive, Field, ObjectType } from 'type-graphql';
import { StakeholderGroupCode } from '../../common/vocabulary';

@ObjectType({ simpleResolvers: true })
@Directive('@key(fields: "code")')
export class StakeholderGroup {
  @Field(() => StakeholderGroupCode)
  code: StakeholderGroupCode;
}
