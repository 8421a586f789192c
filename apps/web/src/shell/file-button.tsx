/** A button that opens the dialog for one file; the field itself stays out of sight and out of the order of keys. */
import { type ReactNode, useRef } from 'react';

interface FileButtonProps {
  readonly words: string;
  readonly accept?: string;
  readonly disabled?: boolean;
  readonly take: (file: File) => void;
}

export function FileButton({ words, accept, disabled, take }: FileButtonProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="text-button" disabled={disabled} onClick={() => field.current?.click()}>
        {words}
      </button>
      <input
        ref={field}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={words}
        accept={accept}
        onChange={({ target }) => {
          if (target.files?.[0]) take(target.files[0]);
          target.value = ''; // the same file can be chosen again after it was mended
        }}
      />
    </>
  );
}
