"""JSON: the summary itself, for other programs. Keys are the names of the fields."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from workbench.exporters.base import Exporter
from workbench.model.summary import Summary


def plain(value: Any) -> Any:
    """The data as values that the json module can write; days as YYYY-MM-DD."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


class JsonExporter:
    """Writes the summary as UTF-8 JSON, indented, characters as they are."""

    format = "json"
    label = "JSON, for other programs"
    extension = ".json"
    media_type = "application/json"

    def write(self, summary: Summary) -> bytes:
        """The summary as one JSON object."""
        text = json.dumps(plain(summary), ensure_ascii=False, indent=2)
        return f"{text}\n".encode()


EXPORTER: Final[Exporter] = JsonExporter()
