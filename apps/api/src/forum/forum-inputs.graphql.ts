import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PostStep, ThreadSubject, ThreadSubjectKind } from '@samspil/domain/forum';
import { PostSteps, ThreadSubjectKinds } from './forum.graphql.js';

@InputType()
export class ThreadSubjectInput implements ThreadSubject {
  @Field(() => ThreadSubjectKinds)
  kind: ThreadSubjectKind;

  @Field(() => ID)
  id: string;
}

@InputType({ description: 'What narrows the list; what is left out narrows nothing.' })
export class ThreadFiltersInput {
  @Field(() => ThreadSubjectKinds, { nullable: true })
  subjectKind?: ThreadSubjectKind | null;

  @Field(() => ThreadSubjectInput, { nullable: true })
  subject?: ThreadSubjectInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Nobody else has posted, and nothing is marked as answer.',
  })
  unanswered: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Those the viewer follows.' })
  followed: boolean;

  @Field(() => String, { defaultValue: '', description: 'Words to find.' })
  question: string;
}

const SENT_TWICE = 'A UUID of the sender’s own: sent twice, it is there once.';
const SEEN = 'The one that was seen.';
const MENTIONED = 'Accounts of those whose name stands after an @ in the text; they must be able to read the thread.';

@InputType()
export class StartThreadInput {
  @Field(() => ID, { nullable: true, description: SENT_TWICE })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => ThreadSubjectInput)
  subject: ThreadSubjectInput;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => [ID], { defaultValue: [], description: MENTIONED })
  mentionIds: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'Everybody may read it; for coordinators.' })
  isOpen: boolean;
}

@InputType()
export class WritePostInput {
  @Field(() => ID, { nullable: true, description: SENT_TWICE })
  id?: string | null;

  @Field(() => ID)
  threadId: string;

  @Field(() => String)
  text: string;

  @Field(() => [ID], { defaultValue: [], description: MENTIONED })
  mentionIds: string[];
}

@InputType()
export class EditPostInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: SEEN })
  lock: number;

  @Field(() => String)
  text: string;

  @Field(() => [ID], { defaultValue: [], description: MENTIONED })
  mentionIds: string[];
}

@InputType()
export class MovePostInput {
  @Field(() => ID)
  id: string;

  @Field(() => PostSteps)
  step: PostStep;

  @Field(() => String, { defaultValue: '', description: 'Needed to hide.' })
  reason: string;
}

@InputType()
export class ReportPostInput {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class SettleReportsInput {
  @Field(() => ID, { description: 'The post, which stands.' })
  id: string;
}

@InputType()
export class FollowThreadInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  follow: boolean;
}

@InputType()
export class MarkAnswerInput {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'Null takes the mark away.' })
  postId?: string | null;
}

@InputType()
export class RetitleThreadInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: SEEN })
  lock: number;

  @Field(() => String)
  title: string;
}

@InputType()
export class LockThreadInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  isLocked: boolean;
}

@InputType()
export class OpenThreadInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  isOpen: boolean;
}

@InputType()
export class MoveThreadInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: SEEN })
  lock: number;

  @Field(() => ThreadSubjectInput)
  subject: ThreadSubjectInput;
}
