"""Small things that a change of one sign would break unseen."""

import pytest

from cocorope.units import Length, Mass


def test_a_sum_is_written_in_the_unit_of_the_first_item_where_that_is_exact():
    assert str(Length.sum([Length("50 cm"), Length("1 m"), Length("2 mm")])) == "150.2 cm"
    assert str(Mass.sum([Mass("1 t"), Mass("1 kg")])) == "1.001 t"


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ("1,000 kg", 'write "1000 kg" if it separates thousands, "1.000 kg" if it is a decimal comma'),
        ("1,000,000 kg", 'no thousands separators: write "1000000 kg"'),
        ("1.000.000 kg", 'no thousands separators: write "1000000 kg"'),
        ("1.000,5 kg", 'no thousands separators: write "1000.5 kg"'),
    ],
)
def test_the_advice_on_grouped_digits_says_each_way_to_write_it(wrong, advice):
    with pytest.raises(ValueError, match="kg") as caught:
        Mass(wrong)
    assert advice in str(caught.value)
