"""Windows of their own: only where something would leave or be lost, or to read."""
