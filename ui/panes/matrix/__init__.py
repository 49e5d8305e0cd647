"""The corroboration matrix: claims by sources."""
