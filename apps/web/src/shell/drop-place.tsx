/** A place to drop a file; the field inside, out of sight, is the way by keyboard and by dialog. */
import { type DragEvent, type ReactNode, useState } from 'react';

interface DropPlaceProps {
  readonly words: string;
  readonly accept: string;
  readonly chosen: string | undefined;
  readonly take: (file: File | undefined) => void;
}

export function DropPlace({ words, accept, chosen, take }: DropPlaceProps): ReactNode {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <label
      className={isOver ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="drop-words">{words}</span>
      {chosen !== undefined && <span>{chosen}</span>}
      <input
        type="file"
        className="visually-hidden"
        accept={accept}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = ''; // the same file can be chosen again after it was mended
        }}
      />
    </label>
  );
}
