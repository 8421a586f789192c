/** Facts about works and projects named at the subject's place, in the order in which they happened. */
import { isKnownOn } from '@moc/domain/observation';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { keepTogether } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { SourceReference } from '../observation/source-reference.tsx';
import { EventWords } from './margin-notes.tsx';
import type { Subject } from './subject.ts';

export function RelatedWorks({ subject }: { readonly subject: Subject }): ReactNode {
  const { view, day } = useDossier();
  const words = useWords();
  const events = (view.eventsAt.get(subject.provision) ?? []).filter(({ date }) => isKnownOn(date, day));
  if (events.length === 0) return null;
  const byProject = [...Map.groupBy(events, ({ project }) => project)];
  return (
    <>
      <h3>{words.t('panel.works')}</h3>
      <ul className="source-list">
        {byProject.map(([project, facts]) => (
          <li key={project}>
            <b lang="vi">{keepTogether(project)}</b>
            {facts.map((fact) => (
              <span className="source-fact" key={`${fact.event} ${fact.date.text} ${fact.value}`}>
                <EventWords event={fact} />; <SourceReference id={fact.source} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
