"""What does not fit in a story: one module for each kind, found by walking this package."""
