import { byId } from './dom';

/** Hands on the files that a person chooses, drops or pastes anywhere on the page: the editor would put their bytes into the text. */
export const listenForFiles = (open: (files: readonly File[]) => void): void => {
  const input = byId('files') as HTMLInputElement;
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // The same file may be opened again.
    input.value = '';
    open(files);
  });

  const take = (event: Event, files: FileList | undefined): void => {
    if (!files || files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    document.body.classList.remove('over');
    open([...files]);
  };
  document.addEventListener('drop', (event) => take(event, event.dataTransfer?.files), true);
  document.addEventListener(
    'paste',
    (event) => {
      // What a word processor copies is text, with a picture of it among the files.
      if (!event.clipboardData?.types.includes('text/plain')) take(event, event.clipboardData?.files);
    },
    true,
  );
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    document.body.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('over');
  });
};
