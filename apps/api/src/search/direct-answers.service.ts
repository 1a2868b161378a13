import { Injectable } from '@nestjs/common';
import type { DirectAnswer } from '@samspil/domain/search';
import type { Viewer } from '@samspil/domain/shared';

/** Answers a question at once where it can; it decides by the viewer what may be said. No answer is an empty list. */
export type DirectAnswerProvider = (viewer: Viewer, question: string) => Promise<readonly DirectAnswer[]>;

/** Longer texts are no questions. */
const QUESTION_MAX = 200;
const ANSWERS_MAX = 5;

/** Questions like "who is liaison in Skive", answered by the capabilities that know. */
@Injectable()
export class DirectAnswers {
  private readonly providers: DirectAnswerProvider[] = [];

  /** Call it once, when the capability starts. */
  register(provider: DirectAnswerProvider): void {
    this.providers.push(provider);
  }

  async of(viewer: Viewer, question: string): Promise<DirectAnswer[]> {
    const asked = question.trim();
    if (asked === '' || asked.length > QUESTION_MAX) return [];
    const answers = await Promise.all(this.providers.map((provider) => provider(viewer, asked)));
    return answers.flat().slice(0, ANSWERS_MAX);
  }
}
