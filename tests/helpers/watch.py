"""Watch for files, folders, sockets and processes that the library opens, whichever test is running.

An audit hook cannot be taken away again, so one is put in for the whole run (by the root ``conftest.py``) and every test
answers for what was opened beneath a frame of ours. Loading a module at first need is not counted: its frames are those of
the import system. What the tests, Hypothesis and pytest open for themselves is none of ours.
"""

import sys
from pathlib import Path
from types import FrameType

import cocorope

DOORS = (
    "open", "socket.", "os.", "subprocess.", "shutil.", "tempfile.", "urllib.", "http.", "ssl.", "sqlite3.", "ftplib.",
    "smtplib.", "fcntl.", "mmap.", "pathlib.", "glob.", "ctypes.dlopen", "signal.", "webbrowser.", "winreg.",
)  # fmt: skip
"""How the names of the audit events of files, folders, sockets and processes begin."""

PACKAGE = str(Path(cocorope.__path__[0]))
STRATEGIES = str(Path(PACKAGE) / "strategies")
"""Drawing values is Hypothesis at work, and Hypothesis keeps a folder of its own."""

opened: list[str] = []
"""What was opened beneath a frame of ours since the last :func:`taken`."""


def ours(frame: FrameType | None) -> str | None:
    """The line of the library beneath which something happens; none when it is not the library's doing."""
    found = None
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(("<frozen importlib", STRATEGIES)):
            return None
        if found is None and file.startswith(PACKAGE):
            found = f"{file[len(PACKAGE) + 1 :]}:{frame.f_lineno}"
        frame = frame.f_back
    return found


def listen(event: str, args: tuple[object, ...]) -> None:
    """The audit hook."""
    if event.startswith(DOORS) and (place := ours(sys._getframe(1))):
        opened.append(f"{place}: {event} {args!r:.120}")


def taken() -> list[str]:
    """What was opened since the last call, forgotten here."""
    found = list(opened)
    opened.clear()
    return found
