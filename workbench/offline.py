"""The promise that Stet opens no connection, kept by the interpreter itself.

Python announces whatever reaches for a network through its audit events, and a hook on them can
refuse it; once added, a hook stays until the process ends. It holds for this process only: every
process that Stet starts calls `refuse_connections` for itself, before anything else is imported.

What C libraries do on their own is not announced. Qt talks to the display and to the desktop in
that way; its network module is not imported anywhere (the linter and the contract tests see to it).
"""

from __future__ import annotations

import sys
from typing import Final

__all__ = ["OfflineViolation", "connections_are_refused", "refuse_connections"]

# See https://docs.python.org/3/library/audit_events.html. All families of sockets are refused,
# AF_UNIX with them: what listens on such a socket (a proxy, an agent) can reach further, and Stet
# has no need of one. Making a socket, and a pair of them, stays allowed where no address is
# involved; on Windows, where `socketpair` goes by way of the loopback address, it is refused,
# and nothing here uses it: processes talk through pipes.
_REFUSED: Final = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.getnameinfo",
        "socket.getservbyname",
        "socket.getservbyport",
        "socket.sendmsg",
        "socket.sendto",
        "ftplib.connect",
        "ftplib.sendcmd",
        "http.client.connect",
        "http.client.send",
        "imaplib.open",
        "imaplib.send",
        "nntplib.connect",
        "nntplib.putline",
        "poplib.connect",
        "poplib.putline",
        "smtplib.connect",
        "smtplib.send",
        "telnetlib.Telnet.open",
        "telnetlib.Telnet.write",
        "urllib.Request",
        # A browser would fetch what is asked of it.
        "webbrowser.open",
    }
)
_QUESTION: Final = "stet.offline.question"


class OfflineViolation(RuntimeError):
    """Something tried to reach a network. This is a fault of ours: no act of a user asks for it.

    It is no OSError on purpose: code that shrugs off a failed connection must not shrug this off.
    """

    def __init__(self, event: str) -> None:
        super().__init__(f"Stet opens no connection, and something asked for one ({event}).")
        self.event = event


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    # Called for every event of the process, imports and file accesses too: one look-up, then out.
    if event in _REFUSED:
        raise OfflineViolation(event)
    if event == _QUESTION and isinstance(arguments[0], list):
        arguments[0].append(True)


def connections_are_refused() -> bool:
    """Say whether `refuse_connections` has been called in this process."""
    # Hooks cannot be listed, so ours is asked by an event of its own; no flag can go astray.
    answers: list[bool] = []
    sys.audit(_QUESTION, answers)
    return bool(answers)


def refuse_connections() -> None:
    """Make every attempt to reach a network raise OfflineViolation, until this process ends.

    Calling it again changes nothing.
    """
    if not connections_are_refused():
        sys.addaudithook(_hook)
