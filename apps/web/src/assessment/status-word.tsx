/** The state's word with its glyph; the word is always written. */
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.ts';
import type { State } from './state.ts';
import { StatusGlyph } from './status-glyph.tsx';

export interface StatusWordProps {
  readonly state: State;
  readonly className: string;
  /** The probability beside the word of an outlook, as it is written. */
  readonly chance?: string | undefined;
}

export function StatusWord({ state, className, chance }: StatusWordProps): ReactNode {
  const { t } = useWords();
  return (
    <span className={`${className} state-${state}`}>
      <StatusGlyph state={state} />
      <span>
        <StateText state={state} />
        {chance !== undefined && (
          <>
            <span aria-hidden="true"> · </span>
            <span className="visually-hidden">, {t('panel.chance')} </span>
            {chance}
          </>
        )}
      </span>
    </span>
  );
}

/** "theo báo cáo: **đạt và vượt**": what is said is bold, who says it is not. */
export function StateText({ state }: { readonly state: State }): ReactNode {
  const { t } = useWords();
  if (state === 'reported-met' || state === 'reported-missed') {
    return (
      <>
        {t('stateLead.reported')} <b>{t(state === 'reported-met' ? 'stateLead.met' : 'stateLead.missed')}</b>
      </>
    );
  }
  return <b>{t(`state.${state}`)}</b>;
}
