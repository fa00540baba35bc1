"""Where the rules of inspection come from, and how one is written (floor 4)."""

from typing import Final

from cocorope.findings import Rule, Severity, Text
from cocorope.provenance import Source

ISO_2307: Final = Source(
    "ISO 2307:2010", clause=Text("sampling and acceptance", "pengambilan sampel dan penerimaan"), confidence="read"
)
ISO_2307_ROOT: Final = Source(
    "ISO 2307:2010",
    clause=Text("sampling", "pengambilan sampel"),
    confidence="recalled",
    note="0.4 and N were read; the root sign is lost in the copies read, so the root form is recalled",
)
ISO_2859_1: Final = Source(
    "ISO 2859-1:1999",
    clause=Text("determination of acceptability", "penentuan keberterimaan"),
    confidence="high",
)
ISO_2859_1_REDUCED: Final = Source(
    "ISO 2859-1:1999",
    clause=Text("switching rules", "aturan peralihan"),
    confidence="high",
)
MIL_STD_105E_REDUCED: Final = Source(
    "MIL-STD-105E",
    clause=Text("reduced inspection", "inspeksi longgar"),
    confidence="high",
)
ISO_2859_2: Final = Source("ISO 2859-2:1985", clause=Text("procedure A", "prosedur A"), confidence="medium")
IS_1410: Final = Source("IS 1410:2001", clause=Text("grades", "mutu"), confidence="inferred")
Z19: Final = Source("ANSI/ASQ Z1.9", clause=Text("scope", "ruang lingkup"), confidence="medium")
JCGM_106: Final = Source(
    "JCGM 106:2012",
    clause=Text("8 Conformity assessment decision rules", "8 aturan keputusan penilaian kesesuaian"),
    confidence="recalled",
)
VOCABULARY: Final = Source(
    Text("cocorope defect vocabulary", "kosakata cacat cocorope"),
    clause=Text("counting rules", "aturan penghitungan"),
    confidence="inferred",
)
CONTRACT: Final = Source(
    Text("the contract", "kontrak"),
    clause=Text("specification and terms of inspection", "spesifikasi dan syarat pemeriksaan"),
    confidence="exact",
)
ARITHMETIC: Final = Source(Text("arithmetic", "aritmetika"), confidence="exact")
PRACTICE: Final = Source(Text("good inspection practice", "praktik pemeriksaan yang baik"), confidence="inferred")
METHOD: Final = Source(
    Text("the method of the characteristic", "metode karakteristiknya"),
    clause=Text("conditions of test", "kondisi uji"),
    confidence="inferred",
)


def rule(number: int, severity: Severity, source: Source, *, title: Text, message: Text, explanation: Text) -> Rule:
    """One rule of this floor, by its number."""
    return Rule(
        code=f"QC{number:03}",
        severity=severity,
        title=title,
        message=message,
        explanation=explanation,
        source=source,
    )
