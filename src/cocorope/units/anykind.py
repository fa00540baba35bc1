"""A quantity of whatever kind its unit names."""

from cocorope.errors import WrongKindError, shown
from cocorope.text import Text
from cocorope.units.advice import fault
from cocorope.units.errors import UnknownUnitError
from cocorope.units.kinds import KINDS
from cocorope.units.reading import KINDS_OF_UNIT, QUANTITY
from cocorope.units.scale import Scale


def read(text: str, /) -> Scale[str]:
    """Read a quantity whose unit belongs to one kind only.

    Raises:
        InvalidValueError: Not one plain number and one unit.
        UnknownUnitError: No such unit, or one that several kinds share, such as ``%``.
        WrongKindError: Not text.

    Example:
        >>> read("47 ktex")
        LinearDensity('47 ktex')
    """
    if not isinstance(text, str):
        raise WrongKindError(
            Text(
                f'read takes text such as "8 mm", got {shown(text)}',
                f'read menerima teks seperti "8 mm", bukan {shown(text)}',
            )
        )
    match = QUANTITY(text)
    unit = match[2].lstrip() if match else ""
    names = KINDS_OF_UNIT.get(unit, ())
    if match is None or not names:
        raise fault("", text)
    if len(names) > 1:
        raise UnknownUnitError(
            Text(
                f'{unit} is a unit of {", ".join(names)}: say which, as in {names[0]}("{match[0]}")',
                f'{unit} adalah satuan {", ".join(names)}: sebutkan yang mana, seperti {names[0]}("{match[0]}")',
            )
        )
    return KINDS[names[0]](text)
