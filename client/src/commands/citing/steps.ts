/** Asks one thing after another, with a way back. Whoever leaves leaves all as it was. Knows no citation. */
import { l10n, QuickInputButtons, window } from 'vscode';

export interface Step {
  readonly prompt: string;
  readonly example: string;
  /** What stands in the box at first. */
  readonly value: string;
  readonly number: number;
  readonly of: number;
  /** What is wrong with an answer; null where it will do. */
  complaint(answer: string): string | null;
}

/** `back` for the step before; null when the editor thinks better of it. */
export type StepAnswer = { readonly words: string } | 'back' | null;

export function askStep(title: string, step: Step): Promise<StepAnswer> {
  const box = window.createInputBox();
  box.title = title;
  // The editor itself says which keys go on and leave.
  box.prompt = step.prompt;
  box.placeholder = l10n.t('For example: {0}', step.example);
  box.value = step.value;
  box.step = step.number;
  box.totalSteps = step.of;
  box.buttons = [QuickInputButtons.Back];
  // Somebody may have to look a date up.
  box.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const done = (answer: StepAnswer): void => {
      resolve(answer);
      box.hide();
    };
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    });
    box.onDidTriggerButton(() => done('back'));
    box.onDidAccept(() => {
      const complaint = step.complaint(box.value);
      if (complaint === null) done({ words: box.value.trim() });
      else box.validationMessage = complaint;
    });
    box.onDidHide(() => {
      resolve(null);
      box.dispose();
    });
    box.show();
  });
}
