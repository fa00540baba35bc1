"""The worked example of the guide runs, and its output is a document that comes home."""

import json
import runpy
from pathlib import Path

from cocorope import epcis

EXAMPLE = Path(__file__).parents[3] / "examples" / "send_history.py"


def test_the_history_that_is_sent_comes_home(capsys):
    script = runpy.run_path(str(EXAMPLE))
    assert script["main"]() == 0
    told, said = capsys.readouterr()
    assert len(epcis.read(json.loads(told)).events) == 6
    assert json.loads(told) == json.loads((EXAMPLE.parent / "data" / "history.json").read_text(encoding="utf-8"))
    assert "the same ledger: True" in said
    assert "measured beside it: 1.2 kN" in said
    assert "PASS" in said
    assert "EPC0" not in said
