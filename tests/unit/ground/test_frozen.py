"""A mapping that cannot be changed."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocorope.frozen import FrozenMap

MAPS = st.dictionaries(st.text(max_size=3), st.integers(), max_size=5)


class TestFrozenMap:
    """Immutable, hashable, equal by items whatever their order."""

    @given(MAPS)
    def test_order_changes_nothing(self, items):
        turned = FrozenMap(reversed(list(items.items())))
        assert turned == FrozenMap(items)
        assert hash(turned) == hash(FrozenMap(items))

    @given(MAPS)
    def test_travels_between_processes(self, items):
        assert pickle.loads(pickle.dumps(FrozenMap(items))) == FrozenMap(items)

    @given(MAPS)
    def test_is_a_mapping(self, items):
        frozen = FrozenMap(items)
        assert dict(frozen) == items
        assert len(frozen) == len(items)

    def test_is_not_changed_by_what_it_was_made_of(self):
        items = {"a": 1}
        frozen = FrozenMap(items)
        items["a"] = 2
        assert frozen["a"] == 1

    def test_refuses_change(self):
        frozen = FrozenMap({"a": 1})
        with pytest.raises(AttributeError, match="cannot be changed"):
            frozen.a = 1
        with pytest.raises(AttributeError, match="not deleted"):
            del frozen._items
        with pytest.raises(TypeError):
            frozen["a"] = 2
        assert hash(frozen) == hash(frozen)

    def test_equals_its_own_kind_only(self):
        assert FrozenMap({"a": 1}) != {"a": 1}
        assert repr(FrozenMap({"a": 1})) == "FrozenMap({'a': 1})"

    def test_with_values_that_cannot_be_hashed(self):
        with pytest.raises(TypeError, match="unhashable"):
            hash(FrozenMap({"a": []}))
