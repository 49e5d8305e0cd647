"""Tests of the records and their ids."""
