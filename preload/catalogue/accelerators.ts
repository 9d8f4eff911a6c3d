/** What Electron understands; anything else it throws at. */
export const ACCELERATOR =
  /^(?:(?:CommandOrControl|Control|Alt|Shift)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[-,.;=/\\'`[\]]|Plus|Space|Tab|Return|Backspace|Delete|Home|End|PageUp|PageDown|Up|Down|Left|Right|Escape)$/
