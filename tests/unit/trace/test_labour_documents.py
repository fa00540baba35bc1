"""A labour map in a document: what is none is told by its path, never by a stack trace."""

import pytest

from cocorope import document, trace
from cocorope.errors import DocumentError


@pytest.mark.parametrize(
    "value", [None, 3, [], "laying", {"laying": "prison"}, {"loom": []}, {"laying": [{"source": "x"}]}]
)
def test_what_is_no_labour_map_is_refused(value):
    with pytest.raises(DocumentError, match=r"\$\.value"):
        document.read({"cocorope": 1, "type": "LabourMap", "value": value})


def test_a_labour_map_comes_back():
    made = trace.LabourMap({"laying": "prison", "spinning": "free"})
    assert document.read(document.write(made)) == made
