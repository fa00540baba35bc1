"""The pictures of the tracing pages: drawn by the ledger itself while the docs are built."""

from datetime import UTC, datetime

from cocorope import trace
from cocorope.text import Language
from cocorope.trace import Flow, Ledger, Lot, Part, trade

NAMES = {
    "en": {
        "fibre A": "fibre-A",
        "fibre B": "fibre-B",
        "dried": "dried",
        "dust": "dust",
        "yarn": "yarn",
        "rope": "rope",
        "net": "net",
    },
    "id": {
        "fibre A": "serat-A",
        "fibre B": "serat-B",
        "dried": "kering",
        "dust": "debu",
        "yarn": "benang",
        "rope": "tali",
        "net": "jaring",
    },
}


def at(day: int) -> datetime:
    """A morning in March."""
    return datetime(2025, 3, day, 8, tzinfo=UTC)


def history(lang: Language) -> Ledger:
    """ILLUSTRATIVE: two lots of fibre, dried, spun, and laid or knotted; made up for the picture."""
    name = NAMES[lang]
    dried, yarn = name["dried"], name["yarn"]
    return Ledger(
        [
            trade.receive(
                [
                    Lot(name["fibre A"], mass="600 kg", moisture="20 %"),
                    Lot(name["fibre B"], mass="400 kg", moisture="20 %"),
                ],
                id="e1",
                at=at(1),
            ),
            trade.dry(
                [name["fibre A"], name["fibre B"]],
                [
                    Lot(dried, mass="880 kg", moisture="10 %"),
                    Lot(name["dust"], mass="8 kg", moisture="0 %", by_product=True),
                ],
                losses=Flow("water", "112 kg"),
                id="e2",
                at=at(2),
            ),
            trade.spin(dried, Lot(yarn, mass="860 kg", moisture="10 %"), id="e3", at=at(3)),
            trade.lay(
                Part(yarn, mass="560 kg", moisture="10 %"),
                Lot(name["rope"], mass="555 kg", moisture="10 %"),
                id="e4",
                at=at(4),
            ),
            trade.weave(
                Part(yarn, mass="240 kg", moisture="10 %"),
                Lot(name["net"], mass="238 kg", moisture="10 %"),
                id="e5",
                at=at(5),
            ),
        ]
    )


def mass_flow(lang: Language) -> str:
    """Every kilogram of a small history."""
    return trace.mass_flow(history(lang), [NAMES[lang]["yarn"], NAMES[lang]["dust"]])


def genealogy(lang: Language) -> str:
    """The same history as a genealogy, a recall of one lot marked."""
    ledger = history(lang)
    return trace.svg(ledger, [NAMES[lang]["yarn"]], recall=ledger.recall([NAMES[lang]["fibre A"]]))
