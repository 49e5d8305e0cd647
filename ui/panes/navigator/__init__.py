"""The list of documents and sources."""
