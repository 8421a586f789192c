/** Choosing a territorial unit by its name: what is typed narrows the list, marks first, and the arrows choose; no code is typed by hand. */
import type { DeskTerritory } from '@moc/wire';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { findTerritories } from './find-territories.ts';

interface TerritoryFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly territories: readonly DeskTerritory[];
  /** A code; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

export function TerritoryField({ label, hint, none, territories, value, onChange }: TerritoryFieldProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const chosen = territories.find(({ code }) => code === value);
  const isOpen = typed !== undefined;
  const found = isOpen ? findTerritories(typed, territories) : [];
  const active = found[Math.min(at, found.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.code}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);
  const take = (territory: DeskTerritory | undefined) => {
    if (territory) onChange(territory.code);
    setTyped(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setTyped('');
      else setAt(Math.max(0, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      take(active);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  return (
    <div className="review-field territory-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={active && `${id}-${active.code}`}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        lang="vi"
        value={typed ?? chosen?.name ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        onFocus={(event) => event.target.select()}
        onBlur={() => take(typed !== undefined && typed.trim() !== '' ? active : undefined)}
      />
      <p className="hint" id={`${id}-note`}>
        {isOpen && found.length === 0 ? none : hint}
      </p>
      <div className="territory-list" ref={list} id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen || found.length === 0}>
        {found.map((territory) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys and the focus are those of the field
          <div
            key={territory.code}
            id={`${id}-${territory.code}`}
            role="option"
            aria-selected={territory.code === active?.code}
            lang="vi"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(territory)}
          >
            {territory.name}
          </div>
        ))}
      </div>
    </div>
  );
}
