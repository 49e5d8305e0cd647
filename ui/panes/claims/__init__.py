"""The claim sidebar: every claim of the draft, and the chosen one whole."""
