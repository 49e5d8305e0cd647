"""The sources of the case: who asserts what, and how reliable they are."""
