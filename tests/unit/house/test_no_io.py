"""Nothing is opened: watched by an audit hook while every example of the docstrings runs."""

import ast
import contextlib
import doctest
import importlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest
from house_source import NEEDS_EXTRA, modules

EXAMPLES = Path(__file__).parents[3] / "examples"
DOORS = (
    "open", "socket.", "os.", "subprocess.", "shutil.", "tempfile.", "urllib.", "http.", "ssl.", "sqlite3.", "ftplib.",
    "smtplib.", "fcntl.", "mmap.", "pathlib.", "glob.", "ctypes.dlopen", "signal.", "webbrowser.", "winreg.",
)  # fmt: skip
"""The audit events of files, folders, sockets and processes, by how their names begin."""

_seen: list[str] | None = None


def _listen(event: str, args: tuple[object, ...]) -> None:
    if _seen is not None and event.startswith(DOORS):
        _seen.append(f"{event} {args!r:.120}")


sys.addaudithook(_listen)  # a hook cannot be taken away again: it listens only while watched


@contextlib.contextmanager
def watched() -> Iterator[list[str]]:
    """The doors opened in the block."""
    global _seen  # noqa: PLW0603  # the hook stays, so what it writes to must be switched
    _seen = found = []
    try:
        yield found
    finally:
        _seen = None


def sources(path: str) -> list[str]:
    """The examples in a module's docstrings, as Sybil runs them."""
    parser, found = doctest.DocTestParser(), []
    for node in ast.walk(modules()[path]):
        text = ast.get_docstring(node) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) else None
        at = getattr(node, "lineno", 0)
        found += [(at, index, example.source) for index, example in enumerate(parser.get_examples(text or ""))]
    return [source for *_, source in sorted(found)]


def module_name(path: str) -> str:
    """The dotted name of a module of the library."""
    return ".".join(["cocorope", *path.removesuffix(".py").split("/")]).removesuffix(".__init__")


def run(codes: list[CodeType], name: str) -> None:
    """Run examples beside the module's own names; some are there to raise."""
    names = dict(vars(importlib.import_module(name)))
    for code in codes:
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            exec(code, names)  # noqa: S102  # our own examples


WITH_EXAMPLES = [
    path for path in modules() if path.split("/")[0].removesuffix(".py") not in NEEDS_EXTRA and sources(path)
]


class TestNothingIsOpened:
    """Once modules and the host's own registry are loaded, using the public API opens no file and no socket."""

    def test_the_watch_sees_a_file_being_opened(self):
        with watched() as doors, Path(__file__).open(encoding="utf-8"):
            pass
        assert len(doors) == 1

    @pytest.mark.parametrize("path", WITH_EXAMPLES)
    def test_by_the_examples_of(self, path):
        codes = [compile(source, path, "single") for source in sources(path)]
        run(codes, module_name(path))  # loads what is loaded at first need
        with watched() as doors:
            run(codes, module_name(path))
        assert doors == []

    def test_by_the_twenty_lines(self):
        file = EXAMPLES / "twenty_lines.py"
        code = compile(file.read_text(encoding="utf-8"), str(file), "exec")
        for _ in range(2):
            with watched() as doors, contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(code, {"__name__": "__main__"})  # noqa: S102  # our own example
        assert doors == []
        assert printed.getvalue()
