/** Where a post stands: taken back by who wrote it, or hidden by the network's caretakers with a reason. */
export const POST_STATES = ['visible', 'withdrawn', 'hidden'] as const;
export type PostState = (typeof POST_STATES)[number];

/** `withdraw` and `restore` by who wrote it, `hide` and `show` by the caretakers. */
export const POST_STEPS = ['withdraw', 'restore', 'hide', 'show'] as const;
export type PostStep = (typeof POST_STEPS)[number];

/** From where a step leads where. */
export const POST_STEP_STATES: Readonly<Record<PostStep, { readonly from: PostState; readonly to: PostState }>> = {
  withdraw: { from: 'visible', to: 'withdrawn' },
  restore: { from: 'withdrawn', to: 'visible' },
  hide: { from: 'visible', to: 'hidden' },
  show: { from: 'hidden', to: 'visible' },
};

export function isPostStepPossible(step: PostStep, state: PostState): boolean {
  return POST_STEP_STATES[step].from === state;
}
