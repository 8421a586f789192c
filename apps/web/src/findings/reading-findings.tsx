/** Where the machine is not sure of its reading: what it did not understand, and parts read with low confidence. */

import type { TargetPart } from '@moc/domain/plan';
import { sayRefusal } from '@moc/domain/refusals';
import { type Address, nameAddress } from '@moc/domain/resolution';
import type { Diagnostic, Span } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { askedOfPart } from '../assessment/asked.ts';
import { capitalised } from '../assessment/part-names.ts';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { type DossierView, provisionOf } from '../dataset/dossier-view.ts';
import { setInType } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { PlaceLink } from './place-link.tsx';

/** Below this the desk shows a part as doubtful. */
const doubtfulBelow = 0.8;

export function ReadingFindings(): ReactNode {
  const { view } = useDossier();
  const { t } = useWords();
  const { resolution, plan } = view.dossier;
  const isShown = ({ span }: Diagnostic) => !span || !resolution.text.slice(span.start, span.end).includes('▮');
  const diagnostics = [...resolution.diagnostics, ...plan.diagnostics].filter(isShown);
  const doubtful = [...view.partAt.values()].filter(({ confidence }) => confidence.value < doubtfulBelow);
  return (
    <>
      <h2>
        {t('findings.reading')} <small>{diagnostics.length + doubtful.length}</small>
      </h2>
      {diagnostics.length + doubtful.length === 0 && <p className="finding-none">{t('findings.noneReading')}</p>}
      {diagnostics.map((diagnostic) => (
        <DiagnosticFinding key={`${diagnostic.code} ${diagnostic.span?.start} ${JSON.stringify(diagnostic.parameters)}`} diagnostic={diagnostic} />
      ))}
      {doubtful.map((part) => (
        <DoubtfulPart key={part.address} part={part} />
      ))}
    </>
  );
}

function DiagnosticFinding({ diagnostic }: { readonly diagnostic: Diagnostic }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const { span, severity } = diagnostic;
  const place = span && provisionAround(view, span);
  return (
    <section className="finding">
      <p className="finding-place">
        {place && (
          <>
            <PlaceLink address={place}>{words.pick(nameAddress(place))}</PlaceLink>
            <br />
          </>
        )}
        {words.t(`findings.severity.${severity}`)}
      </p>
      <div>
        <p className="finding-says">{sayRefusal(diagnostic, words.language)}</p>
        {span && span.end > span.start && <blockquote lang="vi">{excerpt(setInType(view.dossier.resolution.text.slice(span.start, span.end)))}</blockquote>}
      </div>
    </section>
  );
}

/** The innermost provision whose words hold the span. */
function provisionAround(view: DossierView, { start }: Span): Address | undefined {
  return [...view.provisionAt.values()].findLast(({ span }) => span.start <= start && start < span.end)?.address;
}

const excerptLength = 240;

function excerpt(text: string): string {
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength)}…`;
}

function DoubtfulPart({ part }: { readonly part: TargetPart }): ReactNode {
  const { view } = useDossier();
  const words = useWords();
  const provision = provisionOf(part.address);
  return (
    <section className="finding">
      <p className="finding-place">
        <PlaceLink address={provision}>{words.pick(nameAddress(provision))}</PlaceLink>
        <br />
        {words.t('findings.doubtful', { value: part.confidence.value.toLocaleString(words.language) })}
      </p>
      <div>
        <p className="finding-says" lang="vi">
          {capitalised(part.name)}: {askedOfPart(words, part)}
        </p>
        <blockquote lang="vi">{setInType(view.dossier.resolution.text.slice(part.span.start, part.span.end))}</blockquote>
      </div>
    </section>
  );
}
