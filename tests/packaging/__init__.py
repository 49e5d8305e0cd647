"""Tests of the scripts that make and try packages."""
