"""What a release has written, every later one reads.

Each file in ``documents`` was written by a release: it must be read, and written again as it stands. Each file in
``pickles`` is a pickle in base64 of the value in the document of the same name. To keep a type for good, put a file
there; no file is ever changed or taken away.
"""

import base64
import json
import pickle
from pathlib import Path

import pytest

from cocorope import document
from cocorope.trace import chain

HERE = Path(__file__).parent
DOCUMENTS = sorted((HERE / "documents").glob("*.json"))
PICKLES = sorted((HERE / "pickles").glob("*.txt"))


def stem(path):
    return path.stem


class TestDocuments:
    """A document of an earlier release is read, and means what it meant."""

    def test_are_there(self):
        assert {file.stem for file in PICKLES} <= {file.stem for file in DOCUMENTS}
        assert DOCUMENTS

    @pytest.mark.parametrize("file", DOCUMENTS, ids=stem)
    def test_is_read_and_written_again_as_it_stands(self, file):
        plain = json.loads(file.read_text(encoding="utf-8"))
        assert document.write(document.read(plain)) == plain

    @pytest.mark.parametrize("file", DOCUMENTS, ids=stem)
    def test_is_read_as_text_too(self, file):
        text = file.read_text(encoding="utf-8")
        assert document.read(text) == document.read(json.loads(text))


class TestPickles:
    """A pickle of an earlier release is the value of the document of its name."""

    @pytest.mark.parametrize("file", PICKLES, ids=stem)
    def test_is_the_value_of_its_document(self, file):
        value = pickle.loads(base64.b64decode(file.read_text(encoding="ascii")))
        text = (HERE / "documents" / f"{file.stem}.json").read_text(encoding="utf-8")
        assert document.read(text) == value
        assert document.write(value) == json.loads(text)


class TestProofs:
    """A proof that was sent holds in every later release: the canonical bytes of an event never change."""

    ROOT = "5cbb44a10758da7e14f3397390d20214e7de2cae7fe73a8fb556538a4501fc42"

    def test_still_proves(self):
        proof, event = (
            document.read((HERE / "documents" / f"{name}.json").read_text(encoding="utf-8"))
            for name in ("trace_inclusion_proof", "trace_proved_event")
        )
        assert chain.proves(proof, event, self.ROOT)
