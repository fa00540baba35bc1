"""The pictures of the sampling pages: drawn by the library while the docs are built, for a light and a dark page."""

from cocorope.qc import curves, sampling, svg
from cocorope.text import Language
from cocorope.units import Force

BREAKING_FORCES = {
    "L-01": "0.66", "L-02": "0.64", "L-03": "0.67", "L-04": "0.65", "L-05": "0.66", "L-06": "0.63",
    "L-07": "0.65", "L-08": "0.66", "L-09": "0.54", "L-10": "0.65", "L-11": "0.64", "L-12": "0.66",
}  # fmt: skip
"""ILLUSTRATIVE: the mean breaking force of twelve lots in kN, made up for the picture."""

FOR_400 = {
    f"AQL {aql}: n = {plan.n}, Ac = {plan.ac}": plan
    for aql in ("1.0", "2.5", "4.0")
    for plan in [sampling.single(400, aql=aql, edition="ISO 2859-1:1999")]
}
"""Three plans for a lot of 400 coils."""

KINDS = {
    "en": ("single", "double", "multiple, 7 stages"),
    "id": ("tunggal", "ganda", "berganda, 7 tahap"),
}
"""The kinds of plan that decide alike with samples of different size."""


def operating_characteristic(theme: svg.Theme, lang: Language) -> str:
    """How probably each of three plans accepts a lot of a given quality."""
    return svg.curves(FOR_400, curve="acceptance", worst="0.2", theme=theme, lang=lang)


def outgoing_quality(theme: svg.Theme, lang: Language) -> str:
    """What leaves on average when lots that are not accepted are screened and what is bad in them replaced."""
    return svg.curves(FOR_400, curve="outgoing", worst="0.2", lot_size=400, theme=theme, lang=lang)


def sample_number(theme: svg.Theme, lang: Language) -> str:
    """How many coils a single, a double and a multiple plan look at on average."""
    made = (sampling.single, sampling.double, sampling.multiple)
    plans = [make(1000, aql="2.5", edition="MIL-STD-105E") for make in made]
    return svg.curves(
        dict(zip(KINDS[lang], plans, strict=True)), curve="sample number", worst="0.2", theme=theme, lang=lang
    )


def control_chart(theme: svg.Theme, lang: Language) -> str:
    """A characteristic across lots, its mean and its limits."""
    forces = {lot: Force(f"{force} kN") for lot, force in BREAKING_FORCES.items()}
    return svg.control_chart(curves.control_chart(forces), theme=theme, lang=lang)
