"""No connection is opened: neither by the tests nor by the program."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.offline import OfflineViolation, connections_are_refused, refuse_connections

ROOT = Path(__file__).parents[2]

# Each is what a library, or a hasty hand, might write. Addresses are of this machine only.
ATTEMPTS = {
    "connect": "with socket.socket() as s: s.connect(('127.0.0.1', 9))",
    "connect_ex": "with socket.socket() as s: s.connect_ex(('127.0.0.1', 9))",
    "create_connection": "socket.create_connection(('127.0.0.1', 9), timeout=1)",
    "bind": "with socket.socket() as s: s.bind(('127.0.0.1', 0))",
    "sendto": "with socket.socket(type=socket.SOCK_DGRAM) as s: s.sendto(b'', ('127.0.0.1', 9))",
    "getaddrinfo": "socket.getaddrinfo('localhost', 80)",
    "gethostbyname": "socket.gethostbyname('localhost')",
    "gethostbyname_ex": "socket.gethostbyname_ex('localhost')",
    "gethostbyaddr": "socket.gethostbyaddr('127.0.0.1')",
    "getnameinfo": "socket.getnameinfo(('127.0.0.1', 80), 0)",
    "getfqdn": "socket.getfqdn('localhost')",
    "urlopen": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "http": "import http.client; http.client.HTTPConnection('127.0.0.1', 9).request('GET', '/')",
    "https": "import http.client; http.client.HTTPSConnection('127.0.0.1', 9).request('GET', '/')",
    "ftp": "import ftplib; ftplib.FTP('127.0.0.1')",
    "smtp": "import smtplib; smtplib.SMTP('127.0.0.1', 9)",
    "imap": "import imaplib; imaplib.IMAP4('127.0.0.1', 9)",
    "pop": "import poplib; poplib.POP3('127.0.0.1', 9)",
    "browser": "import webbrowser; webbrowser.GenericBrowser('true').open('http://127.0.0.1:9/')",
    "urllib3": "import urllib3; urllib3.PoolManager().request('GET', 'http://127.0.0.1:9')",
}
if hasattr(socket, "AF_UNIX"):
    ATTEMPTS["unix connect"] = (
        "with socket.socket(socket.AF_UNIX) as s: s.connect('/nonexistent/agent')"
    )
    ATTEMPTS["unix bind"] = "with socket.socket(socket.AF_UNIX) as s: s.bind('/nonexistent/agent')"
if hasattr(socket.socket, "sendmsg"):
    ATTEMPTS["sendmsg"] = (
        "with socket.socket(type=socket.SOCK_DGRAM) as s: "
        "s.sendmsg([b'x'], [], 0, ('127.0.0.1', 9))"
    )


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_every_attempt_is_refused_in_the_process_of_the_tests(attempt: str) -> None:
    with pytest.raises(OfflineViolation):
        exec(attempt, {"socket": socket})


def test_every_attempt_is_refused_in_a_process_that_asked_for_it() -> None:
    # One process for all of them: what is shown is that the promise holds outside of pytest.
    script = (
        "import json, socket, sys\n"
        "from workbench.offline import OfflineViolation, refuse_connections\n"
        "refuse_connections()\n"
        "passed = []\n"
        "for name, attempt in json.load(sys.stdin).items():\n"
        "    try:\n"
        "        exec(attempt, {'socket': socket})\n"
        "    except OfflineViolation:\n"
        "        continue\n"
        "    passed.append(name)\n"
        "print(passed)\n"
    )
    assert _python(script, given=json.dumps(ATTEMPTS)) == "[]"


def test_the_attempts_would_be_made_without_it() -> None:
    # Else the tests above could pass because the attempts are wrong in themselves. Neither of these
    # two needs a network, so that this also holds where there is none.
    script = (
        "import socket\n"
        "with socket.socket() as s: s.bind(('', 0))\n"
        "socket.getaddrinfo('127.0.0.1', 80)\n"
        "print('made')\n"
    )
    assert _python(script) == "made"


def test_a_process_is_asked_and_not_believed() -> None:
    script = (
        "from workbench.offline import connections_are_refused, refuse_connections\n"
        "before = connections_are_refused()\n"
        "refuse_connections()\n"
        "refuse_connections()\n"
        "print(before, connections_are_refused())\n"
    )
    assert _python(script) == "False True"


def test_asking_twice_adds_no_second_hook() -> None:
    refuse_connections()
    answers: list[bool] = []
    sys.audit("stet.offline.question", answers)
    assert answers == [True]


def test_it_cannot_be_taken_for_a_network_that_is_down() -> None:
    with pytest.raises(OfflineViolation) as caught:
        socket.getaddrinfo("localhost", 80)
    assert not isinstance(caught.value, OSError)
    assert caught.value.event == "socket.getaddrinfo"


def test_what_needs_no_network_goes_on() -> None:
    assert connections_are_refused()
    assert _python("print('a child, a pipe')") == "a child, a pipe"
    script = (
        "import sqlite3\n"
        "from workbench.offline import refuse_connections\n"
        "refuse_connections()\n"
        "import docx, jinja2, markdown_it, trafilatura, typst\n"
        "print(sqlite3.connect(':memory:').execute('select 1').fetchone()[0])\n"
    )
    assert _python(script) == "1"


def _python(script: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=given,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
