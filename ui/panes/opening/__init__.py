"""What a story is asked before it becomes a case."""
