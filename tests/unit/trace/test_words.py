"""Stages and sources of labour have words in both languages."""

from cocorope import trace


def test_every_stage_and_source_of_labour_has_its_words():
    assert tuple(trace.STAGE_WORDS) == trace.STAGES
    assert tuple(trace.LABOUR_SOURCE_WORDS) == trace.LABOUR_SOURCES
    assert all(words.en == stage for stage, words in trace.STAGE_WORDS.items())
    assert trace.STAGE_WORDS["spinning"].id == "pemintalan"
