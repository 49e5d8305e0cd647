"""Inline editors: a claim, a piece of evidence."""
