"""Moisture: content on the wet basis, regain on the dry basis, and the masses that follow.

Exact: content w/m, regain w/m0, with m = m0 + w. A mass is invoiced at the regain the contract agrees, and there is
no default: 13.00 % is recalled for coir in Regulation (EU) 1007/2011 and was not confirmed.
"""

from fractions import Fraction

import attrs

from cocorope.errors import InvalidValueError, WrongKindError, shown
from cocorope.spec.conditions import Finish
from cocorope.spec.geometry import root
from cocorope.spec.quantities import decimal_of, made
from cocorope.spec.specification import Cap, cap_known
from cocorope.text import Text
from cocorope.units import LinearDensity, Mass, MoistureContent, Ratio, Regain


class MoistureError(InvalidValueError):
    """A moisture that no goods have, or a correction that does not apply."""


def dry_share(moisture: MoistureContent | Regain) -> Fraction:
    """The dry mass over the wet mass, exactly: 1 − content, or 1 / (1 + regain).

    Raises:
        MoistureError: A content of 100 % or more, or a moisture below zero.
        WrongKindError: Neither a content nor a regain.
    """
    if not isinstance(moisture, (MoistureContent, Regain)):
        raise WrongKindError(
            Text(
                f'moisture is MoistureContent("15 %") or Regain("13 %"); got {shown(moisture)}: the basis must be said',
                f'kelembapan ditulis MoistureContent("15 %") atau Regain("13 %"); diterima {shown(moisture)}: '
                "basisnya harus disebut",
            )
        )
    number = moisture.exact_in("1")
    if number < 0 or (isinstance(moisture, MoistureContent) and number >= 1):
        raise MoistureError(
            Text(
                f"a moisture content is from 0 to below 100 %, a regain not below 0; got {moisture}",
                f"kadar air dari 0 sampai di bawah 100 %, regain tidak di bawah 0; diterima {moisture}",
            )
        )
    return 1 - number if isinstance(moisture, MoistureContent) else 1 / (1 + number)


def exact_regain(content: MoistureContent) -> Fraction:
    """The regain of a moisture content as an exact fraction: c / (1 − c).

    Raises:
        MoistureError: 100 % or more, or below zero.
    """
    dry = dry_share(content)
    return (1 - dry) / dry


def exact_content(regain: Regain) -> Fraction:
    """The moisture content of a regain as an exact fraction: r / (1 + r).

    Raises:
        MoistureError: Below zero.
    """
    return 1 - dry_share(regain)


def commercial_share(moisture: MoistureContent | Regain, regain: Regain) -> Fraction:
    """The commercial mass over the weighed mass, exactly and uncapped: (1 + R) × dry share.

    Raises:
        MoistureError: A moisture that cannot be.
        WrongKindError: A moisture without a basis.
    """
    return dry_share(moisture) / dry_share(regain)


def commercial_mass(mass: Mass, moisture: MoistureContent | Regain, *, regain: Regain, cap: Cap) -> Mass:
    """The mass to invoice: the weighed mass brought to the agreed regain.

    Args:
        mass: The net mass weighed.
        moisture: Its moisture, with its basis.
        regain: The agreed regain; the contract's, without a default.
        cap: ``"weighed mass"``: never more than was weighed; ``"none"``: drier goods weigh more on the invoice.

    Returns:
        The mass in the unit of ``mass``, exact where it ends, else rounded once to 34 digits.

    Raises:
        MoistureError: A moisture that cannot be, or a negative mass.
        WrongKindError: A moisture without a basis.

    Example:
        >>> share = Regain("13 %")
        >>> str(commercial_mass(Mass("10000 kg"), MoistureContent("15 %"), regain=share, cap="none"))
        '9605 kg'
        >>> str(commercial_mass(Mass("10000 kg"), MoistureContent("10 %"), regain=share, cap="weighed mass"))
        '10000 kg'
    """
    _not_negative(mass)
    cap_known(cap)
    share = commercial_share(moisture, regain)
    if cap == "weighed mass" and share > 1:
        return mass
    return made(Mass, Fraction(mass.value) * share, mass.unit)


def _not_negative(mass: Mass) -> None:
    if mass.value < 0:
        raise MoistureError(
            Text(f"a mass of goods is not negative; got {mass}", f"massa barang tidak negatif; diterima {mass}")
        )


@attrs.frozen
class DryMass:
    """A dry mass with its standard uncertainty."""

    value: Mass
    """The dry mass."""
    standard_uncertainty: Mass
    """One standard deviation, to first order (GUM 5.1.2), mass and moisture taken as independent."""


def dry_mass(
    mass: Mass,
    moisture: MoistureContent,
    *,
    mass_uncertainty: Mass,
    moisture_uncertainty: Ratio,
) -> DryMass:
    """The oven-dry mass in a weighed mass, with its uncertainty.

    Args:
        mass: The net mass weighed.
        moisture: Its moisture content.
        mass_uncertainty: Standard uncertainty of the weighing.
        moisture_uncertainty: Standard uncertainty of the content, in percentage points: ``Ratio("0.5 %")``.

    Raises:
        MoistureError: A moisture, mass or uncertainty that cannot be.

    Example:
        >>> found = dry_mass(
        ...     Mass("100 kg"),
        ...     MoistureContent("15 %"),
        ...     mass_uncertainty=Mass("0.2 kg"),
        ...     moisture_uncertainty=Ratio("0.5 %"),
        ... )
        >>> str(found.value), str(found.standard_uncertainty.to("kg", digits=2))
        ('85 kg', '0.53 kg')
    """
    _not_negative(mass)
    _not_negative(mass_uncertainty)
    share, points = dry_share(moisture), moisture_uncertainty.exact_in("1")
    if points < 0:
        raise MoistureError(
            Text(
                f"an uncertainty is not negative; got {moisture_uncertainty}",
                f"ketidakpastian tidak negatif; diterima {moisture_uncertainty}",
            )
        )
    weighed = Fraction(mass.value)
    by_mass = share * mass_uncertainty.exact_in(mass.unit)
    by_moisture = weighed * points
    uncertainty = root(by_mass**2 + by_moisture**2)
    return DryMass(made(Mass, weighed * share, mass.unit), made(Mass, uncertainty, mass.unit))


def linear_density_at(
    measured: LinearDensity, moisture: MoistureContent | Regain, reference: Regain, *, finish: Finish
) -> LinearDensity:
    """A linear density brought to a reference regain; only un-oiled, and only when standard or contract asks.

    Never for a piece that was conditioned before it was weighed.

    Args:
        measured: The linear density as measured.
        moisture: The moisture of the piece when it was weighed.
        reference: The regain to which the contract refers it.
        finish: The finish of the piece.

    Raises:
        MoistureError: An oiled piece, or a moisture that cannot be.
    """
    if finish != "unoiled":
        raise MoistureError(
            Text(
                "a linear density is corrected for moisture only un-oiled: the oil is no water and is not known here",
                "densitas linear hanya dikoreksi terhadap kelembapan untuk tali tanpa minyak: minyak bukan air",
            )
        )
    share = commercial_share(moisture, reference)
    return LinearDensity(decimal_of(Fraction(measured.value) * share), measured.unit)
