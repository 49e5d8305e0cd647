"""The findings: what does not fit."""
