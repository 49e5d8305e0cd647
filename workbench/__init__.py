"""The domain of Stet and its storage: everything but the window, and nothing of Qt."""

__version__ = "0.1.0"
