"""The verified gross mass of a packed container, by weighing it or by adding up its parts (SOLAS VI/2)."""

from collections.abc import Iterator
from typing import Final

import attrs

from cocorope import units
from cocorope.errors import InvalidValueError
from cocorope.findings import Finding, Report, Rule, Text, collect
from cocorope.shipment import rules_cargo as cargo_rules
from cocorope.shipment import rules_papers as rules
from cocorope.shipment._fields import goods_mass
from cocorope.shipment.cargo import Container
from cocorope.units import Mass, Ratio

_VGM: Final = Text("verified gross mass", "VGM")
_CARGO: Final = Text("cargo", "muatan")


@attrs.frozen(kw_only=True)
class VerifiedGrossMass:
    """What a packed container weighs, by either method, and what is to be said of it."""

    weighed: Mass | None
    """Method 1: the packed container on the scale; ``None``: not weighed."""
    summed: Mass | None
    """Method 2: packages, dunnage and the tare of the plate; ``None``: the packages were not given."""
    report: Report
    """Whether the methods agree and the plate allows it."""


def verified_gross_mass(
    container: Container,
    *,
    weighed: Mass | str | None = None,
    packages: Mass | str | None = None,
    tolerance: Ratio | str | None = None,
) -> VerifiedGrossMass:
    """The verified gross mass of a container by the methods that were used.

    Args:
        container: The container, with the tare on its plate and the dunnage put in.
        weighed: What the packed container weighed (method 1).
        packages: The gross mass of all packages in it (method 2 adds dunnage and tare).
        tolerance: How far the methods may part, as a share of the sum. SOLAS names none: ask the terminal.
            Without it their agreement is not asked.

    Raises:
        InvalidValueError: Neither method; less than nothing.

    Example:
        >>> box = Container(number="CSQU3054383", tare="3700 kg", max_gross="30480 kg", dunnage="100 kg")
        >>> found = verified_gross_mass(box, packages="10200 kg", weighed="14.04 t", tolerance="1 %")
        >>> str(found.summed), found.report.ok
        ('14000 kg', True)
    """
    if weighed is None and packages is None:
        raise InvalidValueError(
            Text(
                "A verified gross mass needs the mass weighed (method 1) or the mass of the packages (method 2); "
                "got neither.",
                "VGM memerlukan massa hasil timbang (metode 1) atau massa kemasan (metode 2); keduanya kosong.",
            )
        )
    scale = None if weighed is None else goods_mass(weighed)
    cargo = None if packages is None else goods_mass(packages) + container.dunnage
    total = None if cargo is None else cargo + container.tare
    findings = [*on_plate(container, scale, cargo), *on_plate(container, total, None)]
    asked: list[Rule] = [rules.X08_PAYLOAD]
    if tolerance is not None:
        asked.append(rules.X07_VGM_METHODS)
        findings += methods_agree(container, scale, total, units.ratio(tolerance))
    return VerifiedGrossMass(weighed=scale, summed=total, report=collect(asked, findings))


def on_plate(container: Container, gross: Mass | None, cargo: Mass | None) -> Iterator[Finding]:
    """X08: the gross mass within the rating, the cargo within the payload where the plate writes one.

    Args:
        container: What the plate says.
        gross: The mass of the packed container, where known.
        cargo: The mass of all that is in it, where known.
    """
    for what, mass, limit in ((_VGM, gross, container.max_gross), (_CARGO, cargo, container.payload)):
        if mass is not None and limit is not None and mass > limit:
            yield rules.X08_PAYLOAD.finding(
                _path(container), container=str(container.number), what=what, mass=mass, limit=limit
            )


def methods_agree(
    container: Container, weighed: Mass | None, summed: Mass | None, tolerance: Ratio
) -> Iterator[Finding]:
    """X07: the two methods within the tolerance, as a share of the sum.

    Args:
        container: The container.
        weighed: Method 1.
        summed: Method 2.
        tolerance: How far they may part.
    """
    if weighed is None or summed is None:
        return
    apart = abs(weighed - summed)
    if apart.exact_in("kg") > tolerance.exact_in("1") * summed.exact_in("kg"):
        yield rules.X07_VGM_METHODS.finding(
            _path(container), container=str(container.number), weighed=weighed, summed=summed, difference=apart,
            tolerance=tolerance,
        )  # fmt: skip


def tare_used(container: Container, used: Mass | None) -> Iterator[Finding]:
    """The tare that was added is the one on the plate.

    Args:
        container: What the plate says.
        used: The tare of the declaration, where it states one.
    """
    if used is not None and used != container.tare:
        yield cargo_rules.TARE_ON_PLATE.finding(
            _path(container), container=str(container.number), used=used, plate=container.tare
        )


def _path(container: Container) -> str:
    return f"$.containers[{container.number}]"
