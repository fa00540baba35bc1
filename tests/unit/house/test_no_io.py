"""Nothing is opened. Every test of the suite is watched (see ``tests/helpers/watch.py``); here the watch itself is tried."""

import contextlib
import io
from pathlib import Path

import watch

EXAMPLES = Path(__file__).parents[3] / "examples"


def opening(filename: str) -> None:
    """Open a file beneath a frame of ``filename``."""
    code = compile("with open(path): pass", filename, "exec")
    exec(code, {"path": __file__})  # noqa: S102  # a line of our own


class TestTheWatch:
    """Once modules and the host's own registry are loaded, using the public API opens no file and no socket."""

    def test_sees_what_the_library_opens(self):
        opening(str(Path(watch.PACKAGE) / "units" / "made_up.py"))
        (found,) = watch.taken()
        assert found.startswith("units/made_up.py:1: open")

    def test_does_not_see_what_others_open(self):
        opening(__file__)
        opening(str(Path(watch.STRATEGIES) / "made_up.py"))
        assert watch.taken() == []


class TestTheTwentyLines:
    """What an exporter writes prints a report and opens nothing."""

    def test_print_and_open_nothing(self):
        file = EXAMPLES / "twenty_lines.py"
        code = compile(file.read_text(encoding="utf-8"), str(file), "exec")
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(code, {"__name__": "__main__"})  # noqa: S102  # our own example
        assert printed.getvalue()
        assert watch.taken() == []
