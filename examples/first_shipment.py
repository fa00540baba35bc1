"""A first shipment, from the specification to the market, as one report.

    python examples/first_shipment.py [--market BE|US] [--lang en|id] [--arrival 2025-09-15] [--data DIRECTORY]

Exit 0: nothing stops it (warnings may stand). 1: it fails, or something is open. 2: bad input.
What was reported and what is illustrative is said in the data and in the report.
"""

import argparse
import sys
from collections.abc import Mapping
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, TypeVar

from cocorope import document, qc, shipment, spec, trace, wire
from cocorope.errors import CocoropeError, DocumentError
from cocorope.findings import Report
from cocorope.text import LANGUAGES, Language, Text

T = TypeVar("T")

MARKETS = {"BE": "be.json", "US": "us.json"}
DATA = Path(__file__).parent / "data"

HEAD = {
    "spec": Text("1. THE SPECIFICATION: {name}", "1. SPESIFIKASI: {name}"),
    "plan": Text("2. INSPECTION AND LOT DECISION", "2. PEMERIKSAAN DAN KEPUTUSAN LOT"),
    "coil": Text("3. WHAT IS BEHIND {coil}", "3. ASAL-USUL {coil}"),
    "release": Text("4. {market}, EXPECTED ON {day}", "4. {market}, DIPERKIRAKAN TIBA {day}"),
}
REPORTED = Text(
    "Reported: {what} (source: {source}; {confidence})", "Diberitakan: {what} (sumber: {source}; {confidence})"
)
ILLUSTRATIVE = Text("ILLUSTRATIVE, not reported: {what}", "ILUSTRASI, tidak diberitakan: {what}")
NOTHING_CLAIMED = Text(
    "Nothing is claimed about the real shipments: importer, entry and enforcement are unknown.",
    "Tidak ada pernyataan tentang pengiriman yang sebenarnya: importir, pemasukan dan penegakan tidak diketahui.",
)
SOURCE_LINE = Text(
    "  {part} of its dry fibre, {mass}, comes of {source}", "  {part} serat keringnya, {mass}, berasal dari {source}"
)
REVISION = Text("{id}, revision {revision}", "{id}, revisi {revision}")
WAY_LINE = Text("  Way from {source}: {way}", "  Jalur dari {source}: {way}")
LABOUR_LINE = Text("  Work recorded: {labour}", "  Pekerjaan tercatat: {labour}")
BAD_MARKET = Text("--market takes BE or US, got {got}", "--market menerima BE atau US, yang diberikan {got}")
BAD_OPTION = Text(
    "the options are --market, --lang, --arrival and --data; got {got}",
    "pilihannya --market, --lang, --arrival dan --data; yang diberikan {got}",
)
BAD_DAY = Text(
    "--arrival takes a day like 2025-09-15, got {got}", "--arrival menerima tanggal seperti 2025-09-15, bukan {got}"
)
BAD_LANGUAGE = Text("--lang takes en or id, got {got}", "--lang menerima en atau id, yang diberikan {got}")
BAD_FILE = Text("{file} cannot be read: {why}", "{file} tidak dapat dibaca: {why}")
NO_FILE = Text("no such file, or it may not be opened", "berkas tidak ada atau tidak boleh dibuka")
NO_KEY = Text("it has no {key}", "tidak memuat {key}")
NO_LIST = Text("its {key} is not a list of documents", "{key} di dalamnya bukan daftar dokumen")
NO_DOCUMENT = Text("its {key} is not a document", "{key} di dalamnya bukan dokumen")
NO_COIL = Text(
    "the ledger has no coil {coil} with mass and moisture",
    "buku tidak memuat gulungan {coil} dengan massa dan kadar air",
)
MORE = Text("{first} (and {count} more)", "{first} (dan {count} lagi)")


class BadInputError(Exception):
    """Something given on the command line or in the data cannot be used: one sentence, in both languages."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class Parser(argparse.ArgumentParser):
    """A parser that leaves the sentence about bad input to us."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the usage."""
        raise BadInputError(BAD_OPTION.filled(got=message.removeprefix("unrecognized arguments: ")))


def options(words: list[str]) -> tuple[str, Language, str | None, Path]:
    """The four options, as they were given."""
    parser = Parser(add_help=True, allow_abbrev=False)
    parser.add_argument("--market", default="BE")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--arrival")
    parser.add_argument("--data", type=Path, default=DATA)
    given = parser.parse_args(words)
    lang: Language = "id" if given.lang == "id" else "en"
    if given.lang not in LANGUAGES:
        raise BadInputError(BAD_LANGUAGE.filled(got=given.lang))
    if given.market not in MARKETS:
        raise BadInputError(BAD_MARKET.filled(got=given.market))
    return given.market, lang, given.arrival, given.data


def unusable(file: str, why: Text) -> BadInputError:
    """The sentence about a file that cannot be used."""
    return BadInputError(BAD_FILE.filled(file=file, why=why))


def bytes_of(path: Path) -> bytes:
    """What a file holds; the library itself never opens one."""
    try:
        return path.read_bytes()
    except OSError:
        raise unusable(path.name, NO_FILE) from None


def first_of(error: CocoropeError) -> Text:
    """One sentence of an error: the first fault of a document, and how many more there are."""
    if not isinstance(error, DocumentError):
        return Text(error.text("en"), error.text("id"))
    fault, *others = error.faults
    first = Text(fault.text("en"), fault.text("id"))
    return MORE.filled(first=first, count=len(others)) if others else first


def read(data: bytes | Mapping[str, object], kind: type[T], file: str) -> T:
    """A document of a file."""
    try:
        return document.read(data, kind)
    except CocoropeError as error:
        raise unusable(file, first_of(error)) from None


def case_of(path: Path) -> object:
    """The case file of a market: plain data, its documents still to be read."""
    try:
        return wire.parse(bytes_of(path))
    except CocoropeError as error:
        raise unusable(path.name, first_of(error)) from None


def part(case: object, key: str, file: str) -> object:
    """One part of a case file."""
    if isinstance(case, dict) and key in case:
        return case[key]
    raise unusable(file, NO_KEY.filled(key=key))


def one(case: object, key: str, kind: type[T], file: str) -> T:
    """One document of a case file."""
    found = part(case, key, file)
    if not isinstance(found, dict):
        raise unusable(file, NO_DOCUMENT.filled(key=key))
    return read(found, kind, f"{file}, {key}")


def many(case: object, key: str, kind: type[T], file: str) -> list[T]:
    """A list of documents of a case file."""
    found = part(case, key, file)
    if not isinstance(found, list) or not all(isinstance(data, dict) for data in found):
        raise unusable(file, NO_LIST.filled(key=key))
    return [read(data, kind, f"{file}, {key}[{index}]") for index, data in enumerate(found)]


def both(words: object) -> Text:
    """A sentence of the data in both languages; plain text stands for both."""
    if isinstance(words, dict):
        return Text(str(words.get("en", "-")), str(words.get("id", "-")))
    return Text(str(words), str(words))


def day_of(text: object) -> date:
    """A day, as ISO 8601 writes it."""
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise BadInputError(BAD_DAY.filled(got=text)) from None


def section(title: Text, *bodies: str, lang: Language) -> str:
    """A section of the printed report."""
    head = title.say(lang)
    return "\n".join([head, "=" * len(head), *bodies, ""])


def told_of_coil(ledger: trace.Ledger, coil: str, lang: Language) -> str:
    """The genealogy behind one coil, and its kilograms back to the fibre lots."""
    made = (thing for event in ledger.facts for thing in getattr(event, "outputs", ()) if thing.id == coil)
    item = next(made, None)
    if item is None or item.mass is None or item.moisture is None:
        raise BadInputError(NO_COIL.filled(coil=coil))
    dry = item.mass - item.mass * item.moisture.value_in("1")
    lines = []
    for source, share in ledger.origins(coil).items():
        mass = (dry * share.numerator / share.denominator).to("kg", digits=4)
        lines.append(SOURCE_LINE.filled(part=share, mass=mass, source=source).say(lang))
        lines.append(WAY_LINE.filled(source=source, way=" → ".join(ledger.path(source, coil))).say(lang))
    stages = "; ".join(
        f"{trace.STAGE_WORDS[stage].say(lang)}: {trace.LABOUR_SOURCE_WORDS[source].say(lang)}"
        for stage, source in ledger.labour(coil).items()
    )
    return "\n".join([*lines, LABOUR_LINE.filled(labour=stages).say(lang)])


def main(words: list[str]) -> int:
    """Print the report of one market and say by the exit code whether something stops it."""
    market, lang, arrival, data = options(words)
    rope = read(bytes_of(data / "specification.json"), spec.Specification, "specification.json")
    ledger = read(bytes_of(data / "ledger.json"), trace.Ledger, "ledger.json")
    file = MARKETS[market]
    case = case_of(data / file)
    lot = one(case, "lot", qc.Lot, file)
    measurements = many(case, "measurements", qc.Measurement, file)
    counts = one(case, "counts", qc.Counts, file)
    cargo = one(case, "shipment", shipment.Shipment, file)
    coil = str(part(case, "coil", file))
    on = day_of(part(case, "arrival", file) if arrival is None else arrival)
    reported = part(case, "reported", file)

    plausible = spec.plausibility(rope)
    plan = qc.plan(rope, lot)
    decision = qc.decide(plan, measurements, counts)
    admitted = shipment.release(cargo, ledger, [decision], market=shipment.market(market), on=on)
    behind = told_of_coil(ledger, coil, lang)

    facts = {name: both(part(reported, name, file)) for name in ("what", "source", "confidence")}
    print(REPORTED.filled(**facts).say(lang))
    print(ILLUSTRATIVE.filled(what=both(part(case, "illustrative", file))).say(lang))
    print(NOTHING_CLAIMED.say(lang), end="\n\n")
    wanted = [f"  {requirement.text().say(lang)}" for requirement in rope.requirements]
    name = REVISION.filled(id=rope.id, revision=rope.revision)
    print(section(HEAD["spec"].filled(name=name), *wanted, "", plausible.text(lang), lang=lang))
    print(section(HEAD["plan"], plan.text(lang), "", decision.text(lang), lang=lang))
    print(section(HEAD["coil"].filled(coil=coil), behind, lang=lang))
    print(section(HEAD["release"].filled(market=market, day=on), admitted.text(lang), lang=lang))
    everything: Report = plausible | decision.report | admitted
    return 0 if everything.ok else 1


def run(words: list[str]) -> int:
    """Run, and turn bad input into one sentence in the chosen language."""
    lang: Language = "id" if {"id", "--lang=id"}.intersection(words) else "en"
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a console without an arrow still shows the rest
            stream.reconfigure(errors="replace")
    try:
        return main(words)
    except BadInputError as error:
        print(error.sentence.say(lang), file=sys.stderr)
    except CocoropeError as error:
        print(first_of(error).say(lang), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
