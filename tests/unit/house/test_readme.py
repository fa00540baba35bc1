"""The README shows what is there: the twenty lines as they are, the output as it is printed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"


def shown(page: str, what: str) -> str:
    """The code block between two marks of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    match = re.search(rf"<!-- {what}: begin -->\n```[a-z]*\n(.*?)```\n<!-- {what}: end -->", text, re.DOTALL)
    assert match, f"{page} shows no {what}"
    return match[1]


def printed(*words: str) -> str:
    """What the first shipment prints."""
    command = [sys.executable, EXAMPLES / "first_shipment.py", *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env={"PYTHONUTF8": "1"})
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout


class TestReadme:
    """What a newcomer reads is what happens."""

    def test_shows_the_twenty_lines_as_they_are(self):
        assert shown("README.md", "twenty lines") == (EXAMPLES / "twenty_lines.py").read_text(encoding="utf-8")

    @pytest.mark.parametrize(("page", "words"), [("README.md", []), ("README.id.md", ["--lang", "id"])])
    def test_shows_what_the_first_shipment_prints(self, page, words):
        lines = [line.rstrip() for line in printed(*words).splitlines()]
        told = [line.rstrip() for line in shown(page, "first shipment").splitlines()]
        pieces = "\n".join(told).split("\n[…]\n")
        whole, at = "\n".join(lines), 0
        for piece in pieces:
            at = whole.find(piece, at)
            assert at >= 0, f"{page} shows what is not printed:\n{piece}"
            at += len(piece)

    def test_names_both_commands(self):
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        assert "./uvw run examples/first_shipment.py" in text
        assert "./uvw run pytest" in text
