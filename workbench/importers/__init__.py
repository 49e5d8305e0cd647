"""From a file's bytes to an imported document: one file per format, run in a child process."""
