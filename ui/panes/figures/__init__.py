"""The figures of one quantity, of every source, on one axis."""
