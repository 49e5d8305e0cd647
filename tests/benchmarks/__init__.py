"""Benchmarks: run by `python3 task.py bench`, never asserted as times."""
