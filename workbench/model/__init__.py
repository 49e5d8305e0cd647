"""The words of Stet as frozen dataclasses and enumerations; nothing here reads or writes."""
