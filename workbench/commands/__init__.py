"""Everything that can be done in a case: one module a noun, one frozen dataclass a verb."""
