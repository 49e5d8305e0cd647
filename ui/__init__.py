"""The window of Stet, in PySide6."""
