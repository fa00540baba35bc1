"""Every method of ours is told in both languages."""

import re

from cocorope import spec
from cocorope.spec import methods

NAME = re.compile(r"(ISO|IS) [0-9]+")


def test_every_method_that_is_a_sentence_has_its_indonesian():
    told = {one.method for one in spec.CHARACTERISTICS.values() if one.method and not NAME.fullmatch(one.method)}
    assert told == set(methods._WORDS)


def test_a_method_of_the_users_own_stays_as_it_is():
    assert spec.method_words("house method 7").id == "house method 7"
