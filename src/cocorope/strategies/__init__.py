"""Hypothesis strategies, a module a floor: how to draw a value of each of our types.

Needs the extra ``hypothesis``. Import the module of the floor you need: ``from cocorope.strategies import units``.
"""
