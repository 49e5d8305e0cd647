"""Tests of the commands, and the acts that other tests do with them."""
