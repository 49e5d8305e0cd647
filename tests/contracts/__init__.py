"""Tests of what holds for the whole of the code, whoever writes it."""
