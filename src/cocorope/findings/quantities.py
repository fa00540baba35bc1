"""What may be meant by a quantity as it was written.

Where the comma is the decimal sign, as in Indonesia, a clerk's "1.000 kg" is a tonne. We read the point as
the decimal sign, always, and this asks back wherever a quantity of goods could have meant thousands.
"""

from cocorope.findings.rule import Finding, Rule
from cocorope.findings.severity import Severity
from cocorope.provenance import Source
from cocorope.text import Text
from cocorope.units import Scale
from cocorope.units.thousands import as_thousands, could_mean_thousands

THOUSANDS = Rule(
    code="UNT001",
    severity=Severity.WARN,
    title=Text("A point that may separate thousands", "Titik yang mungkin pemisah ribuan"),
    message=Text(
        "{value} is read as {value}. If {thousands} is meant, write it without the point.",
        "{value} dibaca sebagai {value}. Jika yang dimaksud {thousands}, tulis tanpa titik.",
    ),
    explanation=Text(
        "The point is always the decimal sign here, in both languages. In Indonesian writing it separates "
        "thousands, so exactly three digits after a point can mean a thousand times as much. Compare with the "
        "other figures of the paper; write 1000 kg for a tonne, and 1.0 kg or 1 kg for a kilogram.",
        "Di sini titik selalu menjadi tanda desimal, dalam kedua bahasa. Dalam tulisan Indonesia titik memisahkan "
        "ribuan, sehingga tepat tiga angka di belakang titik dapat berarti seribu kali lipat. Bandingkan dengan "
        "angka lain pada dokumen; tulis 1000 kg untuk satu ton, dan 1.0 kg atau 1 kg untuk satu kilogram.",
    ),
    source=Source(
        "SI Brochure, 9th edition",
        clause="5.4.4",
        confidence="recalled",
        note="the decimal marker is a point or a comma; digits in threes are set apart by a space",
    ),
)
"""A quantity of goods was written with a point and exactly three digits after it."""


def thousands(quantity: Scale[str], path: str) -> tuple[Finding, ...]:
    """The question whether a quantity of goods was meant a thousand times as large; nothing where it is clear.

    Args:
        quantity: As it was written.
        path: Where it stands, as a JSON path.

    Example:
        >>> from cocorope.units import Mass
        >>> print(*thousands(Mass("1.000 kg"), "$.net"))
        1.000 kg is read as 1.000 kg. If 1000 kg is meant, write it without the point.
        >>> thousands(Mass("1.00 kg"), "$.net")
        ()
    """
    if not could_mean_thousands(quantity):
        return ()
    return (THOUSANDS.finding(path=path, value=quantity, thousands=as_thousands(quantity)),)
