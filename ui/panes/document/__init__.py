"""The document pane: the draft set for reading, and material beside it."""
