"""The questions: whom to ask what, and every attempt at an answer."""
