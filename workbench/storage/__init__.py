"""The case file: the only place that speaks SQL. See `ARCHITECTURE.md`, "The case file"."""
