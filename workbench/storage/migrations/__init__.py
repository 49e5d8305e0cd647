"""The schema, step by step: `NNNN_name.sql`, each run in one transaction, never changed later."""
