"""The main job refuses what it cannot use: exit 2, one sentence in the chosen language, nothing printed beside it."""

import json
import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[3] / "examples"
LANGUAGES = [("en", "cannot be read"), ("id", "tidak dapat dibaca")]


@pytest.fixture
def data(tmp_path):
    """A copy of the example's data, to spoil."""
    return Path(shutil.copytree(EXAMPLES / "data", tmp_path / "data"))


@pytest.fixture(scope="module")
def script():
    """The script as a module: faster than a process for each case, and an exception it lets out is seen."""
    spec = spec_from_file_location("first_shipment", EXAMPLES / "first_shipment.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def refused(script, capsys):
    """The one sentence of a run that was refused."""

    def sentence(*words):
        assert script.run(list(words)) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert len(err) < 600
        return err.strip()

    return sentence


def change(path, spoil):
    """Rewrite a file of the data with one thing changed."""
    whole = json.loads(path.read_text(encoding="utf-8"))
    spoil(whole)
    path.write_text(json.dumps(whole), encoding="utf-8")


class TestCommandLine:
    """What was written after the name of the script."""

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (["--market", "NZ"], "--market takes BE or US, got NZ"),
            (["--market", "NZ", "--lang", "id"], "--market menerima BE atau US, yang diberikan NZ"),
            (["--market", "NZ", "--lang=id"], "--market menerima BE atau US, yang diberikan NZ"),
            (["--lang", "fr"], "--lang takes en or id, got fr"),
            (["--arrival", "15/09/2025"], "--arrival takes a day like 2025-09-15, got 15/09/2025"),
            (["--arrival", ""], "--arrival takes a day like 2025-09-15, got "),
            (["--tujuan", "BE"], "the options are --market, --lang, --arrival and --data; got --tujuan BE"),
        ],
    )
    def test_is_told_what_it_takes(self, refused, words, sentence):
        assert refused(*words) == sentence.strip()

    def test_a_directory_that_is_not_there(self, refused, tmp_path):
        assert refused("--data", str(tmp_path / "none")).startswith("specification.json cannot be read: no such file")


@pytest.mark.parametrize(("lang", "words"), LANGUAGES)
class TestData:
    """What the files hold."""

    @pytest.mark.parametrize(
        "whole",
        [
            b"",
            b"{",
            b"[]",
            b"null",
            b"3",
            b'{"a": NaN}',
            b"\xff\xfe",
            b"[" * 100_000,
            b'{"cocorope": 1, "type": "Lott", "value": {}}',
            b'{"cocorope": 1, "type": "Lot", "value": {}}',
        ],
        ids=["empty", "brace", "list", "null", "number", "nan", "utf16", "deep", "unknown", "empty lot"],
    )
    @pytest.mark.parametrize("file", ["specification.json", "ledger.json", "be.json"])
    def test_a_file_that_is_something_else(self, refused, data, file, whole, lang, words):
        (data / file).write_bytes(whole)
        assert refused("--data", str(data), "--lang", lang).startswith(f"{file} {words}: ")

    @pytest.mark.parametrize("key", ["lot", "counts", "shipment", "measurements", "coil", "arrival", "reported"])
    def test_a_part_that_is_missing(self, refused, data, key, lang, words):
        change(data / "be.json", lambda case: case.pop(key))
        assert refused("--data", str(data), "--lang", lang).startswith(f"be.json {words}: ")

    @pytest.mark.parametrize("wrong", [3, None, "L-0731", [3], {"low": 0}], ids=repr)
    @pytest.mark.parametrize("key", ["lot", "counts", "shipment", "measurements"])
    def test_a_part_that_is_something_else(self, refused, data, key, wrong, lang, words):
        change(data / "be.json", lambda case: case.update({key: wrong}))
        sentence = refused("--data", str(data), "--lang", lang)
        assert sentence.startswith("be.json")
        assert words in sentence
        assert key in sentence

    def test_a_measurement_is_named_by_its_place(self, refused, data, lang, words):
        change(data / "be.json", lambda case: case["measurements"][2]["value"].update(value="12,5 ktex"))
        sentence = refused("--data", str(data), "--lang", lang)
        assert sentence.startswith(f"be.json, measurements[2] {words}: ")
        assert "12.5" in sentence

    def test_of_many_faults_the_first_and_their_number(self, refused, data, lang, words):
        change(data / "be.json", lambda case: case["lot"]["value"].update(a=1, b=2, c=3))
        sentence = refused("--data", str(data), "--lang", lang)
        assert sentence.startswith(f"be.json, lot {words}: ")
        assert sentence.endswith({"en": "(and 2 more)", "id": "(dan 2 lagi)"}[lang])

    @pytest.mark.parametrize("coil", ["coil-9999", "", 7, None, "Sragen"], ids=repr)
    def test_a_coil_that_the_ledger_does_not_have(self, refused, data, coil, lang, words):
        change(data / "be.json", lambda case: case.update(coil=coil))
        sentence = {"en": f"the ledger has no coil {coil} ", "id": f"buku tidak memuat gulungan {coil} "}[lang]
        assert refused("--data", str(data), "--lang", lang).startswith(sentence)
        assert words not in sentence

    def test_a_coil_without_moisture(self, refused, data, lang, words):
        def spoil(ledger):
            for event in ledger["value"]:
                for thing in event.get("outputs", []):
                    if thing["id"] == "coil-0042":
                        thing.pop("moisture")

        change(data / "ledger.json", spoil)
        sentence = refused("--data", str(data), "--lang", lang)
        assert "coil-0042" in sentence
        assert words not in sentence


class TestConsole:
    """A console that lacks a character shows the rest."""

    @pytest.mark.parametrize("lang", ["en", "id"])
    def test_prints_what_it_can(self, lang):
        pages = {}
        for encoding in ("utf-8", "cp1252", "ascii"):
            command = [sys.executable, EXAMPLES / "first_shipment.py", "--lang", lang]
            environment = {"PYTHONIOENCODING": encoding}
            done = subprocess.run(command, capture_output=True, encoding=encoding, check=False, env=environment)
            assert (done.returncode, done.stderr) == (0, "")
            pages[encoding] = done.stdout
        assert "→" in pages["utf-8"]
        assert {len(page) for page in pages.values()} == {len(pages["utf-8"])}
