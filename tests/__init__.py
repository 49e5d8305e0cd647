"""The tests of Stet; folders mirror the source."""
