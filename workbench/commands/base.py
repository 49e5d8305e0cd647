"""What a command is, and how one is found by the name that the history keeps."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import ClassVar, Protocol

import workbench.commands
from workbench.model.errors import StetError
from workbench.model.families import modules_of
from workbench.storage.history import DESTROY
from workbench.storage.recorder import Recorder


class Command(Protocol):
    """One act. `label` says it in words once it is done: "Verdict set".

    A class that also says `lasting = True` is of acts that are never undone.
    """

    label: ClassVar[str]

    def apply(self, recorder: Recorder) -> None:
        """Do it. Raises Refused, and leaves everything as it was, where it may not be done."""


class Refused(StetError):
    """The act goes against a rule of the case; the sentence says which, and what to do."""


def act_name(command: type) -> str:
    """What the history calls the command: its name in snake_case."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", command.__name__).lower()


@cache
def labels() -> Mapping[str, str]:
    """The words for every act, by its name in the history; found by walking this package."""
    found = {DESTROY: "Text destroyed for good"}
    for module in modules_of(workbench.commands):
        for member in vars(module).values():
            if dataclasses.is_dataclass(member) and isinstance(member, type):
                label = getattr(member, "label", None)
                if isinstance(label, str):
                    found[act_name(member)] = label
    return MappingProxyType(found)
